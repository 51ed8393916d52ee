import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';
import { reachBarInChromium } from './reach-bar';

let site: Site;
let chromium: ChromiumRun;
beforeAll(async () => {
  site = await serveSite(createExamplePages());
  chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** Opens a page and clicks on it, by which the extension may read it; gives its tab. */
async function openClicked(): Promise<{ readonly page: Page; readonly tabId: number }> {
  const page = await chromium.open(`${site.origin}/acorn`);
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  const tabId = await popup.evaluate<number>(`chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`);
  await popup.close();
  return { page, tabId };
}

/** What the browser does when the keys of a command are pressed. */
async function giveCommand(name: string, tabId: number): Promise<void> {
  await (await chromium.background()).evaluate(`chrome.tabs.get(${tabId}).then((tab) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`);
}

async function listMarkedIn(page: Page): Promise<string[]> {
  return listMarked(String(await page.evaluate(readHighlights)));
}

async function mark(page: Page, tabId: number): Promise<void> {
  await giveCommand('toggle-marks', tabId);
  await expect.poll(() => listMarkedIn(page), { timeout: 20_000 }).not.toEqual([]);
}

const readPlace = `return bar.querySelector('.place').textContent;`;

describe('the commands in Chromium', () => {
  it('mark the clauses, give the bar the keyboard, go through them, and take the marks away', async () => {
    const { page, tabId } = await openClicked();
    await mark(page, tabId);
    const bar = await reachBarInChromium(page);
    await expect.poll(() => bar.run(`return bar.activeElement?.dataset.do;`)).toBe('next');
    for (const [command, place] of [['next-mark', /^1 of /u], ['next-mark', /^2 of /u], ['previous-mark', /^1 of /u]] as const) {
      await giveCommand(command, tabId);
      await expect.poll(() => bar.run(readPlace), { message: command }).toMatch(place);
    }
    const kindOf = `return bar.querySelector('.clause .kind').dataset.kind;`;
    const kind = await bar.run(kindOf);
    await giveCommand('next-mark-of-kind', tabId);
    await expect.poll(() => bar.run(readPlace)).not.toMatch(/^1 of /u);
    expect(await bar.run(kindOf)).toBe(kind);
    await giveCommand('clear-marks', tabId);
    await expect.poll(() => listMarkedIn(page)).toEqual([]);
    expect(await page.evaluate(`document.querySelector('clauselight-bar') === null`)).toBe(true);
    await page.close();
  }, 60_000);
});

describe('a page that is zoomed by its browser', () => {
  it.each([0.5, 2, 4])('to %s keeps its marks, and every clause is brought into view beside the bar', async (zoom) => {
    const { page, tabId } = await openClicked();
    await mark(page, tabId);
    const before = await listMarkedIn(page);
    const density = await page.evaluate<number>('devicePixelRatio');
    await (await chromium.background()).evaluate(`chrome.tabs.setZoom(${tabId}, ${zoom})`);
    await expect.poll(() => page.evaluate('devicePixelRatio')).toBeCloseTo(density * zoom, 1);
    const bar = await reachBarInChromium(page);
    for (let step = 1; step <= 3; step += 1) {
      await giveCommand('next-mark', tabId);
      await expect.poll(() => bar.run(readPlace)).toMatch(new RegExp(`^${step} of `, 'u'));
      // The clause of the moment is told from the others by a highlight of its own.
      const isClear = `(() => {
        const shown = [...CSS.highlights].find(([name]) => name.endsWith('shown') || name.endsWith('current'))?.[1];
        const [range] = shown ? [...shown] : [];
        if (!range) return 'nothing is shown';
        const { top, bottom, left } = range.getClientRects()[0];
        const seen = document.elementFromPoint(left + 2, (top + bottom) / 2);
        return top < 0 || bottom > innerHeight ? 'out of view' : seen?.localName === 'clauselight-bar' ? 'under the bar' : 'in view';
      })()`;
      await expect.poll(() => page.evaluate(isClear)).toBe('in view');
    }
    expect(await listMarkedIn(page)).toEqual(expect.arrayContaining(before));
    await (await chromium.background()).evaluate(`chrome.tabs.setZoom(${tabId}, 0)`);
    await page.close();
  }, 60_000);
});

type Color = readonly [red: number, green: number, blue: number];

/** The colours of a picture with the numbers of their pixels, most frequent first; the browser itself opens the picture. */
async function countColors(blank: Page, picture: Buffer): Promise<(readonly [Color, number])[]> {
  return blank.evaluate(`(async () => {
    const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,${picture.toString('base64')}')).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const color = [data[at], data[at + 1], data[at + 2]].join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    return [...counts].map(([color, count]) => [color.split(',').map(Number), count]).sort(([, a], [, b]) => b - a);
  })()`);
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function readContrast(one: Color, other: Color): number {
  const [dark, light] = [one, other].map((color) => {
    const [red, green, blue] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  }).toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('a page in the colours that its reader has forced', () => {
  it.each(['light', 'dark'] as const)('(%s) shows what is marked by the reader\'s own colour for that, legibly, and its kind by the line', async (colorScheme) => {
    const { page, tabId } = await openClicked();
    const blank = await chromium.open('about:blank');
    await page.bringToFront();
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const clause = page.locator('p', { hasText: 'do not sell' }).first();
    const [plainGround] = (await countColors(blank, await clause.screenshot()))[0]!;
    await mark(page, tabId);
    const readMarked = async (): Promise<(readonly [Color, number])[]> => countColors(blank, await clause.screenshot());
    const readGrounds = async (): Promise<Color[]> => (await readMarked()).slice(0, 2).map(([color]) => color);
    await expect.poll(async () => (await readGrounds()).some((color) => readContrast(color, plainGround) > 3)).toBe(true);
    const ground = (await readGrounds()).toSorted((a, b) => readContrast(b, plainGround) - readContrast(a, plainGround))[0]!;
    const inks = (await readMarked()).map(([color]) => color).filter((color) => readContrast(color, ground) >= 4.5);
    expect(inks).not.toEqual([]);
    // The ground is the same for all kinds; what tells them apart are the lines.
    const rule = String(await page.evaluate(`[...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText).join(' ')`));
    expect(new Set(rule.match(/\b(?:dotted|dashed|wavy|double|solid)\b/gu)).size).toBeGreaterThan(3);
    await Promise.all([page.close(), blank.close()]);
  }, 60_000);
});
