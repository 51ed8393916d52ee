import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexNames, listNames, numberOfName } from '../../lib/classifier/name-index';
import { writeSortedNames } from '../../lib/classifier/sorted-names';

describe('an index of names', () => {
  it.each([
    ['none', []],
    ['one', ['the']],
    ['some that begin alike', ['the', 'the data', 'theory', 'to']],
    ['some that begin alike for more letters than the text can say', ['a'.repeat(50), `${'a'.repeat(50)}b`, 'a'.repeat(60)]],
    ['some with letters of other scripts', ['e', 'é', 'éa']],
    // 97 * 31 + 128 = 98 * 31 + 97.
    ['some whose letters give the same', ['a\u0080', 'ba']],
  ])('holds %s', (_name, names) => {
    const index = indexNames(writeSortedNames(names));
    expect(listNames(index)).toEqual(names);
    expect(names.map((name) => numberOfName(index, name))).toEqual(names.map((_one, at) => at + 1));
  });

  it('finds its names and no others', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '\u0080', 'é', '<'), minLength: 1, maxLength: 8 });
    fc.assert(fc.property(fc.uniqueArray(name, { maxLength: 60 }), fc.array(name), (some, asked) => {
      const names = some.sort((one, other) => (one < other ? -1 : 1));
      const index = indexNames(writeSortedNames(names));
      for (const one of [...names, ...asked, '', 'toString']) expect(numberOfName(index, one)).toBe(names.indexOf(one) + 1);
    }));
  });
});
