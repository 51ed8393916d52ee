import { describe, expect, it } from 'vitest';
import type { ClauseLabel } from '../../../lib/answers/analysis';
import { findOptOuts } from '../../../lib/answers/opt-outs/find-opt-outs';
import { readTokens } from '../../../lib/answers/words/read-tokens';
import { offers, silences } from './cases';
import { readCase } from './read-case';
import { scopeOffers, scopeSilences } from './scope-cases';
import { switchOffers, switchSilences } from './switch-cases';
import { wordingOffers, wordingSilences } from './wording-cases';

function findRoutes(lines: readonly string[]): string[] {
  const { policy, clauses } = readCase(lines);
  return findOptOuts(policy, clauses).map(({ kind, via, target }) => [kind, via, ...(target === undefined ? [] : [target])].join(' '));
}

function label(name: 'share' | 'choice'): ClauseLabel[] {
  return [{ label: name, stance: 'says', score: 0.9 }];
}

function findLabelled(line: string, labels: readonly ClauseLabel[]): number {
  const { policy, clauses } = readCase([line]);
  return findOptOuts(policy, clauses.map((clause) => ({ ...clause, labels }))).length;
}

describe('finds', () => {
  it.each([...offers, ...wordingOffers, ...scopeOffers, ...switchOffers].map((one) => [one.name, one] as const))('%s', (_name, { lines, routes }) => {
    expect(findRoutes(lines).toSorted()).toEqual([...routes].toSorted());
  });
});

describe('is silent on', () => {
  it.each([...silences, ...wordingSilences, ...scopeSilences, ...switchSilences].map((one) => [one.name, one] as const))('%s', (_name, { lines }) => {
    expect(findRoutes(lines)).toEqual([]);
  });
});

it('finds the same where the words of the clauses were read before', () => {
  const site = ['You can visit our office, see https://unsubscribe.example/office or call +1 202 555 0123.'];
  for (const { lines } of [{ lines: site }, ...offers, ...wordingOffers, ...silences]) {
    const { policy, clauses } = readCase(lines);
    expect(findOptOuts(policy, clauses, clauses.map(({ text }) => readTokens(text)))).toEqual(findOptOuts(policy, clauses));
  }
  expect(findRoutes(site)).toEqual([]);
});

it('quotes the clause word for word and says what decided', () => {
  for (const { lines } of offers) {
    const { policy, clauses } = readCase(lines);
    for (const { quote } of findOptOuts(policy, clauses)) {
      expect(policy.text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(clauses[quote.clause]!.text).toBe(quote.text);
      expect(quote.reason.rule).not.toBe('');
      for (const word of quote.reason.words) expect(quote.text).toContain(word);
    }
  }
});

describe('the labels of a clause', () => {
  const told = 'To process requests to delete data, other companies are here: [list](https://example.com/list).';

  it('speak against an offer that does not read like one', () => {
    expect(findLabelled(told, label('share'))).toBe(0);
    expect(findLabelled(told, label('choice'))).toBe(1);
    expect(findLabelled(told, [])).toBe(1);
  });

  it('do not speak against one that does', () => {
    expect(findLabelled('You may delete your data by writing to privacy@example.com.', label('share'))).toBe(1);
    expect(findLabelled('The advertisers are listed at https://optout.aboutads.info/.', label('share'))).toBe(1);
  });
});

it('quotes the clause that hands the way to its reader, not the first that mentions it', () => {
  const { policy, clauses } = readCase(['If you block cookies, pages may not work.', 'You can refuse cookies in the settings of your browser.']);
  expect(findOptOuts(policy, clauses).map(({ quote }) => quote.text)).toEqual(['You can refuse cookies in the settings of your browser.']);
});

it('names each way once', () => {
  const lines = ['To delete your data, write to privacy@example.com.', 'To delete your data, write to PRIVACY@example.com.'];
  expect(findRoutes(lines)).toEqual(['delete email privacy@example.com']);
});

it('finds nothing in an empty policy', () => {
  expect(findRoutes([])).toEqual([]);
});

it('reads a long policy in time that grows with its length', () => {
  const lines = Array.from({ length: 2000 }, (_line, index) => `You may delete data ${index} by contacting us at a${index}@example.com or visiting [here](https://example.com/${index}).`);
  const started = performance.now();
  expect(findRoutes(lines).length).toBe(4000);
  expect(performance.now() - started).toBeLessThan(20_000);
}, 60_000);

it.each([
  'you can delete your data by logging into your account and contact us ',
  'please contact us at a@example.org ',
  'cookies you can refuse in your browser ',
  '[x](https://example.com/a) delete your data ',
  'opt out | ',
])('reads one endless clause of "%s" without asking of each word anew', (piece) => {
  const started = performance.now();
  findRoutes([piece.repeat(Math.ceil(300_000 / piece.length))]);
  expect(performance.now() - started).toBeLessThan(20_000);
}, 60_000);
