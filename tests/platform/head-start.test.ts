import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { giveHeadStart } from '../../lib/platform/head-start';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that counts how often it was done. */
function createWork(): () => number {
  let times = 0;
  return () => ++times;
}

it('gives what was begun early, once', () => {
  const ask = giveHeadStart(createWork());
  vi.runAllTimers();
  expect([ask(), ask(), ask()]).toEqual([1, 2, 3]);
});

it('does the work anew when what was begun early is old', () => {
  const ask = giveHeadStart(createWork());
  vi.runAllTimers();
  vi.advanceTimersByTime(1_001);
  expect(ask()).toBe(2);
});

it('does the work at once for one who asks before it was begun', () => {
  const ask = giveHeadStart(createWork());
  expect(ask()).toBe(1);
});
