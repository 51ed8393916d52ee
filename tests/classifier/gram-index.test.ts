import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGramIndex, findGrams } from '../../lib/classifier/gram-index';

// The words of the small tree, numbered from 1.
const words = ['do', 'not', 'sell', 'we'];
const numbersOf = (forms: readonly string[]) => Int32Array.from(forms, (form) => words.indexOf(form) + 1);

describe('the index of n-grams', () => {
  // do, we / do not, we sell / do not sell
  const index = buildGramIndex(words.length, [1, 4], [1, 1, 1, 0], [2, 3, 3]);

  it.each<[string, string[], number[], number[]]>([
    ['every n-gram as often as it occurs', ['we', 'sell', 'we'], [2, 4, 2], []],
    ['an n-gram and its beginnings', ['do', 'not', 'sell'], [1, 3], [5]],
    ['no n-gram that goes on behind the end', ['do', 'not'], [1, 3], []],
    ['nothing for parts of an n-gram', ['not', 'sell'], [], []],
    ['nothing for words it does not know', ['toString', 'constructor', ''], [], []],
    ['nothing for nothing', [], [], []],
  ])('finds %s', (_name, forms, short, long) => {
    expect(findGrams(index, numbersOf(forms))).toEqual({ short, long });
  });

  it('finds in any text what a look-up of every n-gram finds', () => {
    const word = fc.integer({ min: 1, max: 4 });
    const gram = fc.array(word, { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.array(gram, { maxLength: 30 }), fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }), (grams, text) => {
      const known = [...new Set(grams.flatMap((one) => one.map((_word, at) => one.slice(0, at + 1).join(' '))))].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
      const paths = known.map((one) => one.split(' ').map(Number));
      const counts = known.filter((_one, at) => paths[at]!.length < 3).map((one) => known.filter((other) => other.startsWith(`${one} `) && other.length === one.length + 2).length);
      const built = buildGramIndex(4, paths.filter((path) => path.length === 1).map((path) => path[0]!), counts, paths.filter((path) => path.length > 1).map((path) => path.at(-1)!));
      const { short, long } = findGrams(built, Int32Array.from(text));
      const expected: string[] = [];
      for (let at = 0; at < text.length; at += 1) {
        for (let length = 1; length <= 3 && at + length <= text.length; length += 1) if (known.includes(text.slice(at, at + length).join(' '))) expected.push(text.slice(at, at + length).join(' '));
      }
      expect(new Set([...short, ...long].map((node) => known[node - 1]))).toEqual(new Set(expected));
      expect(short.length + long.length).toBe(expected.length);
    }));
  });
});
