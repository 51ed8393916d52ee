import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { iconStates, type IconState } from '../lib/summary/icon-state';
import { findChromium } from '../tests/browsers/find-browser';

/** Edges of the icons in pixels: toolbar (16, 32), extension list (48), Firefox's list on fine screens (96), stores (128). */
const sizes = [16, 32, 48, 96, 128] as const;
/** Those of the toolbar alone, where the icon tells what a click brought (`lib/platform/show-icon.ts`). */
const stateSizes = [16, 24, 32, 48] as const;

const folder = new URL('../public/', import.meta.url);

/** What stands in the lower right corner, told apart by its shape and not by its colour alone: a tick, a triangle, a bar across. */
const badges: Readonly<Record<IconState, string>> = {
  read: '<circle cx="24" cy="24" r="8" fill="#fffaf0" stroke="#0c3238" stroke-width="1.5"/><path d="M20 24.2l2.8 2.8 5.4-6" fill="none" stroke="#0c3238" stroke-width="2.6"/>',
  changed: '<path d="M23.500 14L32 31.500H15z" fill="#ffcb4d" stroke="#0c3238" stroke-width="1.5" stroke-linejoin="round"/><path d="M23.500 20v5.500M23.500 27.200v2" stroke="#0c3238" stroke-width="2.4"/>',
  nothing: '<circle cx="24" cy="24" r="8" fill="#fffaf0" stroke="#333" stroke-width="1.500"/><path d="M19.500 24h9" stroke="#333" stroke-width="3"/>',
};

function drawState(drawing: string, state: IconState): string {
  const grey = state === 'nothing' ? drawing.replace('#15505a', '#6b6b6b').replace('#ffcb4d', '#c9c9c9') : drawing;
  return grey.replace('</svg>', `${badges[state]}</svg>`);
}

/** Draws `public/icon.svg` into `public/icon/SIZE.png`, and with the badge of each state into `STATE-SIZE.png`, each size from the drawing itself. Run by hand after a drawing was changed: `npx tsx cli/draw-icons.ts`. */
async function drawIcons(): Promise<void> {
  const drawing = readFileSync(new URL('icon.svg', folder), 'utf8');
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath === undefined ? {} : { executablePath }) });
  mkdirSync(new URL('icon/', folder), { recursive: true });
  const icons = [
    ...sizes.map((size) => ({ name: String(size), size, svg: drawing })),
    ...iconStates.flatMap((state) => stateSizes.map((size) => ({ name: `${state}-${size}`, size, svg: drawState(drawing, state) }))),
  ];
  for (const { name, size, svg } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}img{display:block;inline-size:${size}px}</style><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`);
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    writeFileSync(new URL(`icon/${name}.png`, folder), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
}

await drawIcons();
