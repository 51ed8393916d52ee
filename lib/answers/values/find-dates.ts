/** A calendar date in a text, as exact as it is written: `2023`, `2023-11` or `2023-11-01`. */
export type FoundDate = { readonly start: number; readonly end: number; readonly date: string };

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** A word that may be a month's name; whether it is one, or one misspelt by a letter, is told later. */
const month = String.raw`[a-z]{3,10}\.?`;
const year = String.raw`(?:19|20)\d{2}`;
const datePattern = new RegExp(
  [
    String.raw`\b(?<m1>${month}),?[ -]{1,2}(?<d1>\d{1,2})(?:st|nd|rd|th)?,?[ -]{1,3}(?<y1>${year})\b`,
    String.raw`\b(?<d2>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<m2>${month}),?[ -](?<y2>${year})\b`,
    String.raw`\b(?<y3>${year})[-/.](?<m3>\d{1,2})[-/.](?<d3>\d{1,2})\b`,
    String.raw`\b(?<a4>\d{1,2})[/.-](?<b4>\d{1,2})[/.-](?<y4>${year}|\d{2})\b`,
    String.raw`\b(?<m5>${month}),?(?: of)?[ -](?<y5>${year})\b`,
    String.raw`\b(?<m6>\d{1,2})[/.](?<y6>${year})\b`,
    String.raw`\b(?<y7>${year})\b`,
  ].join('|'),
  'gi',
);

/** What every date holds, asked first since most texts have none: a year of four digits, or three numbers. */
const someDate = /(?:19|20)\d{2}|\d[/.-]\d{1,2}[/.-]\d/;

/**
 * The dates in `text` in order. Two numbers before a year are read as month and day, or as day and month where the first can be no
 * month. Impossible dates are left out. Linear.
 */
export function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  if (!someDate.test(text)) return dates;
  for (const match of text.matchAll(datePattern)) {
    const date = readDate(match.groups ?? {});
    if (date !== undefined) dates.push({ start: match.index, end: match.index + match[0].length, date });
  }
  return dates;
}

function readDate(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { m1, d1, y1, m2, d2, y2, m3, d3, y3, a4, b4, y4, m5, y5, m6, y6, y7 } = groups;
  if (m1 !== undefined) return writeDate(y1, monthOf(m1), Number(d1));
  if (m2 !== undefined) return writeDate(y2, monthOf(m2), Number(d2));
  if (y3 !== undefined) return writeDate(y3, Number(m3), Number(d3));
  if (y4 !== undefined) {
    const century = y4.length === 2 ? `20${y4}` : y4;
    return Number(a4) > 12 ? writeDate(century, Number(b4), Number(a4)) : writeDate(century, Number(a4), Number(b4));
  }
  if (m5 !== undefined) return writeDate(y5, monthOf(m5), undefined);
  if (m6 !== undefined) return writeDate(y6, Number(m6), undefined);
  return y7;
}

/** 1–12, or 0 for no month: a name, its beginning, or a name of about that length with the same beginning and end. */
function monthOf(word: string): number {
  const name = word.toLowerCase().replace('.', '');
  return 1 + months.findIndex((full) => full === name || name === full.slice(0, 3) || (name === 'sept' && full === 'september') || isMisspelt(name, full));
}

function isMisspelt(name: string, full: string): boolean {
  return full.length > 4 && Math.abs(name.length - full.length) <= 1 && name.slice(0, 3) === full.slice(0, 3) && name.slice(-2) === full.slice(-2);
}

function writeDate(yearText: string | undefined, monthNumber: number, day: number | undefined): string | undefined {
  if (yearText === undefined || monthNumber < 1 || monthNumber > 12) return undefined;
  const head = `${yearText}-${String(monthNumber).padStart(2, '0')}`;
  if (day === undefined) return head;
  const longest = new Date(Date.UTC(Number(yearText), monthNumber, 0)).getUTCDate();
  return day < 1 || day > longest ? undefined : `${head}-${String(day).padStart(2, '0')}`;
}
