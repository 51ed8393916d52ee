const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A policy's date in words, as exact as it is given: "1 November 2023", "November 2023", "2023". Anything else comes back as it is. */
export function writeDate(date: string): string {
  const match = form.exec(date);
  if (match === null) return date;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  const isReal = moment.getUTCMonth() === Number(month) - 1;
  if (!isReal) return date;
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) parts.day = 'numeric';
  return new Intl.DateTimeFormat('en-GB', parts).format(moment);
}

/** The day of a moment (milliseconds since the epoch) in the reader's time zone: "3 March 2025". */
export function writeDay(moment: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(moment);
}
