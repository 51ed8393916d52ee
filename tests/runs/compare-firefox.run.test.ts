import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';

let site: Site;
let firefox: FirefoxRun;
const pages: Record<string, SitePage> = createExamplePages();

beforeAll(async () => {
  const extensionFolder = await buildExtension('firefox');
  site = await serveSite(pages);
  firefox = await startFirefox({ extensionFolder });
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

async function openCard(): Promise<void> {
  await firefox.open(`${site.origin}/acorn`);
  await firefox.clickButton();
  await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main[data-state=card]') !== null;`), 'the card');
}

async function clickInPopup(name: RegExp): Promise<void> {
  await firefox.inPopup(`[...document.querySelectorAll('button')].find((button) => ${String(name)}.test(button.textContent.trim())).click();`);
}

/** How many copies of saved policies the present page of the extension finds in the browser's caches; -1 where the browser refuses them. */
async function countCopies(): Promise<number> {
  await firefox.inPage(`const tell = (count) => { document.documentElement.dataset.copies = String(count); };
    window.caches.open('saved-policies').then((cache) => cache.keys()).then((keys) => tell(keys.length), () => tell(-1));`);
  return Number(await firefox.waitFor(() => firefox.inPage(`return document.documentElement.dataset.copies ?? '';`), 'the copies to be counted'));
}

it('a policy that was saved in Firefox and has changed since is told, compared, shown in the page, and has its copies', async () => {
  await openCard();
  await clickInPopup(/^Save$/);
  await firefox.waitFor(async () => String(await firefox.inPopup(`return document.querySelector('.feedback [role=status]')?.textContent ?? '';`)).includes('Saved'), 'the policy to be saved');

  await openCard();
  const unchanged = await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('.saved-banner')?.textContent ?? '';`), 'what the popup says of the saved policy');
  expect(unchanged).toMatch(/Unchanged since .* \d{4}/);

  const { body } = pages['/acorn']!;
  pages['/acorn'] = htmlPage(body.replace('We do not sell your personal information to third parties.', 'We sell your personal information to third parties.'));
  await openCard();
  const changed = await firefox.waitFor(async () => {
    const text = String(await firefox.inPopup(`return document.querySelector('.saved-banner')?.textContent ?? '';`));
    return /\d (?:answers?|clauses?)/.test(text) ? text : '';
  }, 'what the popup says of the change');
  expect(changed).toMatch(/Changed since .* \d{4}: 1 answer and 1 clause/);

  await clickInPopup(/^Compare/);
  await firefox.switchToTab('/compare.html');
  const sides = await firefox.waitFor(() => firefox.inPage(`return [...document.querySelectorAll('[data-question="sell.data"] .change-side')].map((side) => side.textContent).join(' → ');`), 'the answer that changed');
  expect(sides).toMatch(/We do not sell your personal information.* → .*We sell your personal information/);
  await firefox.inPage(`[...document.querySelectorAll('[data-question="sell.data"] button')].find((button) => button.textContent.trim() === 'Show in page').click();`);
  await firefox.switchToTab('/acorn');
  await expect.poll(async () => listMarked(String(await firefox.inPage(`return ${readHighlights};`))), { timeout: 10_000 }).toContain('We sell your personal information to third parties.');

  await openCard();
  await clickInPopup(/^Save$/);
  await firefox.waitFor(async () => String(await firefox.inPopup(`return document.querySelector('.feedback [role=status]')?.textContent ?? '';`)).includes('Saved'), 'the new version to be saved');
  await clickInPopup(/^Saved policies$/);
  await firefox.switchToTab('/saved.html');
  const listed = await firefox.waitFor(() => firefox.inPage(`return document.querySelector('main[data-state=list] .library-count')?.textContent ?? '';`), 'the list');
  expect(listed).toContain('2 saved texts');
  expect(await countCopies()).toBe(2);
});
