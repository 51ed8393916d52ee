import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/text/sentences';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  // Each case is written with ¦ where the text must be cut.
  it.each([
    ['two sentences', 'We collect data.¦ You can opt out.'],
    ['a question and an exclamation', 'What do we collect?¦ Nothing!¦ Really.'],
    ['abbreviations inside', 'Data, e.g. Your name, i.e. Your identity, is kept.¦ It is safe.'],
    ['a company form inside', 'Acme, Inc. Privacy Office answers within a month.'],
    ['a company form at the end', 'The controller is Acme, Inc.¦ We are based in Ohio.'],
    ['a country inside', 'We comply with the U.S. Department of Commerce rules.'],
    ['a country in the name of a law', 'We adhere to the EU-U.S. Data Privacy Framework.'],
    ['a country before data', 'It is kept in the U.S.¦ Data is safe there.'],
    ['a country at the end', 'Data is stored in the U.S.¦ We use safeguards.'],
    ['numbering at the start', '1. Notice of collection.¦ We tell you first.'],
    ['deeper numbering at the start', '2.1. Notice of collection.¦ We tell you first.'],
    ['a letter at the start', 'a. Information about you'],
    ['quotation marks after the stop', 'We use so-called “cookies.”¦ They are small.'],
    ['brackets after the stop', 'We use cookies (see below.)¦ They are small.'],
    ['a lost space after a bracket', 'This covers the software (“Software”).¦This Privacy Policy applies.'],
    ['a lost space after a word', 'We keep your data.¦We delete it later.'],
    ['addresses of pages and mailboxes', 'Write to privacy@example.com or see www.example.com/Privacy.html for more.'],
    ['an initial', 'Ask for Mr. J. Smith at the desk.'],
    ['an ellipsis in the middle', 'Names, addresses … and more.'],
    ['no stop at all', 'Your name and address'],
    ['a decimal and a version', 'Version 2.5 applies to 3.5 million people.'],
    ['etc. at the end', 'We collect names, ages, etc.¦ We also use cookies.'],
    ['a name that begins in lower case', 'We bill you.¦ eBay and iOS users pay less.¦ vMOX does not sell data.'],
    ['such a name after an abbreviation', 'Your phone (e.g. iOS or Android) is read by Acme, Inc. iPhone tools.'],
    ['the name of a code', 'It is listed in Cal. Civ. Code § 1798.80(e), which defines it.'],
    ['et seq. at the end', 'See Code § 1546 et seq.¦ We comply with it.'],
    ['before a number in brackets', 'It takes place in Ohio.¦ (ii) The dispute is settled.¦ (b) We pay the costs.'],
    ['no number of a section from its title', 'Section 5. Disclosure of information'],
    ['etc. in the middle', 'We collect names, ages, etc. from you.'],
  ])('cuts %s', (_name, marked) => {
    expect(split(marked.replaceAll('¦', ''))).toEqual(marked.split('¦').map((part) => part.trim()));
  });

  it('loses no character but white space, and its spans are in order', () => {
    const piece = fc.constantFrom('We ', 'collect', ' ', '.', '. ', '? ', 'Inc.', 'e.g. ', '”', '(', ')', '1. ', 'The ', '\t', '…');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')), (text) => {
        const spans = splitSentences(text);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        spans.forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0));
      }),
    );
  });

  it.each([['a.'], ['. '], ['"'], ['A. '], ['we '], ['Inc. We ']])('stays linear on 100,000 characters of %j', (unit) => {
    const measure = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      splitSentences(text);
      return performance.now() - start;
    };
    measure(10_000);
    expect(measure(100_000)).toBeLessThan(1000);
  });
});
