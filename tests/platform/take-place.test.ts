import { expect, it } from 'vitest';
import { takePlace } from '../../lib/platform/take-place';

it('gives the place in a page to the first reader only', () => {
  expect([takePlace(), takePlace(), takePlace()]).toEqual([true, false, false]);
});
