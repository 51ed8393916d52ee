import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGrams, buildGramIndex, findGrams, gramFamilies } from '../../lib/classifier/gram-index';

describe('the index of n-grams', () => {
  const weights = Float64Array.of(1, 10, 100, 1000);
  const index = buildGramIndex([
    { gram: 'we', family: 0, base: 0 },
    { gram: 'we sell', family: 0, base: 1 },
    { gram: 'do not sell', family: 0, base: 2 },
    { gram: 'we', family: 1, base: 3 },
  ]);
  const sumOf = (forms: readonly string[], family: number) => {
    const sum = new Float64Array(1);
    const { short, long } = findGrams(index, forms);
    addGrams(index, short, family, weights, sum);
    addGrams(index, long, family, weights, sum);
    return sum[0];
  };

  it.each<[string, string[], number, number]>([
    ['every n-gram as often as it occurs', ['we', 'sell', 'we'], 0, 12],
    ['an n-gram whose beginnings are none', ['do', 'not', 'sell'], 0, 100],
    ['only the weights of the family', ['we', 'sell'], 1, 1000],
    ['nothing for parts of an n-gram', ['do', 'not'], 0, 0],
    ['nothing for words it does not know', ['toString', 'constructor', ''], 0, 0],
    ['nothing for nothing', [], 0, 0],
  ])('counts %s', (_name, forms, family, expected) => {
    expect(sumOf(forms, family)).toBe(expected);
  });

  it('finds in any text what a look-up of every n-gram finds', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const gram = fc.array(word, { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.array(gram, { maxLength: 30 }), fc.array(word, { maxLength: 12 }), (grams, forms) => {
      const known = [...new Set(grams.map((one) => one.join(' ')))];
      const built = buildGramIndex(known.map((one, at) => ({ gram: one, family: 2, base: at })));
      const sum = new Float64Array(1);
      const found = findGrams(built, forms);
      const ones = new Float64Array(known.length).fill(1);
      addGrams(built, [...found.short, ...found.long], gramFamilies.indexOf('lead'), ones, sum);
      let expected = 0;
      for (let at = 0; at < forms.length; at += 1) {
        for (let length = 1; length <= 3 && at + length <= forms.length; length += 1) if (known.includes(forms.slice(at, at + length).join(' '))) expected += 1;
      }
      expect(sum[0]).toBe(expected);
    }));
  });
});
