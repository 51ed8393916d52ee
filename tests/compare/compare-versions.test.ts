import { describe, expect, it } from 'vitest';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import type { Analysis } from '../../lib/answers/analysis';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { compareVersions } from '../../lib/compare/compare-versions';
import { readPlainText } from '../../lib/policy/read-plain-text';

const model = readBundledModel();

/** A policy around the given sentences, which gives the clauses the neighbours that they have in real ones. */
function analyze(...paragraphs: string[]): Analysis {
  const raw = [
    'Privacy Policy of Acorn',
    'Last updated: March 1, 2024',
    'This privacy policy explains how Acorn handles your personal information when you use our website and our services.',
    '1. Information We Collect',
    'We collect your name and e-mail address when you create an account with us.',
    ...paragraphs,
    'Contact Us',
    'If you have questions about this privacy policy, write to us by post at our head office in Springfield.',
  ].join('\n\n');
  return analyzePolicy(readPlainText(raw), { language: 'en', model });
}

function listAnswers(before: Analysis, after: Analysis): string[] {
  return compareVersions(before, after).answers.map(({ id, old, new: now }) => `${id}: ${String(old.answer)} → ${String(now.answer)}`);
}

describe('the answers that changed', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a sale that is no longer denied', ['We do not sell your personal information.'], ['We may sell your personal information.'], ['sell.data: no → yes']],
    ['a sale that is denied now', ['We may sell your personal information.'], ['We do not sell your personal information.'], ['sell.data: yes → no']],
    ['a period that is given now', ['We retain your personal information for as long as necessary to provide our services.'], ['We retain your personal information for 24 months after you close your account.'], ['retain.period: as-needed → period']],
    ['a signal that is honoured now', ['We do not respond to Do Not Track signals.'], ['We respond to Do Not Track signals.'], ['signal.dnt: no → yes']],
    ['a signal that is spoken of no more', ['We do not respond to Do Not Track signals sent by your browser.'], [], ['signal.dnt: no → not-stated']],
    ['an age that was lowered', ['We do not knowingly collect personal information from children under 16.'], ['We do not knowingly collect personal information from children under 13.'], ['children.minimum-age: 16 → 13']],
    ['an address that was added', [], ['For privacy requests, write to privacy@acorn.example.'], ['contact.email:  → privacy@acorn.example']],
  ])('tells of %s', (_name, old, now, expected) => {
    expect(listAnswers(analyze(...old), analyze(...now))).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    ['a sentence in another place', ['We do not sell your personal information.', 'We use cookies on our website.'], ['We use cookies on our website.', 'We do not sell your personal information.']],
    ['one of two sentences that say the same is gone', ['We do not sell your personal information.', 'Acorn never sells personal information of its users to anybody.'], ['We do not sell your personal information.']],
    ['only words that decide nothing changed', ['We do not sell your personal information to third parties.'], ['We, the people of Acorn, do not sell your personal information to third parties.']],
    ['a list became a sentence', ['We share your information with:', '- service providers;', '- advertisers;', '- law enforcement.'], ['We share your information with: service providers; advertisers; law enforcement.']],
    ['a list lost its marks', ['5. Information We Do Not Use', 'To comply with the law, we do not use or disclose:', '- Genetic data, and other health data such as a disability.', '- Religious beliefs.'], ['5. Information We Do Not Use', 'To comply with the law, we do not use or disclose:', 'Genetic data, and other health data such as a disability.', 'Religious beliefs.']],
    ['an address stands elsewhere', ['For privacy requests, write to privacy@acorn.example.'], ['You may reach us any day at privacy@acorn.example.']],
  ])('are none when %s', (_name, old, now) => {
    expect(listAnswers(analyze(...old), analyze(...now))).toEqual([]);
  });

  it('rest on quotes that stand in the texts', () => {
    const [before, after] = [analyze('We do not sell your personal information.'), analyze('We may sell your personal information.')];
    const { answers, clauses } = compareVersions(before, after);
    expect(answers).toHaveLength(1);
    for (const { old, new: now } of answers) {
      for (const quote of old.quotes) expect(before.policy.text.slice(quote.start, quote.end)).toBe(quote.text);
      for (const quote of now.quotes) expect(after.policy.text.slice(quote.start, quote.end)).toBe(quote.text);
    }
    expect(clauses.map(({ change, questions }) => [change, questions.includes('sell.data')])).toEqual([['reworded', true]]);
  });

  it('are only possible when a version is unsure', () => {
    const [before, after] = [analyze('We do not sell your personal information.'), analyze('We may sell your personal information.')];
    const unsure: Analysis = { ...after, answers: { ...after.answers, 'sell.data': { ...after.answers['sell.data'], unsure: true } } };
    const comparison = compareVersions(before, unsure);
    expect(comparison.answers).toEqual([]);
    expect(comparison.possibleAnswers.map(({ id }) => id)).toEqual(['sell.data']);
  });

  it('are only possible when the text that supports them stands in both versions', () => {
    const before = analyze('We do not sell your personal information.');
    // As if the classifier had missed the clause when it read the earlier version.
    const missed: Analysis = { ...before, answers: { ...before.answers, 'sell.data': { answer: 'not-stated', unsure: false, quotes: [] } } };
    const comparison = compareVersions(missed, before);
    expect(comparison.answers).toEqual([]);
    expect(comparison.possibleAnswers.map(({ id }) => id)).toEqual(['sell.data']);
  });
});

function listWays(before: Analysis, after: Analysis): (string | undefined)[][] {
  return compareVersions(before, after).optOuts.map(({ change, optOut }) => [change, optOut.kind, optOut.target]);
}

function analyzeGerman(raw: string): Analysis {
  return analyzePolicy(readPlainText(raw), { language: 'de', model });
}

describe('compareVersions', () => {
  it('finds nothing between a policy and itself', () => {
    const analysis = analyze('We do not sell your personal information.', 'To opt out of marketing, write to stop@acorn.example.');
    const comparison = compareVersions(analysis, analysis);
    expect([comparison.answers, comparison.possibleAnswers, comparison.optOuts, comparison.clauses]).toEqual([[], [], [], []]);
  });

  it('takes another date for no change, but tells it', () => {
    const before = analyze('We use cookies on our website.');
    const after = analyzePolicy(readPlainText(before.policy.text.replace('March 1, 2024', '2 April 2025')), { language: 'en', model });
    const comparison = compareVersions(before, after);
    expect([comparison.answers, comparison.clauses, comparison.counts.redated]).toEqual([[], [], 1]);
    expect(comparison.updated).toEqual({ old: '2024-03-01', new: '2025-04-02' });
  });

  it('tells of a way to opt out that appeared or vanished', () => {
    const [without, withWay] = [analyze(), analyze('To opt out of marketing e-mails, write to stop@acorn.example.')];
    expect(listWays(without, withWay)).toEqual([['added', 'marketing', 'stop@acorn.example']]);
    expect(listWays(withWay, without)).toEqual([['removed', 'marketing', 'stop@acorn.example']]);
  });

  it('compares the clauses of a text in another language, and no answers', () => {
    const comparison = compareVersions(analyzeGerman('Wir speichern Ihre Daten zwölf Monate lang.'), analyzeGerman('Wir speichern Ihre Daten sechs Monate lang.'));
    expect(comparison.clauses.map(({ change }) => change)).toEqual(['reworded']);
    expect(comparison.answers).toEqual([]);
  });

  it('refuses what two models read', () => {
    const analysis = analyze();
    expect(() => compareVersions(analysis, { ...analysis, modelId: 'another' })).toThrow('same model');
  });
});

/** What is told of a change that another extractor may have made. */
function tellOfOtherReader(old: string[], now: string[]): object {
  const { answers, possibleAnswers, clauses, possibleClauses, optOuts } = compareVersions(analyze(...old), analyze(...now), true);
  return { answers: answers.map(({ id }) => id), possible: possibleAnswers.map(({ id }) => id), clauses: clauses.map(({ change }) => change), apart: possibleClauses.map(({ change }) => change), optOuts: optOuts.length };
}

describe('with another extractor', () => {
  it('a clause that only one version has changes no answer and is told apart', () => {
    expect(tellOfOtherReader([], ['We do not respond to Do Not Track signals sent by your browser.'])).toEqual({ answers: [], possible: ['signal.dnt'], clauses: [], apart: ['added'], optOuts: 0 });
  });

  it('an address or a way to act that only one version has is not said to be new', () => {
    expect(tellOfOtherReader([], ['To opt out of marketing e-mails, write to stop@acorn.example.'])).toMatchObject({ answers: [], possible: expect.arrayContaining(['contact.email']), clauses: [], apart: ['added'], optOuts: 0 });
  });

  it('what both versions have in other words is a change all the same', () => {
    expect(tellOfOtherReader(['We do not sell your personal information.'], ['We may sell your personal information.'])).toMatchObject({ answers: ['sell.data'], clauses: ['reworded'], apart: [] });
  });

  it('the same text is no change', () => {
    expect(tellOfOtherReader(['We do not sell your personal information.'], ['We do not “sell” your personal information'])).toEqual({ answers: [], possible: [], clauses: [], apart: [], optOuts: 0 });
  });
});
