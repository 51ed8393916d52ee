import { describe, expect, it } from 'vitest';
import { compileListed, compileSingle, readListed, readSingle } from '../../../lib/answers/opt-outs/listed-words';

const lines = Object.entries(readListed());
const singles = Object.entries(readSingle());

describe('the words asked of a sentence', () => {
  it.each(lines)('%s are found in their example and not in their counter-example', (_id, line) => {
    expect(compileListed(line).test(line.example)).toBe(true);
    expect(compileListed(line).test(line.counterExample)).toBe(false);
  });

  it.each(lines)('%s can all be read, and each term is found in itself', (_id, line) => {
    const { terms, about, at } = line;
    expect(about).not.toBe('');
    expect([undefined, 'start', 'end', 'whole']).toContain(at);
    const plain = terms.filter((term) => !/[()[\]|]|\.\. /u.test(term)).map((term) => term.replaceAll(/[*!]/gu, ''));
    expect(plain.filter((term) => !compileListed(line).test(term))).toEqual([]);
  });
});

describe('the words asked of one word after the other', () => {
  it.each(singles)('%s are found in their example and not in their counter-example', (_id, line) => {
    const { about, example, counterExample } = line;
    expect(about).not.toBe('');
    expect([compileSingle(line).has(example), compileSingle(line).has(counterExample)]).toEqual([true, false]);
  });

  it('name each right by words of its own', () => {
    const words = singles.filter(([id]) => id.startsWith('right-to-')).flatMap(([_id, line]) => [...compileSingle(line)]);
    expect(words.length).toBeGreaterThan(60);
    expect(new Set(words).size).toBe(words.length);
  });
});
