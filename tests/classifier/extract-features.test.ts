import { describe, expect, it } from 'vitest';
import { extractFeatures, formsOf, piecesOf } from '../../lib/classifier/extract-features';
import { splitWords } from '../../lib/classifier/split-words';

describe('words', () => {
  it.each([
    ['Don’t SELL my data!', ["don't", 'sell', 'my', 'data']],
    ['kept 90 days, since 2019', ['kept', '90', 'days', 'since', '0000']],
    ['mail a@b.example?', ['mail', 'a', '@', 'b', 'example', '?']],
    ['', []],
  ])('of %j', (text, forms) => {
    expect(splitWords(text).map(({ form }) => form)).toEqual(forms);
  });

  it('keep their place in the text', () => {
    const text = 'We  don’t sell.';
    expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['We', 'don’t', 'sell']);
  });

  it('of a hostile text are cut off', () => {
    expect(splitWords('a '.repeat(1_000_000)).length).toBeLessThan(1000);
  });
});

describe('features', () => {
  it('stand between marks of the ends; the last one tells the sign and the length', () => {
    expect(formsOf('device identifiers;')).toEqual(['^', 'device', 'identifiers', '$;2']);
    expect(formsOf('')).toEqual(['^', '$0']);
  });

  it.each([
    ['words', ['^', '^ sell', '^ sell $1', 'sell', 'sell $1', '$1']],
    ['heading', ['^', '^ sell', 'sell', 'sell $1', '$1']],
    ['pieces', ['<se', 'sel', 'ell', 'll>', '<sel', 'sell', 'ell>', '<sell', 'sell>']],
  ] as const)('of a word read as %s', (family, expected) => {
    expect(extractFeatures('sell', family)).toEqual(expected);
  });

  it('has no pieces for a single letter but its own', () => {
    expect(piecesOf('a')).toEqual(['<a>']);
  });
});
