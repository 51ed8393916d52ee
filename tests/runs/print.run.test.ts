import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelGroups } from '../../lib/taxonomy/label-groups';
import { stances } from '../../lib/taxonomy/labels';
import { readLook } from '../../lib/page/mark-styles';
import { buildExtension } from '../browsers/build-extension';
import { bundleScript } from '../browsers/bundle-script';
import { quietFlags, startChromium, type ChromiumRun } from '../browsers/chromium';
import type { CapturedPage } from '../browsers/describe-captured';
import { findChromium } from '../browsers/find-browser';
import { startFirefox } from '../browsers/firefox';
import { readPrint, type Printed } from '../browsers/read-print';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { reachBarInChromium, reachBarInFirefox } from './reach-bar';

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
  it('has no marks, which the bar says; the page is printed as without them', async () => {
    const firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
    try {
      await firefox.open(`${site.origin}/acorn`);
      const before = await readPrint(await firefox.print(true));
      await firefox.clickButton();
      await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main')?.dataset.state === 'card';`), 'the card');
      await firefox.inPopup(`document.querySelector('button[aria-pressed=false]').click();`);
      await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('button[aria-pressed=true]') !== null;`), 'the marks');
      const bar = reachBarInFirefox(firefox);
      expect(await bar.run(`return [bar.querySelector('input[type=checkbox]') === null, bar.textContent.includes('leaves marks out when it prints')].join();`)).toBe('true,true');
      expect(before.sheets[0]?.text).toContain('We do not sell your personal information');
      expect(await readPrint(await firefox.print(true))).toEqual(before);
    } finally {
      await firefox.close();
    }
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
