import type { CardRequest } from '../summary-card';
import { fillWords, joinSentences } from '../words/fill-words';
import { wayWords } from './way-words';
import { writeDay } from '../words/write-date';

/** Days in which a request under California's act has to be answered, and once more as many where that is necessary (§ 1798.130(a)(2)(A)). */
const ccpaDays = 45;
/** Months in which a request under the European regulation has to be answered, and with the further ones of a difficult request (Art. 12(3)). */
const gdprMonths = { first: 1, longest: 3 } as const;
/** Business days in which a refusal of sale or a limit has to be followed (11 CCR §§ 7026(f)(1), 7027(g)(1)). */
const ccpaBusinessDays = 15;

/** Which period a request sets running; `none` where no law is known to apply. */
export type AnswerPeriod = 'gdpr' | 'ccpa' | 'ccpa-opt-out' | 'none';

/** Until when something has to be answered, in milliseconds since the epoch, and until when at the longest if they give notice of that by the first date; 0 for never. */
export type DueDates = { readonly due: number; readonly longest: number };

/** The period of the law under which a request is written. */
export function choosePeriod({ law, kind }: Pick<CardRequest, 'law' | 'kind'>): AnswerPeriod {
  if (law === 'general') return 'none';
  if (law === 'ccpa' && (kind === 'sale' || kind === 'ads' || kind === 'object')) return 'ccpa-opt-out';
  return law;
}

function isWeekend(date: Date): boolean {
  return date.getDay() === 0 || date.getDay() === 6;
}

/**
 * The same day of a later month, or its last day where it has no such day, and the next Monday where that is a Saturday or a Sunday (Regulation 1182/71, Art. 3(2)(c) and 3(4);
 * European Data Protection Board, Guidelines 01/2022 on the right of access, section 5.3).
 */
function addMonths(moment: number, months: number): number {
  const date = new Date(moment);
  const day = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  const last = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  date.setDate(Math.min(day, last));
  while (isWeekend(date)) date.setDate(date.getDate() + 1);
  return date.getTime();
}

/** Days of the calendar, of which those on which clocks are changed are not 24 hours long. */
function addDays(moment: number, days: number): number {
  const date = new Date(moment);
  date.setDate(date.getDate() + days);
  return date.getTime();
}

function addBusinessDays(moment: number, days: number): number {
  const date = new Date(moment);
  for (let left = days; left > 0; ) {
    date.setDate(date.getDate() + 1);
    if (!isWeekend(date)) left -= 1;
  }
  return date.getTime();
}

/** When a request that is sent at a moment (milliseconds since the epoch) has to be answered, in the reader's time zone. Public holidays are not counted. */
export function findDueDates(request: Pick<CardRequest, 'law' | 'kind'>, sentAt: number): DueDates {
  switch (choosePeriod(request)) {
    case 'gdpr':
      return { due: addMonths(sentAt, gdprMonths.first), longest: addMonths(sentAt, gdprMonths.longest) };
    case 'ccpa':
      return { due: addDays(sentAt, ccpaDays), longest: addDays(sentAt, 2 * ccpaDays) };
    case 'ccpa-opt-out':
      return { due: addBusinessDays(sentAt, ccpaBusinessDays), longest: 0 };
    default:
      return { due: 0, longest: 0 };
  }
}

/** The line that is noted beside the saved policy: "Sent on 3 March 2025 to privacy@example.com: … An answer is due by 3 April 2025 …", with what can be done where none comes. */
export function writeSentNote(request: Pick<CardRequest, 'law' | 'kind' | 'to' | 'subject'>, sentAt: number): string {
  const { sent, sentTo, dueBy, followBy, longest: longestWords, late } = wayWords.sent;
  const { due, longest } = findDueDates(request, sentAt);
  const subject = request.subject.replaceAll(/\s+/g, ' ').trim();
  const to = request.to.replaceAll(/\s+/g, ' ').trim();
  const parts = [
    fillWords(to === '' ? sent : sentTo, { date: writeDay(sentAt), to, subject }),
    ...(due === 0 ? [] : [fillWords(choosePeriod(request) === 'ccpa-opt-out' ? followBy : dueBy, { date: writeDay(due) })]),
    ...(longest === 0 ? [] : [fillWords(longestWords, { date: writeDay(longest) })]),
    ...(request.law === 'general' ? [] : [late[request.law]]),
  ];
  return joinSentences(parts);
}
