import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';

/** How a marked page may look to its reader; `undo` brings back how it looked before. */
type Look = { readonly name: string; readonly apply: (page: Page, session: CDPSession) => Promise<unknown>; readonly undo: (page: Page, session: CDPSession) => Promise<unknown> };

const wide = { width: 1000, height: 700 } as const;
const deficiencies = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;

const looks: readonly Look[] = [
  { name: 'dark', apply: (page) => page.emulateMedia({ colorScheme: 'dark' }), undo: (page) => page.emulateMedia({ colorScheme: null }) },
  { name: 'narrow', apply: (page) => page.setViewportSize({ width: 360, height: 640 }), undo: (page) => page.setViewportSize(wide) },
  // What a zoom of 200 % does to a window: half as many CSS pixels.
  { name: 'zoomed', apply: (page) => page.setViewportSize({ width: 500, height: 350 }), undo: (page) => page.setViewportSize(wide) },
  { name: 'forced-colors', apply: (page) => page.emulateMedia({ forcedColors: 'active' }), undo: (page) => page.emulateMedia({ forcedColors: null }) },
  {
    name: 'forced-colors-dark',
    apply: (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
    undo: (page) => page.emulateMedia({ forcedColors: null, colorScheme: null }),
  },
  ...deficiencies.map((type) => ({
    name: type,
    apply: (_page: Page, session: CDPSession) => session.send('Emulation.setEmulatedVisionDeficiency', { type }),
    undo: (_page: Page, session: CDPSession) => session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' }),
  })),
];

/** The bar and the overview come to rest in this time, in milliseconds. */
const restMs = 500;

/** Takes a picture of a marked page in each look, as PNG files in a folder. */
export async function takeLooks(page: Page, folder: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const pictures: string[] = [];
  for (const { name, apply, undo } of looks) {
    await apply(page, session);
    await page.waitForTimeout(restMs);
    const file = join(folder, `page-${name}.png`);
    writeFileSync(file, await page.screenshot());
    pictures.push(file);
    await undo(page, session);
  }
  await session.detach();
  return pictures;
}
