import { expect, it } from 'vitest';
import { playRandomFaults } from './random-faults';

/** As many as take some ten seconds; `npm run evaluate:faults` plays a thousand. */
const runs = 12;

it('loses nothing that was saved, whatever fails at whatever moment, and every second try works', { timeout: 150_000 }, async () => {
  const seed = Date.now() % 1_000_000;
  console.log(`${runs} random faults, seed ${seed} (npm run evaluate:faults -- --runs ${runs} --seed ${seed})`);
  const { losses } = await playRandomFaults(runs, seed);
  expect(losses).toEqual([]);
});
