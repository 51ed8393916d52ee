import type { CardRequest } from './summary-card';
import { fillWords } from './fill-words';
import { wayWords } from './way-words';
import { writeDay } from './write-date';

/** Days in which a request under California's act has to be answered (§ 1798.130(a)(2)(A)). */
const ccpaDays = 45;
/** Business days in which a refusal of sale or a limit has to be followed (11 CCR §§ 7026(f)(1), 7027(g)(1)). */
const ccpaBusinessDays = 15;
const msOfDay = 86_400_000;

/** Which period a request sets running; `none` where no law is known to apply. */
export type AnswerPeriod = 'gdpr' | 'ccpa' | 'ccpa-opt-out' | 'none';

/** The period of the law under which a request is written. */
export function choosePeriod({ law, kind }: Pick<CardRequest, 'law' | 'kind'>): AnswerPeriod {
  if (law === 'general') return 'none';
  if (law === 'ccpa' && (kind === 'sale' || kind === 'ads' || kind === 'object')) return 'ccpa-opt-out';
  return law;
}

/** The same day of the next month, or its last day where it has no such day (Regulation 1182/71, Art. 3(2)(c)). */
function addMonth(moment: number): number {
  const date = new Date(moment);
  const day = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + 1);
  const last = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  date.setDate(Math.min(day, last));
  return date.getTime();
}

function addBusinessDays(moment: number, days: number): number {
  const date = new Date(moment);
  for (let left = days; left > 0; ) {
    date.setDate(date.getDate() + 1);
    if (date.getDay() !== 0 && date.getDay() !== 6) left -= 1;
  }
  return date.getTime();
}

/** Until when a request that is sent at a moment has to be answered, both in milliseconds since the epoch; 0 where no law is known. Public holidays are not counted. */
export function findDueDate(request: Pick<CardRequest, 'law' | 'kind'>, sentAt: number): number {
  switch (choosePeriod(request)) {
    case 'gdpr':
      return addMonth(sentAt);
    case 'ccpa':
      return sentAt + ccpaDays * msOfDay;
    case 'ccpa-opt-out':
      return addBusinessDays(sentAt, ccpaBusinessDays);
    default:
      return 0;
  }
}

/** The line that is noted beside the saved policy: "Sent on 3 March 2025 to privacy@example.com: … Answer due by 3 April 2025." */
export function writeSentNote(request: Pick<CardRequest, 'law' | 'kind' | 'to' | 'subject'>, sentAt: number): string {
  const { sent, sentTo, dueBy } = wayWords.sent;
  const due = findDueDate(request, sentAt);
  const line = fillWords(request.to === '' ? sent : sentTo, { date: writeDay(sentAt), to: request.to, subject: request.subject });
  return due === 0 ? line : `${line} ${fillWords(dueBy, { date: writeDay(due) })}`;
}
