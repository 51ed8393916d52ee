import { expect, it } from 'vitest';
import { callOnce } from '../../entrypoints/background/call-once';

it('does the work at the first call, and gives the same at every call', () => {
  let done = 0;
  const give = callOnce(() => ({ done: (done += 1) }));
  expect(done).toBe(0);
  expect(give()).toBe(give());
  expect(done).toBe(1);
});
