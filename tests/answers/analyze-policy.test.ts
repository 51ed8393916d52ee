import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { questionIds } from '../../lib/taxonomy/questions';
import { analyze } from './analyze';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const names = readdirSync(`${seeds}answers`).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));
const goldSchema = z.object({ answers: z.record(z.string(), z.object({ answer: z.union([z.string(), z.array(z.string())]), alsoAccepted: z.optional(z.array(z.string())) })) });
const sorted = (answer: string | readonly string[]): string => (typeof answer === 'string' ? answer : answer.toSorted().join());

/** Of the 52 answers of a seed so many may differ; the command `evaluate:answers` prints the exact share. */
const mostDifferent = 2;

// The first analysis compiles the word lists and reads the model, which takes a while on a busy machine.
describe('the seeds', { timeout: 60_000 }, () => {
  it('are all there', () => expect(names).toHaveLength(5));

  it.each(names)('%s: the answers are those of careful readers, each with its quote', (name) => {
    const analysis = analyze(readFileSync(`${seeds}policies/${name}.txt`, 'utf8'));
    const gold = z.parse(goldSchema, JSON.parse(readFileSync(`${seeds}answers/${name}.json`, 'utf8')));
    const different = questionIds.filter((id) => {
      const { answer, alsoAccepted = [] } = gold.answers[id]!;
      return ![sorted(answer), ...alsoAccepted].includes(sorted(analysis.answers[id].answer));
    });
    expect(different.slice(mostDifferent)).toEqual([]);
    const asserted = questionIds.filter((id) => !analysis.answers[id].unsure && !['not-stated', ''].includes(sorted(analysis.answers[id].answer)));
    expect(asserted.filter((id) => analysis.answers[id].quotes.length === 0)).toEqual([]);
    for (const id of questionIds) {
      const { quotes } = analysis.answers[id];
      expect(quotes.length).toBeLessThanOrEqual(5);
      for (const quote of quotes) {
        expect(analysis.policy.text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(quote.reason.rule).not.toBe('');
        expect(analysis.clauses[quote.clause]).toBeDefined();
      }
    }
    expect(analysis.isPolicy).toBe('yes');
    expect(analysis.coverage.clauses).toBe(analysis.clauses.length);
  });

  it.each([
    ['000_33227570d71986f4', 'contradiction-share', /does not share this data with any advertisers/],
    ['001_f5a6992c47bd5431', 'recorded-without-notice', /with or without Your knowledge/],
    ['001_f5a6992c47bd5431', 'not-private', /shall not be deemed private/],
    ['002_58713a10f531be29', 'password-in-cookie', /including passwords/],
    ['002_58713a10f531be29', 'outdated-framework', /Safe Harbor/],
    ['003_8651cdc943338c1c', 'signal-ignored', /do not currently respond to DNT/],
    ['004_d1ad8c354d843b0f', 'any-purpose', /any lawful purpose/],
  ])('%s: finds %s', (name, id, words) => {
    const finding = analyze(readFileSync(`${seeds}policies/${name}.txt`, 'utf8')).findings.find((one) => one.id === id);
    expect(finding?.quotes[0]?.text).toMatch(words);
  });
});

describe('silence', { timeout: 60_000 }, () => {
  it('answers nothing where nothing is said', () => {
    const { answers, optOuts, findings } = analyze('Privacy Policy\nYour privacy is important to us.');
    expect(questionIds.filter((id) => !['not-stated', ''].includes(sorted(answers[id].answer)))).toEqual([]);
    expect(optOuts).toEqual([]);
    expect(findings).toEqual([]);
  });

  it('answers nothing in another language, and names it', () => {
    const analysis = analyze('Datenschutzerklärung\nWir verkaufen Ihre Daten nicht. We do not sell your data.', 'de-AT');
    expect(analysis.language).toBe('de');
    expect(analysis.clauses).toEqual([]);
    for (const id of questionIds) expect(analysis.answers[id].quotes).toEqual([]);
  });

  it('survives an empty text', () => {
    const analysis = analyze('');
    expect(analysis.words).toBe(0);
    expect(analysis.answers['sell.data'].answer).toBe('not-stated');
  });
});
