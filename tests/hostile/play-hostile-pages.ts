import type { Page } from 'playwright';
import { buildExtension } from '../browsers/build-extension';
import { bundleScript } from '../browsers/bundle-script';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { fillPanels } from '../browsers/fill-panels';
import { serveSite } from '../browsers/serve-site';
import { clickedName, ranName, writeHostilePages, type HostilePage } from './hostile-page';

const longestReadingMs = 60_000;
/** A page that does not answer for longer is felt to be frozen. A slice ends with the first step after some 12 ms (`lib/page/steps.ts`), so that a step may take the rest. */
const longestSliceMs = 50;
const sliceMs = 12;
/** Readings of one page after which its longest step is believed to be its own and not what the machine did meanwhile; and when it is short enough to need no other. */
const mostReadings = 12;
const shortEnoughMs = 25;

/** The pages of a seed that are clicked on: `from` up to, not including, `to`. */
export type HostilePart = { readonly seed: number; readonly from: number; readonly to: number };

/** What came of clicking on some pages. `slice`: the longest that reading held one of them, in milliseconds. */
export type HostileReport = {
  readonly pages: number;
  readonly states: Readonly<Record<string, number>>;
  readonly quotes: number;
  readonly slice: { readonly ms: number; readonly page: number };
  readonly problems: readonly string[];
};

/** The states in which a popup may end. */
const statedStates = ['card', 'not-a-policy', 'other-language', 'notice'];

/** What the popup shows, asked of the popup itself. */
const readPopup = `(async () => {
  ${fillPanels}
  const kept = Object.entries(await chrome.storage.session.get(null)).flatMap(([key, value]) => (key.startsWith('analysis:') ? [JSON.parse(value).policy.text] : []));
  const plain = (text) => text.replace(/\\s+/g, ' ').trim();
  const texts = kept.map(plain);
  const quotes = [...document.querySelectorAll('blockquote')].map((quote) => plain(quote.textContent));
  return {
    state: document.querySelector('main')?.dataset.state,
    ran: '${ranName}' in globalThis,
    foreign: [...document.querySelectorAll('body script, iframe, object, embed, img, svg image, form, body link, base, meta[http-equiv]')].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    handlers: [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)),
    links: [...document.querySelectorAll('a[href]')].map((link) => link.protocol),
    quotes,
    kept: kept.length > 0,
    untrue: quotes.filter((quote) => !texts.some((text) => quote.split('…').every((part) => text.includes(part.trim())))),
  };
})()`;

type Shown = { readonly state: string; readonly ran: boolean; readonly foreign: string[]; readonly handlers: string[]; readonly links: string[]; readonly quotes: string[]; readonly kept: boolean; readonly untrue: string[] };

/** The analysis is kept half a second after the card, on a busy machine later: until then the quotes cannot be held against the text. */
const longestKeepingMs = 15_000;
const betweenLooksMs = 300;
/** A longer text is not kept (`entrypoints/background`), nor is one that the area has no room for; its quotes are held against what is read in the page itself. That is asked for after so many looks, and after the last. */
const longestKept = 500_000;
const looksBeforeAsking = 5;

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

async function readCard(popup: Page, readPageText: () => Promise<string>): Promise<Shown> {
  await popup.locator('main[data-state]:not([data-state=loading])').waitFor({ timeout: longestReadingMs });
  const end = Date.now() + longestKeepingMs;
  for (let looks = 1; ; looks += 1) {
    const shown = await popup.evaluate<Shown>(readPopup);
    if (shown.state !== 'card' || (shown.kept && shown.untrue.length === 0)) return shown;
    const isLast = Date.now() > end;
    if (isLast && shown.kept) return shown;
    if (isLast || looks === looksBeforeAsking) {
      const text = await readPageText();
      if (isLast || text.length > longestKept) {
        const read = plain(text);
        return { ...shown, untrue: shown.quotes.filter((quote) => !quote.split('…').every((part) => read.includes(part.trim()))) };
      }
    }
    await popup.waitForTimeout(betweenLooksMs);
  }
}

function judge(shown: Shown): string[] {
  const wrong: string[] = [];
  if (!statedStates.includes(shown.state)) wrong.push(`the popup ends as ${shown.state}`);
  if (shown.ran) wrong.push('a script of the page ran in the popup');
  if (shown.foreign.length > 0) wrong.push(`the popup holds ${shown.foreign.join(' ')}`);
  if (shown.handlers.length > 0) wrong.push(`the popup has attributes ${shown.handlers.join(' ')}`);
  const odd = shown.links.filter((protocol) => !['https:', 'http:', 'mailto:', 'tel:', 'chrome-extension:'].includes(protocol));
  if (odd.length > 0) wrong.push(`the popup links to ${odd.join(' ')}`);
  if (shown.untrue.length > 0) wrong.push(`quotes that do not stand in the text: ${shown.untrue.map((quote) => JSON.stringify(quote.slice(0, 200))).join(' ')}`);
  return wrong;
}

/** Runs one of the functions of `script` in a world of its own inside the page, which the page does not reach, as it does not that of the extension. */
async function runInPage(tab: Page, script: string, expression: string): Promise<unknown> {
  const session = await tab.context().newCDPSession(tab);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    await session.send('Runtime.evaluate', { contextId, expression: script });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(`reading threw: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Whether something in the page was clicked or opened. It is asked without anything that the page may have redefined. */
async function isClicked(tab: Page): Promise<boolean> {
  const session = await tab.context().newCDPSession(tab);
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: `'${clickedName}' in globalThis`, returnByValue: true });
    return result.value !== false;
  } finally {
    await session.detach();
  }
}

type Clicked = { readonly wrong: readonly string[]; readonly shown: Shown; readonly heldMs: number };

/** What a click on one page shows, and everything that is wrong with it; nothing, if all is well. */
async function clickOn(chromium: ChromiumRun, page: HostilePage, script: string): Promise<Clicked> {
  const wrong: string[] = [];
  const site = await serveSite({ '/privacy': { type: 'text/html; charset=utf-8', body: page.html } });
  const tab = await chromium.context.newPage();
  try {
    await tab.goto(`${site.origin}/privacy`, { waitUntil: 'domcontentloaded' });
    const popup = await chromium.clickButton(tab);
    popup.on('pageerror', ({ message }) => wrong.push(`the popup threw: ${message}`));
    const shown = await readCard(popup, async () => String(await runInPage(tab, script, 'readText()')));
    wrong.push(...judge(shown));
    const background = await chromium.background();
    if (await background.evaluate(`'${ranName}' in globalThis`)) wrong.push('a script of the page ran in the background');
    await popup.close();
    // The longest slice in which the extension's own code reads this page.
    const heldMs = sliceMs + Number(await runInPage(tab, script, `timeLongestStep(${mostReadings}, ${shortEnoughMs})`));
    if (await isClicked(tab)) wrong.push('something in the page was clicked');
    if (heldMs > longestSliceMs) wrong.push(`reading held the page for ${heldMs.toFixed(0)} ms`);
    return { wrong, shown, heldMs };
  } finally {
    await tab.close();
    await site.close();
  }
}

/** Clicks on hostile pages in a Chromium of its own. `log` is told of each page with which something is wrong. */
export async function playHostilePages({ seed, from, to }: HostilePart, log: (line: string) => void = () => undefined): Promise<HostileReport> {
  const script = await bundleScript('slices-in-page.ts');
  const chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  const problems: string[] = [];
  const states: Record<string, number> = {};
  let quotes = 0;
  let slice = { ms: 0, page: -1 };
  const report = (line: string): void => {
    problems.push(line);
    log(line);
  };
  try {
    for (const [index, page] of writeHostilePages(seed, to).entries()) {
      if (index < from) continue;
      const what = `page ${index} (${page.parts.join(', ')})`;
      try {
        const { wrong, shown, heldMs } = await clickOn(chromium, page, script);
        states[shown.state] = (states[shown.state] ?? 0) + 1;
        quotes += shown.quotes.length;
        if (heldMs > slice.ms) slice = { ms: heldMs, page: index };
        for (const line of wrong) report(`${what}: ${line}`);
      } catch (error) {
        report(`${what}: ${error instanceof Error ? error.message.slice(0, 400) : String(error)}`);
      }
    }
    // They are policies: a reading that gives up on all of them would break no rule above.
    if ((states['card'] ?? 0) <= (to - from) / 2) report(`of ${to - from} pages ${states['card'] ?? 0} have a card`);
    // No page could have anything saved or noted.
    const saved = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
    await saved.locator('main[data-state]').waitFor();
    if ((await saved.locator('.saved').count()) > 0) report('a page has saved something');
  } finally {
    await chromium.close();
  }
  return { pages: to - from, states, quotes, slice, problems };
}
