import { describe, expect, it } from 'vitest';
import { findPeriods } from '../../../lib/answers/values/find-periods';
import periods from '../../../lib/taxonomy/periods.json';

const found = (text: string): string[] => findPeriods(text).map(({ figures }) => figures);

describe('the words of lengths of time', () => {
  it.each(periods.numbers)('$id is read in its example with its value and not in its counter-example', ({ value, example, counterExample }) => {
    expect(found(example)).toHaveLength(1);
    expect(Number.parseInt(found(example)[0]!, 10)).toBe(value);
    expect(found(counterExample)).toEqual([]);
  });

  it.each(periods.units)('$id is read in its example with its days and not in its counter-example', ({ id, days, example, counterExample }) => {
    const [first] = findPeriods(example);
    expect(first?.figures).toMatch(new RegExp(`^\\d+ ${id}s?$`, 'u'));
    expect(first!.days / Number.parseInt(first!.figures, 10)).toBeCloseTo(days);
    expect(found(counterExample)).toEqual([]);
  });

  it.each(periods.between)('$id may stand between number and unit, as in its example', ({ terms, example, counterExample }) => {
    expect(found(example)).toHaveLength(1);
    for (const term of terms) expect(found(example.replace(terms.find((one) => example.includes(` ${one} `)) ?? '', term))).toHaveLength(1);
    expect(found(counterExample)).toEqual([]);
  });

  it.each(periods.otherTimes)('$id is no time of keeping, as in its example; the counter-example has one', ({ example, counterExample }) => {
    expect(found(example)).toEqual([]);
    expect(found(counterExample)).toHaveLength(1);
  });

  it.each(periods.keptTimes)('$id is a time of keeping, as in its example; the counter-example has none', ({ example, counterExample }) => {
    expect(found(example)).toHaveLength(1);
    expect(found(counterExample)).toEqual([]);
  });

  it('reads every term of the list', () => {
    for (const { terms, value } of periods.numbers) {
      for (const term of terms) expect(found(`kept for ${term.replaceAll(/[[\]]/g, '')} days`)).toEqual([`${value} day${value === 1 ? '' : 's'}`]);
    }
    for (const { id, terms } of periods.units) for (const term of terms) expect(found(`kept for 3 ${term}`)).toEqual([`3 ${id}s`]);
  });

  it.each([
    ['one hundred and twenty days', ['120 days']],
    ['kept for 5. Days later it goes', []],
    ['kept for three, months later for four', []],
    ['kept for 6\nmonths', []],
    ['Logs: 30 days. Invoices: ten (10) years.', ['30 days', '10 years']],
    ['kept for 12345 days', []],
    ['kept for up to 90 days before it goes', ['90 days']],
  ])('reads %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
