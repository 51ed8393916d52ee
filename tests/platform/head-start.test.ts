import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { giveHeadStart } from '../../lib/platform/head-start';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that counts how often it was done. */
function createWork(durationMs = 0): () => Promise<number> {
  let times = 0;
  return async () => {
    times += 1;
    const mine = times;
    if (durationMs > 0) await new Promise((resolve) => {
      setTimeout(resolve, durationMs);
    });
    return mine;
  };
}

it('gives what was begun early, once', async () => {
  const ask = giveHeadStart(createWork());
  await vi.runAllTimersAsync();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 2, 3]);
});

it('does the work anew when what was begun early is old', async () => {
  const ask = giveHeadStart(createWork());
  await vi.runAllTimersAsync();
  vi.advanceTimersByTime(1_001);
  expect(await ask()).toBe(2);
});

it('does the work at once for one who asks before it was begun', async () => {
  const ask = giveHeadStart(createWork());
  expect(await ask()).toBe(1);
});

it('gives what is still under way, however long that takes', async () => {
  const ask = giveHeadStart(createWork(5_000));
  await vi.advanceTimersByTimeAsync(3_000);
  const asked = ask();
  await vi.runAllTimersAsync();
  expect(await asked).toBe(1);
});
