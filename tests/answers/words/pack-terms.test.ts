import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBundledTerms } from '../../../cli/ship-packed';
import { readBundledTerms } from '../../../lib/answers/words/bundled-terms';
import { compileTerms } from '../../../lib/answers/words/compile-terms';
import { packTerms } from '../../../lib/answers/words/pack-terms';
import { decodeReferences, encodeReferences } from '../../../lib/answers/words/reference-text';
import { unpackTerms } from '../../../lib/answers/words/unpack-terms';

/** As it comes out of the package. */
const shipped = (terms: Parameters<typeof compileTerms>[0]) => unpackTerms(JSON.parse(JSON.stringify(packTerms(compileTerms(terms)))));

describe('packed terms', () => {
  it('are, unpacked, what the compiler gives for the lists, and what the build puts in its place', () => {
    const [, text] = /unpackTerms\((.*)\)/.exec(writeBundledTerms())!;
    expect(unpackTerms(JSON.parse(text!))).toEqual(readBundledTerms());
  });

  it.each([
    ['one word', { list: [['data', 0]] }],
    ['all that the notation has', { one: [['(sell|rent [out]) ... <data> .. list*', 4], ['[our] sold! list', 0]], other: [['sell ... us', 44], ['.. us', 45]] }],
    ['two lists that are alike', { one: [['sell .. us', 1]], other: [['sell .. us', 1]] }],
    ['no term at all', { list: [] }],
  ] as const)('come back: %s', (_name, lists) => {
    expect(shipped(lists)).toEqual(compileTerms(lists));
  });
});

describe('numbers of parts as text', () => {
  it('come back, whatever they are', () => {
    const turns = fc.array(fc.nat({ max: 300 }), { maxLength: 400 });
    fc.assert(fc.property(turns, fc.nat({ max: 9 }), (some, known) => {
      // Each is one that came up, or the next new one.
      let count = known;
      const numbers = some.map((turn) => (turn % (count + 1) === count ? count++ : turn % (count + 1)));
      expect([...decodeReferences(encodeReferences(numbers, known), known)]).toEqual(numbers);
    }));
  });

  it('are small for parts that are new or came up just before', () => {
    expect(encodeReferences([0, 1, 1, 2, 1], 0)).toBe(encodeReferences([4, 5, 5, 6, 5], 4));
  });
});
