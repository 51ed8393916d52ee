import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildExtension } from '../tests/browsers/build-extension';
import { startChromium } from '../tests/browsers/chromium';
import { htmlPage, serveSite } from '../tests/browsers/serve-site';
import { measureClick, writeClickTimes } from '../tests/browsers/measure-click';

/**
 * Measures the way from the click to the card on saved pages, in headless Chromium: first with a background that has just started, then
 * with a warm one that reads the page anew because its text has changed by one word.
 */
async function measurePages(files: readonly string[], rounds: number): Promise<void> {
  const chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  try {
    for (const file of files) {
      const html = readFileSync(file, 'utf8');
      console.log(file);
      for (let round = 0; round <= rounds; round++) {
        const site = await serveSite({ '/page': htmlPage(`${html}<p>Version ${round} of this privacy policy.</p>`) });
        const page = await chromium.open(`${site.origin}/page`);
        await page.waitForTimeout(1_000);
        console.log(`  ${round === 0 ? 'first' : 'warm '} ${writeClickTimes(await measureClick(chromium, page))}`);
        await page.close();
        await site.close();
      }
    }
  } finally {
    await chromium.close();
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' } } });
await measurePages(positionals, Number(values.rounds));
