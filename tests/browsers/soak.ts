import type { CDPSession, Page } from 'playwright';
import { buildExtension } from './build-extension';
import { startChromium, type ChromiumRun } from './chromium';
import { serveSite } from './serve-site';

/** Used heap in bytes after a forced garbage collection. */
export type Heaps = { readonly background: number; readonly page: number };

/** What was used after the first pages, when all is loaded and warm, and after the last. */
export type Soak = { readonly pages: number; readonly warm: Heaps; readonly end: Heaps };

const sentences = [
  'We collect your name, e-mail address and location when you use our services.', 'We do not sell your personal information to third parties.', 'We share your data with advertising partners and service providers.', 'You may opt out of marketing by writing to privacy@acorn.example.',
  'We keep your data for 24 months.', 'You have the right to access, correct and delete your data.', 'We use cookies for analytics and advertising.', 'We transfer your data to countries outside the European Union.', 'We protect your data by encryption.', 'We may change this policy at any time.',
];

/** A policy of some 3,000 words, another for each number and as long as the others. */
function writePage(number: number): string {
  const sections = Array.from({ length: 30 }, (_none, section) => `<h2>Section ${String(number).padStart(4, '0')}-${section}</h2>${sentences.map((_said, index) => `<p>${sentences[(index + section + number) % sentences.length]}</p>`).join('')}`);
  return `<!doctype html><html lang="en"><title>Privacy Policy</title><body><h1>Privacy Policy</h1>${sections.join('')}`;
}

/** Asks a target of which there is no page, as a worker, through the browser's own session. */
async function askTarget(browser: CDPSession, targetId: string): Promise<{ readonly send: (method: string) => Promise<unknown>; readonly close: () => Promise<void> }> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return {
    send: (method) => {
      last += 1;
      const id = last;
      const answered = new Promise<unknown>((resolve) => {
        const listen = ({ sessionId: from, message }: { readonly sessionId: string; readonly message: string }): void => {
          const answer: unknown = JSON.parse(message);
          if (from !== sessionId || typeof answer !== 'object' || answer === null || !('id' in answer) || answer.id !== id) return;
          browser.off('Target.receivedMessageFromTarget', listen);
          resolve('result' in answer ? answer.result : undefined);
        };
        browser.on('Target.receivedMessageFromTarget', listen);
      });
      return browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params: {} }) }).then(() => answered);
    },
    close: async () => {
      await browser.send('Target.detachFromTarget', { sessionId });
    },
  };
}

async function measureBackground({ browserSession, extensionId, background }: ChromiumRun): Promise<number> {
  await background();
  const { targetInfos } = await browserSession.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (target === undefined) throw new Error('the background does not run');
  const asked = await askTarget(browserSession, target.targetId);
  await asked.send('HeapProfiler.collectGarbage');
  await asked.send('HeapProfiler.collectGarbage');
  const usage = await asked.send('Runtime.getHeapUsage');
  await asked.close();
  if (typeof usage !== 'object' || usage === null || !('usedSize' in usage) || typeof usage.usedSize !== 'number') throw new Error('the background tells no usage of its heap');
  return usage.usedSize;
}

async function measurePage(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** A heap is looked at so often. */
const looks = 4;
const betweenLooksMs = 1_000;
const mostClicks = 4;

/** Clicks until the card is there: on a busy machine a popup comes too late to be noticed, or is closed by another window. */
async function readByClick(chromium: ChromiumRun, tab: Page): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const popup = await chromium.clickButton(tab);
      await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
      await popup.close();
      return;
    } catch (error) {
      if (attempt === mostClicks) throw error;
    }
  }
}

/**
 * Reads so many pages one after another in one tab of one Chromium, each by a click on the button, and measures the heaps of the background and of the tab
 * after the first `warmUp` and after all.
 */
export async function soak(pages: number, warmUp: number, report: (line: string) => void): Promise<Soak> {
  const chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  const site = await serveSite(Object.fromEntries(Array.from({ length: pages }, (_none, number) => [`/${number}`, { type: 'text/html; charset=utf-8', body: writePage(number) }])));
  try {
    const tab = await chromium.context.newPage();
    let warm: Heaps = { background: 0, page: 0 };
    const measure = async (number: number): Promise<Heaps> => {
      // What is still being kept of the last page is no growth: what it comes down to counts.
      let heaps: Heaps = { background: Number.POSITIVE_INFINITY, page: Number.POSITIVE_INFINITY };
      for (let look = 0; look < looks; look += 1) {
        if (look > 0) await tab.waitForTimeout(betweenLooksMs);
        heaps = { background: Math.min(heaps.background, await measureBackground(chromium)), page: Math.min(heaps.page, await measurePage(tab)) };
      }
      report(`${number} pages: background ${(heaps.background / 1e6).toFixed(2)} MB, page ${(heaps.page / 1e6).toFixed(2)} MB`);
      return heaps;
    };
    for (let number = 0; number < pages; number += 1) {
      await tab.goto(`${site.origin}/${number}`, { waitUntil: 'domcontentloaded' });
      await readByClick(chromium, tab);
      if (number + 1 === warmUp) warm = await measure(warmUp);
      else if ((number + 1) % 100 === 0 && number + 1 < pages) await measure(number + 1);
    }
    return { pages, warm, end: await measure(pages) };
  } finally {
    await chromium.close();
    await site.close();
  }
}
