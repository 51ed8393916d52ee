/** Ways to write the same text differently; none of them changes what it says. Each takes and gives the raw text of a policy. */
export type TextDisturbance = { readonly name: string; readonly disturb: (raw: string) => string };

/** The width to which text is re-flowed, in characters. */
const columns = 76;

function reflow(raw: string): string {
  return raw
    .split('\n')
    .map((line) => line.replace(new RegExp(`(?! )(.{1,${columns}})(?: |$)`, 'gu'), '$1\n').trimEnd())
    .join('\n\n');
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx'];

/** "1." and "1)" as "I." and "I)", "a." as "1.", and with one level more: "1.2" as "7.1.2". */
export function renumber(text: string): string {
  return text
    .replace(/^(\s*\(?)([a-z])([.)] )/u, (_match, before: string, letter: string, after: string) => `${before}${letter.charCodeAt(0) - 96}${after}`)
    .replace(/^(\s*)(\d{1,2}(?:\.\d{1,2})+)(\.? )/u, '$17.$2$3')
    .replace(/^(\s*\(?)(\d{1,2})([.)] )/u, (match, before: string, number: string, after: string) => {
      const roman = romans[Number(number) - 1];
      return roman === undefined ? match : `${before}${roman.toUpperCase()}${after}`;
    });
}

/** Straight quotation marks and apostrophes as curly ones, curly ones as straight ones. */
export function swapQuotes(text: string): string {
  const swapped: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '"': '”', "'": '’' };
  return text.replace(/[“”‘’"']/gu, (mark) => swapped[mark] ?? mark);
}

function eachLine(change: (line: string) => string): (raw: string) => string {
  return (raw) => raw.split('\n').map(change).join('\n');
}

/** All of them, each with a name for the table. */
export const textDisturbances: readonly TextDisturbance[] = [
  { name: 'lines re-flowed', disturb: reflow },
  { name: 'other quotation marks', disturb: swapQuotes },
  { name: 'other numbering', disturb: eachLine(renumber) },
  { name: 'other bullets', disturb: eachLine((line) => line.replace(/^(\s*)[-*•·] /u, '$1◦ ')) },
  { name: 'bullets on every line', disturb: eachLine((line) => (line.trim() === '' ? line : `- ${line}`)) },
  { name: 'one sentence a line', disturb: (raw) => raw.replace(/(?<=[a-z]{3}[.;:]) (?=[A-Z])/gu, '\n\n') },
  { name: 'lines joined to paragraphs', disturb: (raw) => raw.replace(/(?<=[.;])\n+(?=[A-Z])/gu, ' ') },
  { name: 'white space', disturb: (raw) => raw.replace(/ /gu, '\u00a0 ').replace(/\n/gu, '\r\n\r\n') },
  { name: 'dashes and dots', disturb: (raw) => raw.replace(/ [-–] /gu, ' — ').replace(/\.\.\./gu, '…') },
  { name: 'dates', disturb: (raw) => raw.replace(/\b(?:January|February|March|April|June|July|August|September|October|November|December) \d{1,2}, \d{4}/gu, '29 February 2028') },
];
