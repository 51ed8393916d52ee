import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from '../tests/browsers/find-browser';

/** Edges of the icons in pixels: toolbar (16, 32), extension list (48), stores and lists on fine screens (128). The states of the toolbar's icon are drawn by `lib/platform/draw-icon.ts`. */
const sizes = [16, 32, 48, 128] as const;

const folder = new URL('../public/', import.meta.url);

/** Draws `public/icon.svg` into `public/icon/SIZE.png`, each size from the drawing itself. Run by hand after the drawing was changed: `npx tsx cli/draw-icons.ts`. */
async function drawIcons(): Promise<void> {
  const drawing = readFileSync(new URL('icon.svg', folder)).toString('base64');
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath === undefined ? {} : { executablePath }) });
  mkdirSync(new URL('icon/', folder), { recursive: true });
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}img{display:block;inline-size:${size}px}</style><img src="data:image/svg+xml;base64,${drawing}">`);
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    writeFileSync(new URL(`icon/${size}.png`, folder), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
}

await drawIcons();
