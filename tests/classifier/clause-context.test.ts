import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../lib/classifier/clause-context';

describe('the context of a clause', () => {
  it.each([
    ['rows of one window', [{ text: 'a', window: 'w' }, { text: 'b', window: 'w' }, { text: 'c', window: 'w' }], { previous: 'a', next: 'c', previous2: '', next2: '' }],
    ['a window that ends', [{ text: 'a', window: 'v' }, { text: 'b', window: 'w' }, { text: 'c', window: 'w' }], { previous: '', next: 'c' }],
    ['the policy where there is no window', [{ text: 'a', policy: 'p' }, { text: 'b', policy: 'p' }, { text: 'c', policy: 'q' }], { previous: 'a', next: '' }],
    ['clauses of one list with neither', [{ text: 'a' }, { text: 'b' }, { text: 'c' }], { previous: 'a', next: 'c' }],
  ])('has the neighbours of %s', (_name, rows, expected) => {
    expect(contextsOf(rows)[1]).toMatchObject({ text: 'b', heading: '', lead: '', ...expected });
  });

  it('reaches three clauses to each side', () => {
    const [, , , middle] = contextsOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text) => ({ text, heading: 'H', lead: 'L' })));
    expect(middle).toEqual({ heading: 'H', lead: 'L', text: 'd', previous: 'c', previous2: 'b', previous3: 'a', next: 'e', next2: 'f', next3: 'g' });
  });
});
