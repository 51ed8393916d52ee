import { describe, expect, it } from 'vitest';
import { extractWords } from '../../lib/compare/extract-words';

describe('extractWords', () => {
  it.each([
    ['white space and line breaks', 'We  collect\n your\u00a0name.', 'We collect your name.'],
    ['hidden characters', 'We col\u00adlect your\u200b name.', 'We collect your name.'],
    ['punctuation', 'We collect your name; your address.', 'We collect your name, your address'],
    ['quotation marks', '“Personal data” isn’t sold', '"Personal data" isn\'t sold'],
    ['capitals', 'YOUR PERSONAL DATA', 'your Personal Data'],
    ['a hyphen', 'You may opt-out by e-mail.', 'You may opt out by email.'],
    ['numbering by digits and by letters', '1. We collect your name.', 'a) We collect your name.'],
    ['numbering of two levels', '2.1 We collect your name.', '(iv) We collect your name.'],
    ['numbering and none', 'Section 3: We collect your name.', 'We collect your name.'],
    ['numbering inside a sentence', 'We use it (i) to bill you and (ii) to help you.', 'We use it (a) to bill you and (b) to help you.'],
    ['a bullet', '• We collect your name.', '- We collect your name.'],
    ['a cross-reference that was renumbered', 'as described in Section 4.2 below', 'as described in Section 12 below'],
    ['a date', 'Last updated: July 31, 2023', 'Last updated: January 1, 2024'],
    ['a date in another form', 'Last updated on 31st July 2023.', 'Last updated on 2024-01-01.'],
    ['a date of a template', 'Last Modified: [1] May 2026', 'Last Modified: 5 May 2026'],
    ['a date with a time of day', 'Posted 6 October 2022 10:30', 'Posted 10/06/2022'],
    ['a date that is counted from today', 'Updated over a week ago', 'Updated 2 weeks ago'],
    ['the year of a copyright', '© 2019–2023 Acme Inc.', '© 2024 Acme Inc.'],
    ['parameters of an address', 'See https://example.com/choices?id=4711#top.', 'See https://www.example.com/choices/.'],
    ['parameters of a bare address', 'See example.com/choices?from=old for more.', 'See example.com/choices for more.'],
    ['ligatures and wide letters', 'ﬁnancial ｄａｔａ', 'financial data'],
    ['the sign for and', 'Terms & Conditions', 'Terms and Conditions'],
    ['the comma in a number', '1,000 people', '1000 people'],
  ])('takes for the same: %s', (_name, a, b) => {
    expect(extractWords(a).key).toBe(extractWords(b).key);
    expect(extractWords(a).key).not.toBe('');
  });

  it.each([
    ['a denial', 'We sell your data.', 'We do not sell your data.'],
    ['a period', 'We keep it for 12 months.', 'We keep it for 24 months.'],
    ['a decimal point', 'for 1.5 years', 'for 15 years'],
    ['two numbers', '1 2', '12'],
    ['an amount of money', 'a fee of $10', 'a fee of €10'],
    ['an age', 'children under 13 may not use it', 'children under 16 may not use it'],
    ['a month without a year, which is a verb', 'those over 13 may use it', 'those over 16 may use it'],
    ['a paragraph of a law', 'under Art. 6 (1) (f) GDPR', 'under Art. 6 (1) (b) GDPR'],
    ['a section of a law', 'under Section 5 of the FTC Act', 'under Section 6 of the FTC Act'],
    ['a quantity at the beginning', '1.5 years after that we delete it', '2.5 years after that we delete it'],
    ['the path of an address', 'see example.com/choices', 'see example.com/rights'],
    ['a year alone', 'the Act of 2018', 'the Act of 2020'],
    ['one letter', 'He is our EU representative.', 'He is our UK representative.'],
  ])('tells apart: %s', (_name, a, b) => {
    expect(extractWords(a).key).not.toBe(extractWords(b).key);
  });

  it.each([['31 July 2023'], ['1.'], ['— • —'], ['']])('finds nothing said in %j', (text) => {
    expect(extractWords(text).key).toBe('');
  });

  it('keeps the dates that it leaves out', () => {
    expect(extractWords('Effective July 31, 2023. Updated 1 May 2024.').dates).toBe('july 31 2023, 1 may 2024');
  });

  it.each(['a.', '(i) ', '1.1.', 'https://', 'may 1 ', '20/', "'", '?#', 'www.a?', '2024-01-', '[', 'section 1 '])('stays linear on 200,000 characters of %j', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const started = performance.now();
    extractWords(text);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
