import { describe, expect, it } from 'vitest';
import { questionIds } from '../../lib/taxonomy/questions';
import { findDenials } from '../../lib/answers/stance/find-denials';
import { findStanceWords } from '../../lib/answers/stance/find-stance-words';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';
import { findDates } from '../../lib/answers/values/find-dates';
import { findEmails } from '../../lib/answers/values/find-emails';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { findPeriods } from '../../lib/answers/values/find-periods';
import { analyze } from './analyze';

const policy = [
  'Privacy Policy',
  'We collect your name, e-mail address and IP address.',
  'We use cookies to personalise your experience.',
  'We do not sell your personal information.',
  'We may share your information with service providers who perform services on our behalf.',
  'You can ask us to delete your personal data.',
];

describe('text that is not as it should be', { timeout: 60_000 }, () => {
  it('is answered in capitals', () => {
    const { answers } = analyze(policy.join('\n').toUpperCase());
    expect(answers['sell.data'].answer).toBe('no');
    expect(answers['collect.contact'].answer).toBe('yes');
    expect(answers['rights.delete'].answer).toBe('yes');
  });

  it('is answered without any punctuation', () => {
    const { answers } = analyze(policy.join('\n').replaceAll(/[.,]/g, ''));
    expect(answers['sell.data'].answer).toBe('no');
    expect(answers['collect.cookies'].answer).toBe('yes');
  });

  it('is answered where two policies stand in one file: what either says wins over what one denies', () => {
    const other = ['Website Privacy Notice', 'We collect your postal address.', 'We sell your personal information to data brokers.', 'Contact us at privacy@baker.example.'];
    const { answers } = analyze([...policy, '', ...other].join('\n'));
    expect(answers['sell.data'].answer).toBe('yes');
    expect(answers['collect.device'].answer).toBe('yes');
    expect(answers['contact.email'].answer).toEqual(['privacy@baker.example']);
  });

  it('is answered with true quotes, or not at all, where a policy is quoted inside another text', () => {
    const text = ['A letter to the editor', 'Yesterday I read the policy of my bakery. It said:', ...policy.map((line) => `“${line}”`), 'I ate the bread all the same.'].join('\n');
    const { answers, policy: read } = analyze(text);
    expect(['no', 'not-stated']).toContain(answers['sell.data'].answer);
    for (const { quotes } of Object.values(answers)) for (const quote of quotes) expect(read.text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it('is answered under broken numbering', () => {
    const { answers } = analyze(policy.map((line, index) => `${['i', 'i', 'm', 'c', 'b', 'b'][index]!}. ${line}`).join('\n'));
    expect(answers['sell.data'].answer).toBe('no');
    expect(answers['collect.device'].answer).toBe('yes');
  });

  it('quotes only around the words that decide in a clause of 5,000 words', () => {
    const long = `${policy.slice(1, 3).join(' ').replaceAll('.', ',')} ${'and we may process other details of our relation with you '.repeat(450)}, and we use Google Analytics`;
    const { answers, policy: read } = analyze(`Privacy Policy\n${long}.`);
    for (const id of questionIds) {
      for (const quote of answers[id].quotes) {
        expect(quote.text.length).toBeLessThan(1200);
        expect(read.text.slice(quote.start, quote.end)).toBe(quote.text);
      }
    }
  });

  it('reads a table of 400 rows row by row', () => {
    const rows = Array.from({ length: 400 }, (_row, index) => `cookie_${index} | Analytics | 2 years | No`);
    const { answers } = analyze(['Privacy Policy', ...policy, ...rows].join('\n'));
    expect(answers['sell.data'].answer).toBe('no');
    expect(answers['collect.contact'].answer).toBe('yes');
  });
});

/** Times below this say nothing on a busy machine; quadratic work on so much text takes far longer. */
const shortestMs = 10;

/** The processor time that `work` takes on texts of one and of four units, the best of some runs; a linear one takes four times as long. */
function growthOf(work: (text: string) => unknown, unit: string, repeats: number): number {
  const timeOf = (text: string): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run += 1) {
      const started = process.cpuUsage();
      work(text);
      const { user, system } = process.cpuUsage(started);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  };
  work(unit.repeat(50));
  const small = unit.repeat(repeats);
  return timeOf(small.repeat(4)) / Math.max(timeOf(small), shortestMs);
}

/** Four times the text may take so many times as long: four, and room for a busy machine. Quadratic work takes sixteen times as long. */
const mostGrowth = 10;

const hostile: readonly (readonly [string, string])[] = [
  ['a letter', 'a'], ['an at sign', '@'], ['a local part', 'a.'], ['a digit', '1'], ['digits and dashes', '1-'], ['dates', '1/1/20'], ['years', '2023 '], ['not', 'not '], ['unless', 'unless '],
  ['we do not', 'we do not '], ['sell your', 'sell your '], ['do not sell or share', 'do not sell or share '], ['opt out of', 'opt out of '], ['commas', ', '], ['brackets', '(['], ['at', ' at '], ['dots', ' dot '],
  ['addresses', 'http://'], ['under', 'under the age of '], ['retain for', 'retain for '], ['if you', 'if you '], ['quotes', '“'], ['apostrophes', 'n’t '], ['bars', ' | '], ['lengths of time', '1 day '], ['numbers of days', 'one hundred '], ['every year', 'every 2 years '],
];

function readParts(text: string): void {
  const tokens = readTokens(text);
  findWords(tokens);
  findDenials(tokens, findStanceWords(tokens));
  findDates(text);
  findEmails(readPlainText(text));
  findPeriods(text);
}

// What else the machine does disturbs the processor's caches too: a time that is too long counts when it is so every time.
describe('time stays linear', { retry: 4 }, () => {
  it.each(hostile)('over %s, repeated up to 100,000 characters', (_name, unit) => {
    const repeats = Math.ceil(25_000 / unit.length);
    expect(growthOf(readParts, unit, repeats)).toBeLessThan(mostGrowth);
  }, 60_000);

  it.each([['sentences', 'We do not sell your data unless you agree to it. '], ['one clause', 'we collect your name and share it with advertisers, '], ['one word', 'privacy'], ['lines', 'your name\n']])('over a whole policy of %s', (_name, unit) => {
    expect(growthOf((text) => analyze(`Privacy Policy\n${text}`), unit, Math.ceil(12_500 / unit.length))).toBeLessThan(mostGrowth);
  }, 60_000);
});
