import { describe, expect, it } from 'vitest';
import { findDates } from '../../../lib/answers/values/find-dates';
import { findEmails } from '../../../lib/answers/values/find-emails';
import { findPeriods } from '../../../lib/answers/values/find-periods';
import { readPlainText } from '../../../lib/policy/read-plain-text';

describe('findDates', () => {
  it.each([
    ['Last updated: November 1, 2023', ['2023-11-01']],
    ['Nov. 1, 2023', ['2023-11-01']],
    ['Last reviewed on November, 1, 2023.', ['2023-11-01']],
    ['1 November 2023', ['2023-11-01']],
    ['the 1st of November 2023', ['2023-11-01']],
    ['3rd of November, 2021', ['2021-11-03']],
    ['22nd May 2020', ['2020-05-22']],
    ['2023-11-01', ['2023-11-01']],
    ['2023/11/1', ['2023-11-01']],
    ['11/01/2023', ['2023-11-01']],
    ['25/05/2018', ['2018-05-25']],
    ['6.5.2023', ['2023-06-05']],
    ['5/19/23', ['2023-05-19']],
    ['January 2015', ['2015-01']],
    ['Sept 2019', ['2019-09']],
    ['Novermber 2023', ['2023-11']],
    ['05/2018', ['2018-05']],
    ['© 2025', ['2025']],
    ['February 30, 2020', []],
    ['version 1.2', []],
    ['call 702-605-2400', []],
  ])('reads %s', (text, expected) => {
    expect(findDates(text).map((found) => found.date)).toEqual(expected);
  });
});

describe('findEmails', () => {
  it.each([
    ['Write to privacy@example.com.', ['privacy@example.com'], false],
    ['first.last+tag@mail.example.co.uk', ['first.last+tag@mail.example.co.uk'], false],
    ['privacy@mail.example.euExample Ltd, 1 High Street', ['privacy@mail.example.eu'], false],
    ['privacy@Example.Com', ['privacy@Example.Com'], false],
    ['privacy [at] example [dot] com', ['privacy@example.com'], true],
    ['privacy(at)example.com', ['privacy@example.com'], true],
    ['privacy at example dot com', ['privacy@example.com'], true],
    ['We look at example.com every day.', [], false],
    ['Our shop at north.example.com sells tea.', [], false],
    ['@handle and a@b', [], false],
  ])('reads %s', (text, expected, obscured) => {
    const found = findEmails(readPlainText(text));
    expect(found.map((one) => one.address)).toEqual(expected);
    expect(found.every((one) => one.obscured === obscured)).toBe(true);
    for (const { start, end } of found) expect(text.slice(start, end)).not.toBe('');
  });
});

describe('findPeriods', () => {
  it.each([
    ['Server logs are kept for 90 days.', ['90 days']],
    ['We delete it after two years.', ['two years']],
    ['retained for a period of twelve (12) months', ['twelve (12) months']],
    ['kept for up to 5 years after the contract ends', ['5 years']],
    ['kept for a year', ['a year']],
    ['deleted within 30 days after you close your account', ['30 days']],
    ['in the past 12 months', []],
    ['children under 13 years of age', []],
    ['24 hours a day, 7 days a week', []],
    ['30 days prior notice', []],
    ['We answer within 45 days of receiving your request.', []],
  ])('reads %s', (text, expected) => {
    expect(findPeriods(text).map((found) => found.text)).toEqual(expected);
  });
});

describe('a length of time with figures', () => {
  it.each([
    ['kept for twelve (12) months', '12 months', 360],
    ['deleted after thirty days', '30 days', 30],
    ['kept for a year', '1 year', 365],
    ['kept for 24 hours', '24 hours', 1],
    ['kept for 90 business days', '90 days', 90],
  ])('in "%s"', (text, figures, days) => {
    expect(findPeriods(text)).toMatchObject([{ figures, days }]);
  });

  it('is none for no time at all', () => {
    expect(findPeriods('kept for 0 days')).toEqual([]);
  });
});
