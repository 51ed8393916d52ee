import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildExtension } from '../tests/browsers/build-extension';
import { startClickMeter, writeClickTimes } from '../tests/browsers/measure-click';
import { htmlPage, serveSite } from '../tests/browsers/serve-site';

/**
 * Measures the way from the click to the card on saved pages, in headless Chromium: first with a background that has just started, then
 * with a warm one, each time on a text of its own.
 */
async function measurePages(files: readonly string[], rounds: number): Promise<void> {
  for (const file of files) {
    const html = readFileSync(file, 'utf8');
    const meter = await startClickMeter(await buildExtension('chrome'));
    console.log(file);
    try {
      for (let round = 0; round <= rounds; round++) {
        const site = await serveSite({ '/page': htmlPage(`${html}<p>This is version ${round} of this privacy policy.</p>`) });
        console.log(`  ${round === 0 ? 'first' : 'warm '} ${writeClickTimes(await meter.measure(`${site.origin}/page`))}`);
        await site.close();
      }
    } finally {
      await meter.close();
    }
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' } } });
await measurePages(positionals, Number(values.rounds));
