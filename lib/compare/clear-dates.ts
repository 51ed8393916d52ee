const monthName = '(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?';
const day = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const year = '(?:19|20)\\d{2}';
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const clock = '(?:,? (?:at )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?)?';
// Square brackets are left around the day or year of some templates: "[1] May 2026".
const dayOrBracketed = `\\[?${day}\\]?`;

/** The ways in which policies write a calendar date, in lower case. "May" is a date only with a year: "those over 13 may use it". */
const dateForms = [
  `${dayOrBracketed}(?: of)? (?:${monthName}|may),? ?\\[?${year}\\]?`,
  `(?:${monthName}|may) ${dayOrBracketed},? ?\\[?${year}\\]?`,
  `(?:${monthName}|may),? \\[?${year}\\]?`,
  `${day}[- ]${monthName}(?:[- ]${year})?`,
  `${day}[- ]may[- ]${year}`,
  `${monthName} ${day}(?![\\d%])`,
  `${year}[-/.](?:0?[1-9]|1[0-2])[-/.]${day}`,
  `${year}-(?:0[1-9]|1[0-2])(?!-)`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.]${year}`,
  '\\d{1,2}/\\d{1,2}/\\d{2}',
].join('|');

const count = '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})';

function writePatterns() {
  return {
    calendarDate: new RegExp(`(?<![\\p{L}\\p{N}])${weekday}(?:${dateForms})(?![\\p{L}\\p{N}])${clock}`, 'gu'),
    relativeDate: new RegExp(
      `\\b((?:updated|modified|revised|reviewed|published|posted|edited) (?:on )?)((?:over |about |almost |more than |less than )?${count} (?:minute|hour|day|week|month|year)s? ago)\\b`,
      'gu',
    ),
    statedYear: new RegExp(`\\b((?:updated|modified|revised|effective|dated)(?: in| on| from| as of|:)? )(${year})(?![\\p{L}\\p{N}])`, 'gu'),
    copyrightYear: new RegExp(`((?:©|\\(c\\)|\\bcopyright) ?)(${year}(?: ?[-–—,] ?(?:${year}|\\d{2}))?)(?![\\p{L}\\p{N}])`, 'gu'),
  };
}
/** Made when something is compared: no card needs them, and a start of the background would wait for them. */
let patterns: ReturnType<typeof writePatterns> | undefined;

const mayHoldDate = /\bago\b|(?:19|20)\d{2}|\d\/\d|\d.{0,4}\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.? .{0,3}\d/u;

/** The text without its dates, and the dates, in the order in which they were found. */
export type UndatedText = { readonly text: string; readonly dates: string };

/**
 * Leaves the dates out of a lower-case text whose white space is collapsed: calendar dates with a time of day after them, "updated 2
 * weeks ago", years of a copyright line or behind "effective". Years alone and periods ("12 months") stay. Linear.
 */
export function clearDates(text: string): UndatedText {
  // Most clauses have none; looking first saves most of the time.
  if (!mayHoldDate.test(text)) return { text, dates: '' };
  const { calendarDate, copyrightYear, statedYear, relativeDate } = (patterns ??= writePatterns());
  const dates: string[] = [];
  const take = (date: string): string => {
    dates.push(date);
    return ' ';
  };
  const undated = text
    .replace(calendarDate, (date) => take(date))
    .replace(copyrightYear, (_match, before: string, date: string) => before + take(date))
    .replace(statedYear, (_match, before: string, date: string) => before + take(date))
    .replace(relativeDate, (_match, before: string, date: string) => before + take(date));
  return { text: undated, dates: dates.map((date) => date.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).join(', ') };
}
