import { expect, it } from 'vitest';
import { playHostilePages } from './play-hostile-pages';

/** As many as take a minute; `npm run evaluate:hostile` plays a thousand. */
const pages = 25;

it('ends in a stated state, shows only text and no quote that is not there, and holds no page, on pages that mean ill, made by chance', { timeout: 550_000 }, async () => {
  const seed = Date.now() % 1_000_000;
  console.log(`${pages} hostile pages, seed ${seed} (npm run evaluate:hostile -- --to ${pages} --seed ${seed})`);
  const { problems, states, quotes, slice } = await playHostilePages({ seed, from: 0, to: pages });
  console.log(`${JSON.stringify(states)}, ${quotes} quotes, longest slice ${slice.ms.toFixed(1)} ms`);
  expect(problems).toEqual([]);
});
