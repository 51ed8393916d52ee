import { describe, expect, it } from 'vitest';
import type { Answer } from '../../lib/answers/analysis';
import { chooseException } from '../../lib/summary/answer/choose-exception';
import { chooseState, writeAnswer } from '../../lib/summary/answer/write-answer';
import { writeDate, writeDay } from '../../lib/summary/words/write-date';
import { writeLanguage } from '../../lib/summary/words/write-language';
import type { QuestionId } from '../../lib/taxonomy/questions';
import { makeAnswer } from './make-answer';

describe('an answer in words', () => {
  const cases: readonly [QuestionId, Answer, state: string, words: string][] = [
    ['collect.location', makeAnswer('yes', ['a']), 'yes', 'yes'],
    ['collect.location', makeAnswer('no', ['a']), 'no', 'no'],
    ['collect.location', makeAnswer('not-stated'), 'not-stated', 'not stated'],
    ['collect.location', makeAnswer('yes', ['a'], { unsure: true }), 'unsure', 'unsure, perhaps yes'],
    ['collect.location', makeAnswer('not-stated', [], { unsure: true }), 'unsure', 'unsure'],
    ['sell.data', makeAnswer('limited', ['Never, except with your consent.']), 'limited', 'no, with an exception: “except with your consent”'],
    ['sell.data', makeAnswer('limited', ['Rarely.']), 'limited', 'no, with exceptions'],
    ['signal.dnt', makeAnswer('yes', ['a']), 'yes', 'honoured'],
    ['signal.dnt', makeAnswer('no', ['a']), 'no', 'ignored'],
    ['signal.gpc', makeAnswer('limited', ['a, unless b']), 'limited', 'honoured in part'],
    ['signal.gpc', makeAnswer('no', ['a'], { unsure: true }), 'unsure', 'unsure, perhaps ignored'],
    ['retain.period', makeAnswer('period', ['a'], { periods: [{ text: '2 years', days: 730, object: '' }] }), 'value', '2 years'],
    ['retain.period', makeAnswer('period', ['a'], { periods: [{ text: '90 days', days: 90, object: 'Server logs' }, { text: '2 years', days: 730, object: 'invoices' }] }), 'value', '90 days (Server logs), 2 years (invoices)'],
    ['retain.period', makeAnswer('period', ['a'], { periods: [{ text: '90 days', days: 90, object: 'Server logs' }, { text: '2 years', days: 730, object: '' }] }), 'value', '90 days to 2 years, depending on what'],
    ['retain.period', makeAnswer('period', ['a']), 'value', 'for a stated time'],
    ['retain.period', makeAnswer('indefinite', ['a']), 'value', 'without end'],
    ['children.minimum-age', makeAnswer('13', ['a']), 'value', 'not meant for under 13s'],
    ['children.minimum-age', makeAnswer('majority', ['a']), 'value', 'majority'],
    ['policy.updated', makeAnswer('2023-11-01', ['a']), 'value', '1 November 2023'],
    ['contact.email', makeAnswer([]), 'not-stated', 'not stated'],
    ['contact.email', makeAnswer(['a@b.example'], ['a']), 'value', 'a@b.example'],
    ['collect.health', makeAnswer('constructor', ['a']), 'value', 'constructor'],
  ];

  it.each(cases)('%s %j', (id, answer, state, words) => {
    expect([chooseState(answer), writeAnswer(id, answer)]).toEqual([state, words]);
  });
});

describe('the exception in a denial', () => {
  it.each([
    ['We do not sell it, except as described below.', 'except as described below'],
    ['We never sell it without your consent.', 'without your consent'],
    ['We do not sell it unless: you agree; or the law demands it.', 'unless: you agree'],
    ['Except as provided below, we shall not sell it.', 'Except as provided below'],
    ['We do not sell it.', ''],
    ['Exceptional care is taken.', ''],
    [`We do not sell it, other than ${'to somebody '.repeat(20)}`, 'other than to somebody to somebody to somebody to somebody to…'],
  ])('of "%s"', (clause, expected) => {
    expect(chooseException(clause)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    ['2023-11-01', '1 November 2023'],
    ['2015-01', 'January 2015'],
    ['2015', '2015'],
    ['', ''],
    ['2023-02-30', '2023-02-30'],
    ['2023-13', '2023-13'],
    ['soon', 'soon'],
  ])('%s', (date, words) => {
    expect(writeDate(date)).toBe(words);
  });

  it('of a moment are the day in the reader’s time zone', () => {
    const moment = new Date(2025, 2, 3, 0, 30).getTime();
    expect(writeDay(moment)).toBe('3 March 2025');
  });
});

describe('languages', () => {
  it.each([
    ['de', 'German'],
    ['en', 'English'],
    ['zh-Hant', 'Traditional Chinese'],
    ['', ''],
    ['und', ''],
    ['not a tag', 'not a tag'],
  ])('%s', (tag, name) => {
    expect(writeLanguage(tag)).toBe(name);
  });
});
