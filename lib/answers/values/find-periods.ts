/** A length of time in a text. */
export type Period = { readonly start: number; readonly end: number; readonly text: string };

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|eighteen|twenty(?:-four)?|thirty(?:-six)?|sixty|ninety|a|an';
const periodPattern = new RegExp(String.raw`\b(?:\d{1,4}|${numbers})(?: ?\(\d{1,4}\))?[ -](?:(?:business|calendar|full|consecutive|additional|more) )?(?:hours?|days?|weeks?|months?|years?)\b`, 'giu');
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
    periods.push({ start, end, text: match[0] });
  }
  return periods;
}
