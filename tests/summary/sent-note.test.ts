import { afterEach, describe, expect, it } from 'vitest';
import { choosePeriod, findDueDates, writeSentNote } from '../../lib/summary/ways/sent-note';

const day = (year: number, month: number, date: number): number => new Date(year, month - 1, date, 12).getTime();

describe('the period of an answer', () => {
  it.each([
    ['gdpr', 'delete', 'gdpr'],
    ['ccpa', 'delete', 'ccpa'],
    ['ccpa', 'sale', 'ccpa-opt-out'],
    ['ccpa', 'object', 'ccpa-opt-out'],
    ['general', 'delete', 'none'],
  ] as const)('under %s for %s is %s', (law, kind, period) => {
    expect(choosePeriod({ law, kind })).toBe(period);
  });

  it.each([
    ['a month', 'gdpr', 'access', day(2025, 3, 3), day(2025, 4, 3), day(2025, 6, 3)],
    ['a month that is shorter', 'gdpr', 'access', day(2025, 1, 31), day(2025, 2, 28), day(2025, 4, 30)],
    ['a month that is shorter in a leap year', 'gdpr', 'access', day(2028, 1, 31), day(2028, 2, 29), day(2028, 5, 1)],
    ['a month from the last day of a February', 'gdpr', 'access', day(2025, 2, 28), day(2025, 3, 28), day(2025, 5, 28)],
    ['a month over the end of the year', 'gdpr', 'access', day(2025, 12, 15), day(2026, 1, 15), day(2026, 3, 16)],
    ['a month that would end on a Saturday', 'gdpr', 'delete', day(2025, 4, 10), day(2025, 5, 12), day(2025, 7, 10)],
    ['a month that would end on a Sunday, the last of its month', 'gdpr', 'delete', day(2025, 7, 31), day(2025, 9, 1), day(2025, 10, 31)],
    ['45 days', 'ccpa', 'delete', day(2025, 1, 1), day(2025, 2, 15), day(2025, 4, 1)],
    ['45 days of a leap year', 'ccpa', 'access', day(2028, 2, 1), day(2028, 3, 17), day(2028, 5, 1)],
    ['15 business days', 'ccpa', 'sale', day(2025, 3, 3), day(2025, 3, 24), 0],
    ['15 business days from a Saturday', 'ccpa', 'sale', day(2025, 3, 8), day(2025, 3, 28), 0],
    ['15 business days over the end of the year', 'ccpa', 'object', day(2025, 12, 22), day(2026, 1, 12), 0],
  ] as const)('ends after %s', (_name, law, kind, sentAt, due, longest) => {
    const dates = findDueDates({ law, kind }, sentAt);
    expect([new Date(dates.due).toDateString(), new Date(dates.longest).toDateString()]).toEqual([new Date(due).toDateString(), new Date(longest).toDateString()]);
  });

  it('is none where no law is known', () => {
    expect(findDueDates({ law: 'general', kind: 'delete' }, day(2025, 3, 3))).toEqual({ due: 0, longest: 0 });
  });
});

describe('the day of an answer, wherever and whenever the request is sent', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  // Clocks are changed on 9 March and 2 November 2025 in Los Angeles, on 30 March and 26 October in Berlin, on 6 April in Lord Howe by half an hour; Apia is a day ahead of its neighbours.
  it.each(['America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns', 'UTC'])('is the same in %s', (zone) => {
    process.env['TZ'] = zone;
    for (const [hour, minute] of [[0, 1], [2, 30], [12, 0], [23, 59]] as const) {
      const dueFrom = (month: number, date: number, law: 'gdpr' | 'ccpa', kind: 'delete' | 'sale') => {
        const due = new Date(findDueDates({ law, kind }, new Date(2025, month - 1, date, hour, minute).getTime()).due);
        return [due.getFullYear(), due.getMonth() + 1, due.getDate()];
      };
      expect(dueFrom(3, 3, 'ccpa', 'delete')).toEqual([2025, 4, 17]);
      expect(dueFrom(10, 1, 'ccpa', 'delete')).toEqual([2025, 11, 15]);
      expect(dueFrom(3, 3, 'ccpa', 'sale')).toEqual([2025, 3, 24]);
      expect(dueFrom(3, 5, 'gdpr', 'delete')).toEqual([2025, 4, 7]);
      expect(dueFrom(10, 20, 'gdpr', 'delete')).toEqual([2025, 11, 20]);
    }
  });
});

describe('the note', () => {
  it.each([
    ['gdpr', 'delete', 'a@example.org', 'Sent on 3 March 2025 to a@example.org: Request. An answer is due by 3 April 2025. If they give reasons by then, they may take until 3 June 2025. After that you can complain to a data protection authority (GDPR Art. 77).'],
    ['ccpa', 'delete', '', 'Sent on 3 March 2025: Request. An answer is due by 17 April 2025. If they give reasons by then, they may take until 1 June 2025. After that you can complain to the California Privacy Protection Agency (§ 1798.199.45).'],
    ['ccpa', 'sale', '', 'Sent on 3 March 2025: Request. They have to follow it by 24 March 2025. After that you can complain to the California Privacy Protection Agency (§ 1798.199.45).'],
    ['general', 'delete', '', 'Sent on 3 March 2025: Request.'],
  ] as const)('of a request under %s to act on %s says what is due and what comes after it', (law, kind, to, line) => {
    expect(writeSentNote({ law, kind, to, subject: 'Request' }, day(2025, 3, 3))).toBe(line);
  });

  it('is one line, whatever the subject and the address hold', () => {
    expect(writeSentNote({ law: 'general', kind: 'delete', to: 'Example Ltd\n1 Lane', subject: ' Please\r\n delete ' }, day(2025, 3, 3))).toBe('Sent on 3 March 2025 to Example Ltd 1 Lane: Please delete.');
  });
});
