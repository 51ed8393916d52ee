/** A length of time in a text as it stands there, with figures ("24 months"), and in days. */
export type Period = { readonly start: number; readonly end: number; readonly text: string; readonly figures: string; readonly days: number };

const numberWords: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, eighteen: 18,
  twenty: 20, 'twenty-four': 24, thirty: 30, 'thirty-six': 36, sixty: 60, ninety: 90, a: 1, an: 1,
};
const unitDays: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
const numbers = Object.keys(numberWords).sort((a, b) => b.length - a.length).join('|');
const periodPattern = new RegExp(String.raw`\b(\d{1,4}|${numbers})(?: ?\(\d{1,4}\))?[ -](?:(?:business|working|calendar|full|consecutive|additional|more) )?(hour|day|week|month|year)s?\b`, 'giu');
/** Words just before or behind a length of time that make it something else than a time of keeping. */
const otherBefore = /(?:\b(?:past|preceding|last|previous|prior|every|once|twice|each|within|than|under|over|least|in)\s(?:the\s)?(?:\w+\s)?$)|(?:\b(?:times?|respond)\b.{0,20}$)/i;
const keepingBefore = /\b(?:for|after|up to|of|least|than|maximum|minimum|within|following)\s(?:\w+\s){0,3}$/i;
const otherBehind = /^(?: of (?:age|receiv|receipt|your request)|[- ]old| a (?:day|week|year)| per | prior| notice| before| in advance|['’]? (?:notice|response|to respond))/i;
/** Characters looked at on either side. */
const around = 60;

/** The lengths of time in `text` for which something may be kept; answer times and ages are left out. Linear. */
export function findPeriods(text: string): Period[] {
  const periods: Period[] = [];
  for (const match of text.matchAll(periodPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - around), start);
    const behind = text.slice(end, end + around);
    if (otherBehind.test(behind)) continue;
    if (/^an? /i.test(match[0]) && !/\b(?:for|after|than)\s$/i.test(before)) continue;
    if (otherBefore.test(before) && !keepingBefore.test(before)) continue;
    if (/\b(?:past|preceding|last|previous|prior)\s(?:the\s)?$/i.test(before)) continue;
    const count = numberWords[match[1]!.toLowerCase()] ?? Number(match[1]);
    if (!(count > 0)) continue;
    const unit = match[2]!.toLowerCase();
    periods.push({ start, end, text: match[0], figures: `${count} ${unit}${count === 1 ? '' : 's'}`, days: count * unitDays[unit]! });
  }
  return periods;
}
