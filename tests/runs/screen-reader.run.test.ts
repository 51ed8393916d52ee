import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { fillPanels } from '../browsers/fill-panels';
import { readAloud } from '../browsers/read-aloud';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';

let site: Site;
let chromium: ChromiumRun;
const pages: Record<string, SitePage> = createExamplePages();

beforeAll(async () => {
  site = await serveSite(pages);
  chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

async function openCard(page: Page): Promise<Page> {
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  await popup.evaluate(fillPanels);
  return popup;
}

it('the whole main job is told to a screen reader as it is written down', async () => {
  const transcript: string[] = [];
  const note = async (title: string, page: Page, from = '', to = ''): Promise<void> => {
    const lines = await readAloud(page);
    const start = from === '' ? 0 : lines.findIndex((line) => line.includes(from));
    expect(start, `${from} is not told`).toBeGreaterThanOrEqual(0);
    transcript.push(`## ${title}`, '', ...lines.slice(start, to === '' ? lines.length : lines.findIndex((line, index) => index > start && line.includes(to))), '');
  };

  const page = await chromium.open(`${site.origin}/acorn`);
  const popup = await openCard(page);
  await note('The icon is pressed: the card', popup);
  await popup.getByRole('button', { name: 'Do they sell it', exact: false }).first().click();
  await note('The question about selling is opened', popup, 'heading: Do they sell it', 'heading: What can I turn off');
  await popup.locator('[data-row=sell] .row-jump button').click();
  await expect.poll(() => popup.locator('.feedback [role=status]').textContent()).toContain('marked');
  await note('Its clause is shown in the page', popup, 'status', 'What the policy says');
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => popup.locator('.feedback [role=status]').textContent()).toContain('Saved');
  await note('The policy is saved', popup, 'status', 'button: Copy');
  await popup.getByRole('button', { name: 'Highlight in page' }).click();
  await expect.poll(() => popup.locator('.feedback [role=status]').textContent()).toContain('highlighted');
  await popup.close();
  await note('All clauses are highlighted: the bar in the page', page, 'toolbar');
  pages['/acorn'] = htmlPage(pages['/acorn']!.body.replace('We do not sell', 'We sell'));
  await page.reload();
  const changed = await openCard(page);
  await expect.poll(() => changed.locator('.saved-banner').textContent()).toMatch(/changed since/i);
  const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/compare.html'));
  await changed.getByRole('button', { name: /^Compare with/ }).click().catch((error: unknown) => {
    if (!/closed/.test(String(error))) throw error;
  });
  const compare = await opened;
  await compare.locator('main[data-state=versions]').waitFor({ timeout: 30_000 });
  await note('The policy has changed: what changed', compare);

  const told = transcript.join('\n').replaceAll(/127\.0\.0\.1:\d+/g, 'HOST').replaceAll(/\d{1,2} [A-Z][a-z]+ 20(?:2[4-9]|[3-9]\d)/g, 'DATE').replaceAll(/\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?/g, 'TIME');
  // Nothing that is pressed or filled in is without a name.
  expect(told.split('\n').filter((line) => /^ *(?:button|link|textbox|radio|checkbox)(?:,|$)/.test(line))).toEqual([]);
  await expect(`${told}\n`).toMatchFileSnapshot('screen-reader-transcript.txt');
});
