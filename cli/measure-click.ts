import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeBareExtension } from '../tests/browsers/bare-extension';
import { buildExtension } from '../tests/browsers/build-extension';
import { startClickMeter, writeClickTimes, type ClickMeter, type ClickTimes } from '../tests/browsers/measure-click';
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

/** A click after another one, and one for which the browser has to start the background that it stopped in between, as it does after half a minute: the usual one. */
const kinds = ['warm', 'woken'] as const;

type Meters = readonly [ours: ClickMeter, bare: ClickMeter];
type Clicks = readonly [ours: ClickTimes, bare: ClickTimes];

/** A click with each extension on a page that no other click has read; the process of its tab is new. */
async function measureBoth(meters: Meters, html: string, version: string): Promise<Clicks> {
  const site = await serveSite({ '/page': htmlPage(`${html}<p>This is version ${version} of this privacy policy.</p>`) });
  const url = `${site.origin}/page`;
  const clicks = [await meters[0].measure(url), await meters[1].measure(url)] as const;
  await site.close();
  return clicks;
}

function printMedians(kind: string, clicks: readonly Clicks[]): void {
  const compare = (what: string, read: (times: ClickTimes) => number): string => compareMedians(`${kind}: ${what} after`, clicks.map(([ours]) => read(ours)), clicks.map(([, bare]) => read(bare)));
  console.log(`  ${compare('outline', ({ opened, outline }) => outline - opened)}`);
  console.log(`  ${compare('card', timeOfCard)}`);
}

/**
 * Measures the way from the click to the card on saved pages, in headless Chromium: first with an extension that was just loaded, then by turns with a warm background and
 * one that was stopped. In turn with a bare extension that only shows the page's text, so that it can be told what is
 * the browser's time and what is ours.
 */
async function measurePages(files: readonly string[], rounds: number): Promise<void> {
  const bareFolder = await writeBareExtension();
  for (const file of files) {
    const html = readFileSync(file, 'utf8');
    const meters = [await startClickMeter(await buildExtension('chrome')), await startClickMeter(bareFolder)] as const;
    console.log(file);
    try {
      const [ours, bare] = await measureBoth(meters, html, 'first');
      console.log(`  first ${writeClickTimes(ours)}`);
      console.log(`  the browser alone: first card after ${Math.round(timeOfCard(bare))} ms`);
      const clicks: Record<(typeof kinds)[number], Clicks[]> = { warm: [], woken: [] };
      for (let round = 0; round < rounds; round++) {
        for (const kind of kinds) {
          if (kind === 'woken') for (const meter of meters) await meter.stopBackground();
          const measured = await measureBoth(meters, html, `${kind} ${round}`);
          clicks[kind].push(measured);
          console.log(`  ${kind.padEnd(5)} ${writeClickTimes(measured[0])}`);
        }
      }
      for (const kind of kinds) printMedians(kind, clicks[kind]);
    } finally {
      for (const meter of meters) await meter.close();
    }
  }
  await rm(bareFolder, { recursive: true });
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' } } });
await measurePages(positionals, Number(values.rounds));
