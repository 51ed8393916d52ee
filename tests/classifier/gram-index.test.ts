import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGrams, buildGramIndex, findGrams, gramFamilies } from '../../lib/classifier/gram-index';

// The words of the small tree, numbered from 1.
const words = ['do', 'not', 'sell', 'we'];
const numbersOf = (forms: readonly string[]) => Int32Array.from(forms, (form) => words.indexOf(form) + 1);

describe('the index of n-grams', () => {
  // do / do not / do not sell / we / we sell
  const index = buildGramIndex('12312', [1, 4], [2, 3, 3]);
  const weights = Int8Array.of(1, 10, 100, 45);
  for (const [node, family, base] of [[4, 0, 0], [5, 0, 1], [3, 0, 2], [4, 1, 3]] as const) index.base[node * gramFamilies.length + family] = base;
  const sumOf = (forms: readonly string[], family: number) => {
    const sum = new Float64Array(1);
    const { short, long } = findGrams(index, numbersOf(forms));
    addGrams(index, short, family, weights, sum);
    addGrams(index, long, family, weights, sum);
    return sum[0];
  };

  it.each<[string, string[], number, number]>([
    ['every n-gram as often as it occurs', ['we', 'sell', 'we'], 0, 12],
    ['an n-gram whose beginnings are none', ['do', 'not', 'sell'], 0, 100],
    ['only the weights of the family', ['we', 'sell'], 1, 45],
    ['nothing for parts of an n-gram', ['do', 'not'], 0, 0],
    ['nothing for words it does not know', ['toString', 'constructor', ''], 0, 0],
    ['nothing for nothing', [], 0, 0],
  ])('counts %s', (_name, forms, family, expected) => {
    expect(sumOf(forms, family)).toBe(expected);
  });

  it('finds in any text what a look-up of every n-gram finds', () => {
    const word = fc.integer({ min: 1, max: 4 });
    const gram = fc.array(word, { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.array(gram, { maxLength: 30 }), fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }), (grams, text) => {
      const known = [...new Set(grams.flatMap((one) => one.map((_word, at) => one.slice(0, at + 1).join(' '))))].sort();
      const paths = known.map((one) => one.split(' ').map(Number));
      const built = buildGramIndex(paths.map((path) => path.length).join(''), paths.filter((path) => path.length === 1).map((path) => path[0]!), paths.filter((path) => path.length > 1).map((path) => path.at(-1)!));
      for (const at of known.keys()) built.base[(at + 1) * gramFamilies.length + gramFamilies.indexOf('lead')] = at;
      const sum = new Float64Array(1);
      const found = findGrams(built, Int32Array.from(text));
      addGrams(built, [...found.short, ...found.long], gramFamilies.indexOf('lead'), new Int8Array(known.length).fill(1), sum);
      let expected = 0;
      for (let at = 0; at < text.length; at += 1) {
        for (let length = 1; length <= 3 && at + length <= text.length; length += 1) if (known.includes(text.slice(at, at + length).join(' '))) expected += 1;
      }
      expect(sum[0]).toBe(expected);
    }));
  });
});
