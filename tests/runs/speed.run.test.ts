import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startClickMeter, writeClickTimes, type ClickMeter, type ClickTimes } from '../browsers/measure-click';
import { htmlPage, serveSite } from '../browsers/serve-site';
import { writeLargePage } from './example-pages';

/**
 * From the click to the card on the screen, in milliseconds, with a warm background, on a page as large as the largest of the saved real ones.
 * The aim is 300 on two idle cores (`npm run -s measure-click -- FILE` measures any page); the limit leaves room for slower machines, and still
 * notices a reading that becomes several times as slow.
 */
const limitMs = 600;
const rounds = 5;
/**
 * From the popup's document to its outline on the screen, in milliseconds. The aim is 100 on two idle cores; it would be that of the card's code again, were
 * the outline to wait for it.
 */
const outlineLimitMs = 250;

/** How many times as long everything takes because other programs run too: time on the clock by time on the processor. At least 1. */
function measureCrowding(): number {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  let usedMs = 0;
  while (usedMs < 150) {
    const { user, system } = process.cpuUsage(before);
    usedMs = (user + system) / 1_000;
  }
  return Math.max(1, (performance.now() - startedAt) / usedMs);
}

let meter: ClickMeter;
beforeAll(async () => {
  meter = await startClickMeter(await buildExtension('chrome'));
});
afterAll(async () => {
  await meter.close();
});

it('shows the card of a large page at once', async () => {
  const times: ClickTimes[] = [];
  const crowding: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    // A site of its own each time, with a text of its own: nothing is remembered from the time before.
    const site = await serveSite({ '/page': htmlPage(writeLargePage(round)) });
    crowding.push(measureCrowding());
    times.push(await meter.measure(`${site.origin}/page`));
    await site.close();
  }
  console.log(times.map((time, round) => `${round === 0 ? 'first' : 'warm '} ${writeClickTimes(time)}`).join('\n'));
  console.log(`everything takes ${Math.min(...crowding).toFixed(1)} to ${Math.max(...crowding).toFixed(1)} times as long, because other programs run`);
  const warm = times.slice(1).map(({ painted }, round) => painted / (crowding[round + 1] ?? 1));
  expect(Math.min(...warm)).toBeLessThan(limitMs);
  const outlines = times.slice(1).map(({ opened, outline }, round) => (outline - opened) / (crowding[round + 1] ?? 1));
  console.log(`outline after ${outlines.map((ms) => Math.round(ms)).join(', ')} ms, were no other program to run`);
  expect(Math.min(...outlines)).toBeLessThan(outlineLimitMs);
  // Whoever waits sees that something is done.
  expect(times.filter(({ outline, card }) => outline < card).length).toBeGreaterThan(times.length / 2);
  // The page is read while the popup is still loading, by a reader that the popup has brought: the background need not.
  expect(times.some(({ begun, outline, parts }) => begun < outline && parts['inject'] === undefined)).toBe(true);
  expect(times.every(({ parts }) => ['capture', 'split', 'label', 'answer', 'card', 'render'].every((part) => Number.isFinite(parts[part])))).toBe(true);
});
