import { describe, expect, it } from 'vitest';
import { choosePeriod, findDueDate, writeSentNote } from '../../lib/summary/sent-note';

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
    ['a month', 'gdpr', 'access', day(2025, 3, 3), day(2025, 4, 3)],
    ['a month that is shorter', 'gdpr', 'access', day(2025, 1, 31), day(2025, 2, 28)],
    ['a month over the end of the year', 'gdpr', 'access', day(2025, 12, 15), day(2026, 1, 15)],
    ['15 business days', 'ccpa', 'sale', day(2025, 3, 3), day(2025, 3, 24)],
    ['15 business days from a Saturday', 'ccpa', 'sale', day(2025, 3, 8), day(2025, 3, 28)],
  ] as const)('ends after %s', (_name, law, kind, sentAt, due) => {
    expect(new Date(findDueDate({ law, kind }, sentAt)).toDateString()).toBe(new Date(due).toDateString());
  });

  it('is 45 days for a request under the act of California', () => {
    expect(findDueDate({ law: 'ccpa', kind: 'delete' }, 0)).toBe(45 * 86_400_000);
  });

  it('is none where no law is known', () => {
    expect(findDueDate({ law: 'general', kind: 'delete' }, day(2025, 3, 3))).toBe(0);
  });
});

describe('the note', () => {
  it('names the day, the address, the request and when an answer is due', () => {
    expect(writeSentNote({ law: 'gdpr', kind: 'delete', to: 'a@example.org', subject: 'Request to erase' }, day(2025, 3, 3))).toBe('Sent on 3 March 2025 to a@example.org: Request to erase. An answer is due by 3 April 2025.');
  });

  it('names neither where there is none', () => {
    expect(writeSentNote({ law: 'general', kind: 'delete', to: '', subject: 'Please delete my data' }, day(2025, 3, 3))).toBe('Sent on 3 March 2025: Please delete my data.');
  });
});
