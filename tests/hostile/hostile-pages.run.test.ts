import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { serveSite } from '../browsers/serve-site';
import { ranName, writeHostilePages, type HostilePage } from './hostile-page';

/** `HOSTILE_PAGES=1000` clicks on so many; `HOSTILE_SEED` plays a run again, `HOSTILE_FROM` from one of its pages on. */
const count = Number(process.env['HOSTILE_PAGES'] ?? 25);
const seed = Number(process.env['HOSTILE_SEED'] ?? Date.now() % 2 ** 31);
const from = Number(process.env['HOSTILE_FROM'] ?? 0);
const longestReadingMs = 60_000;

let chromium: ChromiumRun;
beforeAll(async () => {
  chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
});
afterAll(async () => {
  await chromium.close();
});

/** The states in which a popup may end. */
const statedStates = ['card', 'not-a-policy', 'other-language', 'notice'];

/** What the popup shows, asked of the popup itself. */
const readPopup = `(async () => {
  const kept = Object.values(await chrome.storage.session.get(null)).flatMap((value) => (typeof value === 'object' && value !== null && 'policy' in value ? [value.policy.text] : []));
  const plain = (text) => text.replace(/\\s+/g, ' ').trim();
  const texts = kept.map(plain);
  const quotes = [...document.querySelectorAll('blockquote')].map((quote) => plain(quote.textContent));
  return {
    state: document.querySelector('main')?.dataset.state,
    ran: '${ranName}' in globalThis,
    foreign: [...document.querySelectorAll('body script, iframe, object, embed, img, svg image, form, body link, base, meta[http-equiv]')].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    handlers: [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)),
    links: [...document.querySelectorAll('a[href]')].map((link) => link.protocol),
    quotes: quotes.length,
    untrue: kept.length === 0 ? [] : quotes.filter((quote) => !texts.some((text) => quote.split('…').every((part) => text.includes(part.trim())))),
  };
})()`;

type Shown = { readonly state: string; readonly ran: boolean; readonly foreign: string[]; readonly handlers: string[]; readonly links: string[]; readonly quotes: number; readonly untrue: string[] };

/** The analysis is kept half a second after the card. */
const keepingMs = 700;

async function readCard(popup: Page): Promise<Shown> {
  await popup.locator('main[data-state]:not([data-state=loading])').waitFor({ timeout: longestReadingMs });
  if ((await popup.locator('main').getAttribute('data-state')) === 'card') await popup.waitForTimeout(keepingMs);
  return popup.evaluate<Shown>(readPopup);
}

/** Everything that is wrong after a click on one page; nothing, if all is well. */
async function clickOn(page: HostilePage): Promise<{ readonly wrong: string[]; readonly shown: Shown }> {
  const wrong: string[] = [];
  const site = await serveSite({ '/privacy': { type: 'text/html; charset=utf-8', body: page.html } });
  const tab = await chromium.context.newPage();
  try {
    await tab.goto(`${site.origin}/privacy`, { waitUntil: 'domcontentloaded' });
    const popup = await chromium.clickButton(tab);
    popup.on('pageerror', ({ message }) => wrong.push(`the popup threw: ${message}`));
    const shown = await readCard(popup);
    if (!statedStates.includes(shown.state)) wrong.push(`the popup ends as ${shown.state}`);
    if (shown.ran) wrong.push('a script of the page ran in the popup');
    if (shown.foreign.length > 0) wrong.push(`the popup holds ${shown.foreign.join(' ')}`);
    if (shown.handlers.length > 0) wrong.push(`the popup has attributes ${shown.handlers.join(' ')}`);
    const odd = shown.links.filter((protocol) => !['https:', 'http:', 'mailto:', 'tel:', 'chrome-extension:'].includes(protocol));
    if (odd.length > 0) wrong.push(`the popup links to ${odd.join(' ')}`);
    if (shown.untrue.length > 0) wrong.push(`quotes that do not stand in the text: ${shown.untrue.map((quote) => JSON.stringify(quote.slice(0, 200))).join(' ')}`);
    const background = await chromium.background();
    if (await background.evaluate(`'${ranName}' in globalThis`)) wrong.push('a script of the page ran in the background');
    await popup.close();
    return { wrong, shown };
  } finally {
    await tab.close();
    await site.close();
  }
}

describe('pages that mean ill, made by chance', () => {
  it(`${count} of them, seed ${seed}: the popup ends in a stated state, shows only text, and no quote that is not there`, async () => {
    const problems: string[] = [];
    const states: Record<string, number> = {};
    let quotes = 0;
    for (const [index, page] of writeHostilePages(seed, count).entries()) {
      if (index < from) continue;
      const what = `page ${index} (${page.parts.join(', ')})`;
      try {
        const { wrong, shown } = await clickOn(page);
        states[shown.state] = (states[shown.state] ?? 0) + 1;
        quotes += shown.quotes;
        problems.push(...wrong.map((line) => `${what}: ${line}`));
      } catch (error) {
        problems.push(`${what}: ${error instanceof Error ? error.message.slice(0, 400) : String(error)}`);
      }
    }
    console.log(`seed ${seed}: ${JSON.stringify(states)}, ${quotes} quotes`);
    expect(problems).toEqual([]);
    // They are policies: a reading that gives up on all of them would break no rule above.
    expect(states['card'] ?? 0).toBeGreaterThan((count - from) / 2);
    // No page could have anything saved or noted.
    const saved = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
    await saved.locator('main[data-state]').waitFor();
    expect(await saved.locator('.saved').count()).toBe(0);
  }, 300_000 + count * 10_000);
});
