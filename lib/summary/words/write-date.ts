import { cardWords } from './card-words';
import { fillWords } from './fill-words';

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function fillDate(year: number, month: number, day: number | undefined): string {
  const { dates, months } = cardWords;
  return fillWords(day === undefined ? dates.month : dates.day, { year, month: months[month] ?? '', day: day ?? '' });
}

/** A policy's date in words, as exact as it is given: "1 November 2023", "November 2023", "2023". Anything else comes back as it is. */
export function writeDate(date: string): string {
  const match = form.exec(date);
  if (match === null) return date;
  const [, year = '', month, day] = match;
  if (month === undefined) return fillWords(cardWords.dates.year, { year });
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  if (moment.getUTCMonth() !== Number(month) - 1) return date;
  return fillDate(moment.getUTCFullYear(), moment.getUTCMonth(), day === undefined ? undefined : moment.getUTCDate());
}

/** The day of a moment (milliseconds since the epoch) in the reader's time zone: "3 March 2025". */
export function writeDay(moment: number): string {
  const date = new Date(moment);
  return fillDate(date.getFullYear(), date.getMonth(), date.getDate());
}
