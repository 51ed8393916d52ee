import { describe, expect, it } from 'vitest';
import { callOnce, takeTurns } from '../../entrypoints/background/warm-up';

describe('works that take turns', () => {
  it('are done one at each call, in their order, once each', () => {
    const done: string[] = [];
    const take = takeTurns(
      () => done.splice(done.length, 0, 'first'),
      () => done.splice(done.length, 0, 'second'),
    );
    expect(done).toEqual([]);
    take();
    expect(done).toEqual(['first']);
    take();
    take();
    expect(done).toEqual(['first', 'second']);
  });

  it('go on with the next one where one throws', () => {
    const done: string[] = [];
    const take = takeTurns(
      () => {
        throw new Error('a bug');
      },
      () => done.splice(done.length, 0, 'second'),
    );
    expect(take).toThrow('a bug');
    take();
    expect(done).toEqual(['second']);
  });
});

describe('what is called once', () => {
  it('gives the same at every call', () => {
    const give = callOnce(() => ({}));
    expect(give()).toBe(give());
  });
});
