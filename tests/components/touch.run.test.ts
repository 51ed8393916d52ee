import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../browsers/find-browser';

/** What a finger hits, in CSS pixels (WCAG 2.2, 2.5.5, and the advice for Android). */
const targetPixels = 44;

let server: ViteDevServer;
let browser: Browser;
let page: Page;
let origin: string;

beforeAll(async () => {
  server = await createServer({ configFile: fileURLToPath(new URL('../../components/preview/vite.config.ts', import.meta.url)), server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  origin = server.resolvedUrls?.local[0] ?? '';
  const executablePath = findChromium();
  browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath === undefined ? {} : { executablePath }) });
  // A telephone: the pointer is coarse, and the popup a page of its own.
  page = await (await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })).newPage();
  // The first page waits until everything is made for the browser, which takes its time on a busy machine.
  page.setDefaultTimeout(110_000);
  await page.goto(origin);
  await page.locator('.menu a').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/**
 * What can be pressed and is smaller, after everything that opens was opened. A place that is as large as its row, its label or its list item counts as
 * that; links inside a sentence may be small (2.5.5, "inline").
 */
const findSmall = `(async () => {
  for (let round = 0; round < 3; round += 1) {
    for (const button of document.querySelectorAll('.bare button[aria-expanded=false]')) if (button.checkVisibility()) button.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const small = [];
  for (const target of document.querySelectorAll('.bare button, .bare a, .bare input, .bare select, .bare textarea, .bare summary')) {
    if (!target.checkVisibility() || target.closest('.spoken') !== null) continue;
    const holder = target.closest('label') ?? target;
    const box = holder.getBoundingClientRect();
    const after = getComputedStyle(target, '::after');
    const grown = after.content !== 'none' && after.position === 'absolute' ? [parseFloat(after.width), parseFloat(after.height)] : [0, 0];
    const inline = target.tagName === 'A' && getComputedStyle(target).display === 'inline';
    const [width, height] = [Math.max(box.width, grown[0] || 0), Math.max(box.height, grown[1] || 0)];
    if (!inline && (height < ${targetPixels} - 0.5 || width < ${targetPixels} - 0.5)) small.push(target.tagName.toLowerCase() + '.' + target.className + ' "' + (target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 40) + '" ' + Math.round(width) + '×' + Math.round(height));
  }
  return JSON.stringify({ coarse: matchMedia('(pointer: coarse)').matches, small, wide: document.documentElement.scrollWidth > innerWidth });
})()`;

it('every target of every state is large enough for a finger, and none runs out of a narrow window', async () => {
  const states: string[] = JSON.parse(String(await page.evaluate(`import(new URL('preview-states.tsx', document.baseURI)).then(({ listStates }) => JSON.stringify(listStates().map(({ id }) => id)))`)));
  expect(states.length).toBeGreaterThan(80);
  const problems = new Set<string>();
  for (const id of states) {
    await page.evaluate(`location.hash = ${JSON.stringify(`#${id}/light/400/bare`)}`);
    await page.locator('.bare main').waitFor();
    const { coarse, small, wide }: { coarse: boolean; small: string[]; wide: boolean } = JSON.parse(String(await page.evaluate(findSmall)));
    expect(coarse).toBe(true);
    for (const target of small) problems.add(`${id}: ${target}`);
    if (wide) problems.add(`${id} is too wide`);
  }
  expect([...problems]).toEqual([]);
}, 300_000);
