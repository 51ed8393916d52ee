import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { findChromium } from '../browsers/find-browser';
import { readPrint } from '../browsers/read-print';

let server: ViteDevServer;
let browser: Browser;
beforeAll(async () => {
  server = await createServer({ configFile: fileURLToPath(new URL('../../components/preview/vite.config.ts', import.meta.url)), server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const executablePath = findChromium();
  browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath === undefined ? {} : { executablePath }) });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function print(state: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls!.local[0]}#${state}/light/400/bare`);
  await page.locator('.card').waitFor();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.close();
  return pdf;
}

async function countPages(state: string): Promise<number> {
  const pdf = await print(state);
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

it.each([['card-full', 1], ['card-denials', 1], ['saved-card', 1]] as const)('the card %s fits %i page', async (state, pages) => {
  expect(await countPages(state)).toBe(pages);
});

// They are buttons there, since each can be corrected; nothing else that is pressed is printed.
it('names on paper what the policy does not say', async () => {
  const text = (await readPrint(await print('card-full'))).sheets.map((sheet) => sheet.text).join(' ');
  expect(text).toMatch(/Security: Telling you of a breach/);
});
