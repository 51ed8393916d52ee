import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../../lib/compare/mark-words';

/** The new text with the old words in [-…-] and the new ones in {+…+}. */
function showMarks(old: string, now: string): string {
  return markWords(old, now)
    .map((mark) => (mark.kind === 'same' ? mark.new : `${mark.old && `[-${mark.old}-]`}${mark.new && `{+${mark.new}+}`}`))
    .join('');
}

describe('markWords', () => {
  it.each([
    ['a word put for another', 'We keep it for 24 months.', 'We keep it for 12 months.', 'We keep it for [-24-]{+12+} months.'],
    ['a word that is gone', 'We do not sell it.', 'We do sell it.', 'We do [-not -]sell it.'],
    ['a word that is new', 'We sell it.', 'We never sell it.', 'We {+never +}sell it.'],
    ['words at the end', 'We keep it.', 'We keep it, or less.', 'We keep it, {+or less+}.'],
    ['a lone small word between changes', 'the name of a user', 'the age of one person', 'the [-name of a user-]{+age of one person+}'],
    ['a long word between changes', 'old information here', 'new information there', '[-old-]{+new+} information [-here-]{+there+}'],
    ['other punctuation and capitals', '“Our Data”; we keep it', '"our data" – we keep it.', '"our data" – we keep it.'],
    ['apostrophes', 'your device’s number', "your device's name", "your device's [-number-]{+name+}"],
    ['a number with a comma', 'for 1,000 people', 'for 1000 people', 'for 1000 people'],
    ['an amount', 'a fee of $5', 'a fee of €5', 'a fee of [-$-]{+€+}5'],
    ['nothing before', '', 'new', '{+new+}'],
    ['nothing after', 'old', '', '[-old-]'],
  ])('marks %s', (_name, old, now, expected) => {
    expect(showMarks(old, now)).toBe(expected);
  });

  it('keeps both texts whole', () => {
    const text = fc.array(fc.constantFrom('we', 'sell', ' ', '  ', '.', ', ', '“', '”', 'not ', '1,000', '$', '’s', '\n', 'é'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (old, now) => {
        const marks = markWords(old, now);
        expect(marks.map((mark) => mark.old).join('')).toBe(old);
        expect(marks.map((mark) => mark.new).join('')).toBe(now);
      }),
    );
  });

  it('marks nothing in equal texts', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(markWords(text, text).filter(({ kind }) => kind === 'changed')).toEqual([]);
      }),
    );
  });

  it('takes less than a second for two clauses of 20,000 words that have nothing in common', () => {
    const [old, now] = ['a', 'b'].map((letter) => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(' '));
    const started = performance.now();
    expect(markWords(`We ${old} end`, `We ${now} end`).map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
