import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';

let site: Site;
let firefox: FirefoxRun;
const pages: Record<string, SitePage> = createExamplePages();

/** How many steps each part of the main job took; the click on the icon is the first of all of them. */
const steps: Record<string, number> = {};

beforeAll(async () => {
  const { body } = pages['/acorn']!;
  pages['/ways'] = htmlPage(body.replace('<h2>How long', '<p>You can opt out of targeted advertising at <a href="/choices">our privacy choices page</a>.</p><h2>How long'));
  pages['/choices'] = htmlPage('<!doctype html><title>Choices</title><h1>Your choices</h1>');
  site = await serveSite(pages);
  firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

/** A key of the keyboard, pressed in the popup's own document. */
function pressKey(key: 'Tab' | 'Enter', keyCode: number): string {
  return `
    const input = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(Components.interfaces.nsITextInputProcessor);
    input.beginInputTransactionForTests(window);
    const event = new window.KeyboardEvent('', { key: '${key}', code: '${key}', keyCode: ${keyCode} });
    input.keydown(event);
    input.keyup(event);`;
}

/** The click on the icon: the first step of every way. */
async function openCard(path: string): Promise<void> {
  await firefox.open(`${site.origin}${path}`);
  await firefox.clickButton();
  await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main')?.dataset.state === 'card';`), 'the card');
  await firefox.inBrowser(`document.querySelector('.webextension-popup-browser').focus();`);
  steps['card'] = 1;
}

/** Goes on by Tab alone until something of this name has the focus, which must be seen, and presses it: one step. */
async function pressByKeyboard(name: RegExp): Promise<number> {
  for (let tabs = 1; tabs <= 80; tabs++) {
    const focused = String(
      await firefox.inPopup(`${pressKey('Tab', 9)}
        const element = document.activeElement;
        const seen = [null, '::after'].some((part) => window.getComputedStyle(element, part).outlineStyle !== 'none');
        return (seen ? '' : 'unseen ') + element.tagName.toLowerCase() + ': ' + (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\\s+/g, ' ');`),
    );
    expect(focused).not.toMatch(/^unseen/);
    if (!name.test(focused)) continue;
    // What opens a tab closes the popup, perhaps before it can answer.
    await Promise.race([firefox.inPopup(pressKey('Enter', 13)).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 1_000))]);
    return 1;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

const textOf = (selector: string): Promise<string> => firefox.inPopup(`return document.querySelector(${JSON.stringify(selector)})?.textContent ?? '';`).then(String);

describe('the main job in Firefox, by keyboard alone', { timeout: 120_000 }, () => {
  it('takes one step to the card and one more to a clause in the page', async () => {
    await openCard('/acorn');
    steps['clause'] = 1 + (await pressByKeyboard(/^button: Show in page: Do they sell it/));
    expect(steps['clause']).toBe(2);
    await expect.poll(async () => listMarked(String(await firefox.inPage(`return ${readHighlights};`))), { timeout: 15_000 }).toContain('We do not sell your personal information to third parties.');
  });

  it('takes two to the page where one opts out', async () => {
    await openCard('/ways');
    steps['opt-out page'] = 1 + (await pressByKeyboard(/^button: Open their page: Refuse targeted ads/));
    expect(steps['opt-out page']).toBe(2);
    await firefox.switchToTab('/choices');
    expect(await firefox.inPage('return document.title;')).toBe('Choices');
  });

  it('takes two to a saved policy, and two to what has changed since', async () => {
    await openCard('/acorn');
    steps['saved'] = 1 + (await pressByKeyboard(/^button: Save$/));
    expect(steps['saved']).toBe(2);
    await firefox.waitFor(async () => (await textOf('.feedback [role=status]')).includes('Saved'), 'the policy to be saved');
    pages['/acorn'] = htmlPage(pages['/acorn']!.body.replace('We do not sell', 'We sell'));
    await openCard('/acorn');
    await firefox.waitFor(async () => /changed since/i.test(await textOf('.saved-banner')), 'the change to be told');
    steps['changes'] = 1 + (await pressByKeyboard(/^button: Compare/));
    expect(steps['changes']).toBe(2);
    await firefox.switchToTab('/compare.html');
    await firefox.waitFor(() => firefox.inPage(`return document.querySelector('main[data-state=versions]') !== null;`), 'what changed');
  });

  it('takes the steps that were promised, and no more', () => {
    console.log(`by keyboard in Firefox: ${Object.entries(steps).map(([part, count]) => `${part} ${count}`).join(', ')}`);
    expect(steps).toEqual({ card: 1, clause: 2, 'opt-out page': 2, saved: 2, changes: 2 });
  });
});
