import { chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { labelGroups } from '../../lib/taxonomy/label-groups';
import { stances } from '../../lib/taxonomy/labels';
import { readLook } from '../../lib/page/mark-styles';
import { buildExtension } from '../browsers/build-extension';
import { bundleScript } from '../browsers/bundle-script';
import { quietFlags, startChromium, type ChromiumRun } from '../browsers/chromium';
import type { CapturedPage } from '../browsers/describe-captured';
import { findChromium } from '../browsers/find-browser';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { readPrint, type Printed } from '../browsers/read-print';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { reachBarInChromium, reachBarInFirefox, type ReachedBar } from './reach-bar';

let site: Site;
beforeAll(async () => {
  site = await serveSite(createExamplePages());
});
afterAll(() => site.close());

/** A colour of a style sheet as a print writes it. */
async function readHex(page: Page, color: string): Promise<string> {
  const rgb = String(await page.evaluate(`(() => { const context = document.createElement('canvas').getContext('2d'); context.fillStyle = ${JSON.stringify(color)}; return context.fillStyle; })()`));
  return rgb.toLowerCase();
}

/** A computed colour as a print writes it. */
function writeHex(color: string): string {
  return `#${[...color.matchAll(/\d+/g)].slice(0, 3).map(([part]) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The page on paper, as headless Chromium prints it. */
async function print(page: Page, printBackground = false): Promise<Printed> {
  return readPrint(await page.pdf({ format: 'A4', printBackground }));
}

describe('a marked page on paper, in Chromium', () => {
  let run: ChromiumRun;
  /** The grounds of all kinds on white. */
  let grounds: ReadonlySet<string>;
  beforeAll(async () => {
    run = await startChromium({ extensionFolder: await buildExtension('chrome') });
    const page = await run.open('about:blank');
    const colors = labelGroups.flatMap((group) => stances.map((stance) => readLook(group, stance, 'light').ground));
    grounds = new Set(await Promise.all(colors.map((color) => readHex(page, color))));
    await page.close();
  });
  afterAll(() => run.close());

  async function mark(page: Page): Promise<void> {
    const popup = await run.clickButton(page);
    await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
    await popup.locator('button[aria-pressed=false]').click();
    await popup.locator('button[aria-pressed=true]').waitFor();
    await popup.close();
  }

  const countGrounds = ({ sheets }: Printed): number[] => sheets.map(({ colors }) => [...colors].filter((color) => grounds.has(color)).length);

  it('looks as without marks, and without the bar, unless it is asked for', async () => {
    const page = await run.open(`${site.origin}/acorn`);
    const before = await print(page, true);
    expect(before.sheets[0]?.text).toContain('We do not sell your personal information');
    await mark(page);
    expect(await print(page, true)).toEqual(before);
  });

  it.each([
    ['light', ''],
    ['dark', `document.body.style.cssText = 'background: #14181c; color: #eee'`],
  ])('has its marks and the same words when that was asked for, whether grounds are printed or not, in colours for white paper: a %s page', async (_name, change) => {
    const page = await run.open(`${site.origin}/acorn`);
    await page.evaluate(change);
    const before = await print(page);
    await mark(page);
    const bar = await reachBarInChromium(page);
    await bar.run(`bar.querySelector('input[type=checkbox]').click();`);
    for (const printBackground of [false, true]) {
      const after = await print(page, printBackground);
      expect(after.sheets.map(({ text }) => text)).toEqual(before.sheets.map(({ text }) => text));
      expect(countGrounds(after)[0]).toBeGreaterThan(4);
    }
    // And no longer when it is not asked for any more.
    await bar.run(`bar.querySelector('input[type=checkbox]').click();`);
    expect(await print(page)).toEqual(before);
  });

  it('has its marks on every sheet of a long page, of which only the part that is seen is painted on the screen', async () => {
    const page = await run.open(`${site.origin}/medium`);
    await mark(page);
    const bar = await reachBarInChromium(page);
    await bar.run(`bar.querySelector('input[type=checkbox]').click();`);
    const counts = countGrounds(await print(page));
    expect([counts.length > 20, counts.filter((count) => count === 0)]).toEqual([true, []]);
  });
});

describe('a marked page on paper, in Firefox', () => {
  let firefox: FirefoxRun;
  beforeEach(async () => {
    firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
  });
  afterEach(() => firefox.close());

  async function mark(path: string): Promise<ReachedBar> {
    await firefox.open(`${site.origin}${path}`);
    await firefox.clickButton();
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main')?.dataset.state === 'card';`), 'the card');
    await firefox.inPopup(`document.querySelector('button[aria-pressed=false]').click();`);
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('button[aria-pressed=true]') !== null;`), 'the marks');
    return reachBarInFirefox(firefox);
  }

  async function openPrintout(bar: ReachedBar): Promise<void> {
    await bar.run(`bar.querySelector('[data-do=print]').click();`);
    await firefox.switchToTab('/marked.html');
    await firefox.waitFor(() => firefox.inPage(`return document.querySelector('main')?.dataset.state === 'marked' && document.querySelector('.marked-unfinished') === null;`), 'the text');
  }

  it('has no marks itself; the bar opens its text with them, which is printed so, in a browser that prints no grounds, too', async () => {
    await firefox.open(`${site.origin}/acorn`);
    const before = await readPrint(await firefox.print(true));
    const bar = await mark('/acorn');
    expect(await bar.run(`return bar.querySelector('input[type=checkbox]') === null;`)).toBe(true);
    expect(before.sheets[0]?.text).toContain('We do not sell your personal information');
    expect(await readPrint(await firefox.print(true))).toEqual(before);

    const counts: unknown = JSON.parse(String(await bar.run(`return JSON.stringify([...bar.querySelectorAll('[data-filter]')].map((button) => [button.dataset.filter, Number(button.querySelector('.count').textContent)]));`)));
    await openPrintout(bar);
    const shown: unknown = JSON.parse(String(await firefox.inPage(`
      const count = (kind) => [...document.querySelectorAll('mark')].filter((mark) => mark.matches('[data-kind=' + kind + ']') || mark.querySelector('[data-kind=' + kind + ']')).length;
      return JSON.stringify([...document.querySelectorAll('.legend > li')].map(({ dataset, textContent }) => [dataset.kind, Number(/\\d+/.exec(textContent)[0]), count(dataset.kind)]));`)));
    // As many of each kind as the bar has counted in the page.
    expect(shown).toEqual(Array.isArray(counts) ? counts.map(([kind, count]: unknown[]) => [kind, count, count]) : []);
    expect(await firefox.inPage(`return document.querySelector('.marked-facts').textContent;`)).toContain(`${site.origin}/acorn`);

    const { sheets } = await readPrint(await firefox.print(false));
    const text = sheets.map((sheet) => sheet.text).join(' ');
    for (const words of ['We do not sell your personal information', 'Clauselight', 'What the policy says, not what the site does', `${site.origin}/acorn`]) expect(text).toContain(words);
    for (const words of ['Print', 'Marked, ']) expect(text).not.toContain(words);
    const colors = new Set(sheets.flatMap((sheet) => [...sheet.colors]));
    const painted: readonly string[] = JSON.parse(String(await firefox.inPage(`return JSON.stringify([...new Set([...document.querySelectorAll('mark')].map((mark) => getComputedStyle(mark).backgroundColor))]);`)));
    expect(painted.length).toBeGreaterThan(4);
    expect(painted.filter((color) => !colors.has(writeHex(color)))).toEqual([]);
  });

  it('opens without the kinds that were filtered out, also when the page has been closed meanwhile, and says so where nothing is known of it any more', async () => {
    const bar = await mark('/acorn');
    await bar.run(`bar.querySelector('[data-filter=sell]').click();`);
    await openPrintout(bar);
    expect(await firefox.inPage(`return [...document.querySelectorAll('.legend > li, mark')].filter(({ dataset }) => dataset.kind === 'sell').length;`)).toBe(0);
    expect(await firefox.inPage(`return document.querySelector('.marked-legend').textContent;`)).toContain('Not marked: Sold');
    await firefox.inBrowser(`for (const tab of [...gBrowser.tabs]) if (!tab.selected) gBrowser.removeTab(tab);`);
    await firefox.inPage(`document.body.id = 'before'; location.reload();`);
    await firefox.waitFor(() => firefox.inPage(`return document.body?.id === '' && document.querySelector('mark') !== null;`), 'the text again');
    await firefox.inPage(`location.hash = location.hash.replace(/:[0-9a-f]{4}/, ':0000');`);
    await firefox.waitFor(() => firefox.inPage(`return document.querySelector('main')?.dataset.state === 'notice';`), 'the notice');
    expect(await firefox.inPage(`return document.querySelector('h1').textContent;`)).toBe('The page is gone');
  });
});

describe('a page that is read while it is printed', () => {
  const sentence = 'We collect your personal data when you use our services, and we tell you why.';
  const html = `<!doctype html><title>Privacy</title><style>
    @media print { nav, .closed { display: none } .paper { display: block } }
    @media screen { .paper { display: none } }
  </style><body><nav><a href="/">Home</a></nav><h1>Privacy policy</h1><p>${sentence}</p><div class="closed"><p>One: ${sentence}</p></div><div class="paper"><p>Two: ${sentence}</p></div>`;

  it('has the same text as on the screen, although other parts of it are shown', async () => {
    const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu', ...quietFlags] });
    try {
      const page = await browser.newPage();
      await page.setContent(html);
      await page.evaluate(await bundleScript('capture-in-page.ts'));
      const read = async (script: string): Promise<{ texts: string[]; closed: boolean[] }> => {
        const { blocks } = await page.evaluate<CapturedPage>(script);
        return { texts: blocks.map(({ text }) => text), closed: blocks.map(({ closed }) => closed) };
      };
      const onScreen = await read('captureHere()');
      // Told while the page is laid out for its sheets.
      await page.evaluate(`matchMedia('print').addEventListener('change', ({ matches }) => { if (matches) globalThis.onPaper = captureHere(); })`);
      const { sheets } = await readPrint(await page.pdf());
      expect(sheets[0]?.text).toBe(`Privacy policy ${sentence} Two: ${sentence}`);
      const onPaper = await read('onPaper');
      expect(onPaper.texts).toEqual(['Privacy policy', sentence, `One: ${sentence}`, `Two: ${sentence}`]);
      expect(onPaper.texts).toEqual(onScreen.texts);
      expect([onScreen.closed, onPaper.closed]).toEqual([[false, false, false, true], [false, false, true, false]]);
    } finally {
      await browser.close();
    }
  });
});
