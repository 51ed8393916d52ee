import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { popupViewSchema } from '../lib/summary/popup-view';
import type { SummaryCard } from '../lib/summary/summary-card';
import type { ChromiumRun } from '../tests/browsers/chromium';
import type { FirefoxRun } from '../tests/browsers/firefox';

/** The size of the page in the pictures, in CSS pixels; the popup has its own. */
export const pictureSize = { pageWidth: 1000, pageHeight: 700 } as const;

/** What was shown: the card, and the pictures of popup and page as PNG files in a folder. */
export type ShownExample = { readonly card: SummaryCard; readonly pictures: readonly string[] };

const asked = JSON.stringify({ name: 'card.get', request: { tabId: 0, again: false } });

/** Opens a page in Chromium, clicks the button, marks the clauses, and takes the pictures; more of the marked page by `takeMore`. */
export async function showInChromium(chromium: ChromiumRun, url: string, folder: string, takeMore?: (page: Page, folder: string) => Promise<readonly string[]>): Promise<ShownExample> {
  const page = await chromium.open(url);
  await page.setViewportSize({ width: pictureSize.pageWidth, height: pictureSize.pageHeight });
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  const card = readCard(await popup.evaluate(`chrome.tabs.query({ active: true, currentWindow: true })
    .then(([{ id }]) => chrome.runtime.sendMessage({ ...${asked}, request: { tabId: id, again: false } }))`));
  const pictures = [join(folder, 'popup.png'), join(folder, 'page.png')] as const;
  writeFileSync(pictures[0], await popup.screenshot());
  await popup.locator('button[aria-pressed]').click();
  await popup.locator('button[aria-pressed=true]').waitFor();
  await scrollToMarks(page);
  writeFileSync(pictures[1], await page.screenshot());
  return { card, pictures: [...pictures, ...((await takeMore?.(page, folder)) ?? [])] };
}

/** Brings the first marks into the picture without touching the page: the highlights know where they are. */
async function scrollToMarks(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const tops = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.getBoundingClientRect().top));
    if (tops.length > 0) window.scrollBy(0, Math.min(...tops) - 120);
  })()`);
}

/** The same in Firefox. */
export async function showInFirefox(firefox: FirefoxRun, url: string, folder: string): Promise<ShownExample> {
  await firefox.open(url);
  await firefox.clickButton();
  await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main')?.dataset.state === 'card';`), 'the card');
  const answer = await firefox.inPopup(`
    const { browser } = window.wrappedJSObject;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return JSON.parse(JSON.stringify(await browser.runtime.sendMessage(Cu.cloneInto({ ...${asked}, request: { tabId: tab.id, again: false } }, window))));`);
  const card = readCard(answer);
  const pictures = [join(folder, 'popup.png'), join(folder, 'page.png')] as const;
  writeFileSync(pictures[0], await firefox.photograph('popup'));
  await firefox.inPopup(`document.querySelector('button[aria-pressed]').click();`);
  await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('button[aria-pressed=true]') !== null;`), 'the marks');
  writeFileSync(pictures[1], await firefox.photograph('page'));
  return { card, pictures };
}

/** The card out of the background's raw answer. */
function readCard(answer: unknown): SummaryCard {
  const value: unknown = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
  const view = popupViewSchema.parse(value);
  if (view.state !== 'card') throw new Error(`the popup shows "${view.state}" and no card`);
  return view.card;
}
