import { describe, expect, it } from 'vitest';
import { concerns } from '../../lib/answers/words/lexicon';
import { buildLegend } from '../../lib/summary/marked/build-legend';
import { cardWords } from '../../lib/summary/words/card-words';
import { correctWords } from '../../lib/summary/words/correct-words';
import { writeFeedback, type Feedback } from '../../lib/summary/words/feedback';
import { compareWords } from '../../lib/summary/words/compare-words';
import { fillPlural, fillWords, joinWords } from '../../lib/summary/words/fill-words';
import { interfaceWords, noticeSteps } from '../../lib/summary/words/interface-words';
import { libraryWords } from '../../lib/summary/words/library-words';
import { iconTitles } from '../../lib/summary/icon-state';
import { settingsWords } from '../../lib/summary/words/settings-words';
import { welcomeWords } from '../../lib/summary/words/welcome-words';
import { writeWhy } from '../../lib/summary/answer/write-why';
import { noticeKinds, noticeTexts } from '../../lib/summary/words/notices';
import { labelGroups } from '../../lib/taxonomy/label-groups';
import { questionTitles, sensitiveQuestions } from '../../lib/taxonomy/question-titles';
import { questionIds } from '../../lib/taxonomy/questions';
import { barWords } from '../../lib/page/bar/bar-words';

/** Every text inside a table of words, with its place. */
function listWords(words: object, place = ''): [place: string, text: string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const inner = `${place}.${name}`;
    if (typeof value === 'string') return [[inner, value] as [string, string]];
    return typeof value === 'object' && value !== null ? listWords(value, inner) : [];
  });
}

const tables: readonly [name: string, words: object][] = [
  ['card', cardWords],
  ['interface', interfaceWords],
  ['page that compares', compareWords],
  ['library', libraryWords],
  ['corrections', correctWords],
  ['settings', settingsWords],
  ['first run', welcomeWords],
  ['icon', iconTitles],
  ['notices', noticeTexts],
  ['questions', questionTitles],
];

describe.each(tables)('the words of the %s', (_name, words) => {
  it('are there', () => {
    expect(listWords(words).filter(([, text]) => text.trim() === '' && text === '')).toEqual([]);
  });

  it('grade nothing', () => {
    expect(listWords(words).filter(([, text]) => /%|per ?cent|\bscores?\b|\bgrades?\b|\brat(?:ed|ing)\b|\b(?:good|bad|safe|unsafe|dangerous)\b/i.test(text))).toEqual([]);
  });

  // What one chooses by its name is called by its name.
  it('are plain: no term of lawyers or engineers, no exclamation, no straight quotes', () => {
    const jargon = /\b(?:controller|processor|data subject|opt(?:ing)?[- ]?out|PII|retention|cross-context|pursuant|herein|DOM|hash|JSON|null|undefined|classifier|confidence)\b|!|"|\w'\w/i;
    expect(listWords(words).filter(([, text]) => jargon.test(text.replace('data (JSON)', '')))).toEqual([]);
  });
});

describe('the names of the questions', () => {
  it.each(questionIds)('%s fits a chip', (id) => {
    expect(questionTitles[id].title).toMatch(/^[A-Z][^.]{2,29}$/);
  });

  it('say what people mind most', () => {
    expect(new Set(sensitiveQuestions).size).toBe(sensitiveQuestions.length);
    expect(sensitiveQuestions[0]).toBe('collect.health');
  });
});

describe('every notice', () => {
  it.each(noticeKinds)('%s is worded and has a next step or none on purpose', (kind) => {
    expect(noticeTexts[kind].text.length).toBeGreaterThan(20);
    expect(['read-again', 'open-saved', 'read-text', 'none']).toContain(noticeSteps[kind]);
    expect(writeFeedback({ kind: 'failed', notice: kind })).toBe(`${noticeTexts[kind].title}. ${noticeTexts[kind].text}`);
  });

  it('has no words for a kind that does not exist', () => {
    expect(Object.keys(noticeTexts).sort()).toEqual([...noticeKinds].sort());
  });
});

describe('feedback', () => {
  it.each<[Feedback, string]>([
    [{ kind: 'saved' }, 'Saved on this device.'],
    [{ kind: 'marked', painted: 1, lost: 0 }, '1 clause is highlighted in the page.'],
    [{ kind: 'marked', painted: 1204, lost: 3 }, '1,204 clauses are highlighted in the page. 3 could no longer be found, because the page has changed.'],
    [{ kind: 'marked', painted: 0, lost: 0 }, 'There is no clause to highlight.'],
    [{ kind: 'marked', painted: 0, lost: 5 }, 'The page has changed: none of the clauses could be found in it.'],
    [{ kind: 'shown', moved: false, closed: false }, 'The clause is marked in the page.'],
    [{ kind: 'shown', moved: true, closed: false }, 'The page has changed; the clause was found further on.'],
    [{ kind: 'shown', moved: true, closed: true }, 'The clause stands in a closed part of the page. Open that part to see it.'],
  ])('%j', (feedback, words) => {
    expect(writeFeedback(feedback)).toBe(words);
  });
});

describe('why a clause was chosen', () => {
  it.each([
    ['data-kinds/location', 'The clause names this kind of data'],
    ['retention/period', 'The clause gives a length of time'],
    ['contact/email', 'The clause gives an address or a number'],
    ['contact/obscured-email', 'The clause writes the address so that machines do not find it; it was put together here'],
    ['account settings', 'The clause offers a way to act: account settings'],
    ['unheard-of/rule', 'The clause speaks of this'],
    ['toString/x', 'The clause speaks of this'],
    ['', 'The clause speaks of this'],
  ])('%s', (rule, words) => {
    expect(writeWhy(rule)).toBe(words);
  });

  it('is worded for every word list', () => {
    expect(concerns.map((concern) => writeWhy(`${concern}/any`)).filter((words) => words === cardWords.why.fallback)).toEqual([]);
  });
});

describe('filling words', () => {
  it.each([
    ['{a} of {b}', { a: 1, b: 'two' }, '1 of two'],
    ['{a}', { a: '{b}', b: 'never' }, '{b}'],
    ['{toString} {unknown}', {}, '{toString} {unknown}'],
    ['{a}', { a: '$& $1' }, '$& $1'],
  ])('%s with %j', (template, fillings, expected) => {
    expect(fillWords(template, fillings)).toBe(expected);
  });

  it('counts', () => {
    const words = { one: '1 thing', other: '{count} things' };
    expect([0, 1, 2, 1000].map((count) => fillPlural(words, count))).toEqual(['0 things', '1 thing', '2 things', '1,000 things']);
  });

  it('joins', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => joinWords(words))).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

it('the legend tells of denials what the bar in the page tells', () => {
  expect(interfaceWords.legendDenied).toBe(barWords.denied);
});

it('the legend names every kind of highlight', () => {
  expect(buildLegend().map(({ kind }) => kind)).toEqual([...labelGroups]);
});
