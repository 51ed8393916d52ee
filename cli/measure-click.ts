import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeBareExtension } from '../tests/browsers/bare-extension';
import { buildExtension } from '../tests/browsers/build-extension';
import { startClickMeter, writeClickTimes, type ClickTimes } from '../tests/browsers/measure-click';
import { htmlPage, serveSite } from '../tests/browsers/serve-site';

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function compareMedians(what: string, ours: readonly number[], bare: readonly number[]): string {
  const [mine, theirs] = [medianOf(ours), medianOf(bare)];
  return `${what} ${Math.round(mine)} ms, of which the browser alone takes ${Math.round(theirs)} (ratio ${(mine / theirs).toFixed(2)})`;
}

/** A popup that is not yet shown can be finished: its card is seen with its first frame. */
function timeOfCard({ outline, painted }: ClickTimes): number {
  return Math.max(outline, painted);
}

/**
 * Measures the way from the click to the card on saved pages, in headless Chromium: first with a background that has just started, then
 * with a warm one, each time on a text of its own. In turn with a bare extension that only shows the page's text, so that it can be told what is
 * the browser's time and what is ours.
 */
async function measurePages(files: readonly string[], rounds: number): Promise<void> {
  const bareFolder = await writeBareExtension();
  for (const file of files) {
    const html = readFileSync(file, 'utf8');
    const meters = [await startClickMeter(await buildExtension('chrome')), await startClickMeter(bareFolder)] as const;
    const warm: [ClickTimes[], ClickTimes[]] = [[], []];
    console.log(file);
    try {
      for (let round = 0; round <= rounds; round++) {
        const site = await serveSite({ '/page': htmlPage(`${html}<p>This is version ${round} of this privacy policy.</p>`) });
        const ours = await meters[0].measure(`${site.origin}/page`);
        const bare = await meters[1].measure(`${site.origin}/page`);
        await site.close();
        console.log(`  ${round === 0 ? 'first' : 'warm '} ${writeClickTimes(ours)}`);
        if (round === 0) {
          console.log(`  the browser alone: first card after ${Math.round(timeOfCard(bare))} ms`);
          continue;
        }
        warm[0].push(ours);
        warm[1].push(bare);
      }
    } finally {
      for (const meter of meters) await meter.close();
    }
    const [ours, bare] = warm;
    console.log(`  ${compareMedians('outline after', ours.map(({ opened, outline }) => outline - opened), bare.map(({ opened, outline }) => outline - opened))}`);
    console.log(`  ${compareMedians('card after', ours.map(timeOfCard), bare.map(timeOfCard))}`);
  }
  await rm(bareFolder, { recursive: true });
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' } } });
await measurePages(positionals, Number(values.rounds));
