import { describe, expect, it } from 'vitest';
import { findPeriods } from '../../../lib/answers/values/find-periods';
import { readKeptObject } from '../../../lib/answers/values/read-kept-object';

describe('what is kept', () => {
  it.each([
    ['Server logs are kept for 90 days.', ['Server logs']],
    ['We keep customer care exchanges with you for 6 years.', ['customer care exchanges with you']],
    ['We keep transaction data for 10 years, and we store chat logs for 12 months.', ['transaction data', 'chat logs']],
    ['a) Online information about you is retained for up to 13 months.', ['Online information about you']],
    ['Backups: 30 days', ['Backups']],
    ['Account details | As long as you are a customer, then 2 years', ['Account details']],
    ['We store records, which are retained for 10 years.', ['records']],
    ['We keep chat logs for two years or three years after that.', ['chat logs', 'chat logs']],
    ['How long is it kept? | Logs are kept for 90 days.', ['']],
    ['We retain your data for 12 months.', ['']],
    ['It is deleted after 30 days.', ['']],
    ['We delete inactive accounts after two years.', ['inactive accounts']],
  ])('in "%s"', (text, expected) => {
    expect(findPeriods(text).map((period) => readKeptObject(text, period))).toEqual(expected);
  });

  it('stays quick on a long clause', () => {
    const text = `${'we keep it and '.repeat(10_000)} for 90 days`;
    const started = performance.now();
    for (const period of findPeriods(text)) readKeptObject(text, period);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
