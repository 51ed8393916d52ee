import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findChromium } from '../tests/browsers/find-browser';

const schemes = ['light', 'dark'] as const;
/** Of the popup and of a page, in CSS pixels. */
const widths = { popup: 400, page: 900 } as const;
/** Animations and delayed panels have come to rest in this time. */
const restMs = 400;
const longestLoadMs = 180_000;

type State = { readonly id: string; readonly title: string; readonly place: 'popup' | 'page' };

function writeIndex(states: readonly State[]): string {
  const sections = states.map(({ id, title }) => `<section><h2>${title} <small>${id}</small></h2>${schemes.map((scheme) => `<img loading="lazy" src="${id}-${scheme}.png" alt="${title}, ${scheme}">`).join('')}</section>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every state of Clauselight</title><style>body{font:16px/1.5 system-ui;margin:2rem}section{margin-block:2rem}img{vertical-align:top;margin:0 1rem 1rem 0;border:1px solid #8885;max-inline-size:100%}small{color:#777}</style><h1>Every state of Clauselight</h1>${sections.join('\n')}</html>\n`;
}

/** How the states are taken: in the language of this tag or folder under `_locales`, this wide (CSS pixels) where not each as wide as its place, and from right to left where that is asked for. */
export type StatesLook = { readonly language?: string | undefined; readonly width?: number | undefined; readonly direction?: string | undefined };

/** Takes a picture of every state of the preview whose name begins with one of `beginnings` (commas between), light and dark, into a folder, with a page that shows them all; gives how many states. */
export async function takeStates(folder: string, beginnings: string, { language = 'en', width, direction = 'ltr' }: StatesLook = {}): Promise<number> {
  const server = await createServer({ configFile: fileURLToPath(new URL('../components/preview/vite.config.ts', import.meta.url)), server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    const origin = server.resolvedUrls?.local[0] ?? '';
    const page = await browser.newPage();
    // The first page waits until everything is made for the browser, which takes its time on a busy machine.
    page.setDefaultTimeout(longestLoadMs);
    await page.goto(origin);
    await page.locator('.menu a').first().waitFor();
    const states: State[] = JSON.parse(String(await page.evaluate(`import(new URL('preview-states.tsx', document.baseURI)).then(({ listStates }) => JSON.stringify(listStates().map(({ id, title, place }) => ({ id, title, place }))))`)));
    const wanted = states.filter(({ id }) => beginnings.split(',').some((beginning) => id.startsWith(beginning)));
    mkdirSync(folder, { recursive: true });
    for (const { id, place } of wanted) {
      const wide = width ?? widths[place];
      await page.setViewportSize({ width: wide, height: 600 });
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto(`${origin}?language=${language}&direction=${direction}#${id}/${scheme}/${width === 320 ? 320 : 400}/bare`);
        await page.reload();
        await page.locator('#preview > *').first().waitFor();
        // As high as the state, so that what stays at the foot of the window stands at its end.
        await page.setViewportSize({ width: wide, height: Math.max(600, Number(await page.evaluate('document.documentElement.scrollHeight'))) });
        await page.waitForTimeout(restMs);
        writeFileSync(join(folder, `${id}-${scheme}.png`), await page.screenshot());
      }
    }
    writeFileSync(join(folder, 'index.html'), writeIndex(wanted));
    return wanted.length;
  } finally {
    await browser.close();
    await server.close();
  }
}
