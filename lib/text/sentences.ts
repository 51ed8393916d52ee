import type { Span } from './span';

/** Abbreviations that end in a stop and are followed by more of the same sentence, lower case, without the last stop. */
const openAbbreviations = new Set([
  'e.g', 'eg', 'i.e', 'ie', 'cf', 'vs', 'viz', 'approx', 'art', 'arts', 'sec', 'no', 'nos', 'para', 'p', 'pp', 'fig', 'vol', 'ch', 'attn',
  'mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'mt', 'tel', 'fax', 'ext', 'dept', 'esp', 'incl', 'ed', 'eds', 'al', 'jan', 'feb', 'mar', 'apr', 'jun',
  'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'ave', 'blvd', 'rd', 'ste', 'bldg', 'a.k.a', 'f.k.a', 'd.b.a', 'cal', 'civ', 'stat', 'ann',
]);

/** Abbreviations that may also end a sentence: then the next word tells. */
const closingAbbreviations = new Set([
  'inc', 'ltd', 'llc', 'l.l.c', 'corp', 'co', 'plc', 'gmbh', 's.a', 'b.v', 'n.v', 's.r.l', 'pty', 'pte', 'u.s', 'u.s.a', 'u.k', 'e.u', 'd.c', 'etc', 'p.m', 'a.m', 'jr', 'sr', 'seq',
]);

/** Words that begin a sentence far more often than they continue a name. */
const sentenceStarters = new Set([
  'we', 'you', 'your', 'our', 'the', 'this', 'that', 'these', 'those', 'it', 'they', 'if', 'in', 'when', 'where', 'while', 'for', 'to', 'by', 'as', 'at', 'on',
  'however', 'please', 'such', 'all', 'any', 'some', 'each', 'no', 'personal', 'information', 'data', 'cookies', 'there', 'here', 'although', 'because',
  'since', 'under', 'with', 'without', 'unless', 'until', 'once', 'upon', 'an', 'a', 'i', 'other', 'certain', 'additionally', 'moreover', 'furthermore', 'also', 'accordingly',
  'therefore', 'thus', 'similarly', 'generally', 'finally', 'third', 'users', 'visitors', 'customers', 'children', 'californian', 'california', 'what', 'how', 'who', 'why', 'do', 'does', 'is', 'are', 'can',
  'may', 'should', 'note', 'see', 'contact', 'click', 'from', 'through', 'using', 'after', 'before', 'during', 'its', 'their', 'he', 'she', 'let', 'many', 'most', 'more', 'not', 'only', 'both', 'either', 'neither',
]);

const terminators = '.!?…。！？';
const closers = '"”’\')]}»›';
const openers = '"“‘\'([{«‹¿¡*•–—-';
const longestWord = 40;
/** Numbering and the white space before it; longer beginnings are not looked at, which keeps the time linear. */
const longestNumbering = 20;

function wordBefore(text: string, from: number, at: number): string {
  let start = at;
  const lowest = Math.max(from, at - longestWord);
  while (start > lowest && /[\p{L}\p{N}.&]/u.test(text[start - 1]!)) start -= 1;
  return text.slice(start, at);
}

function wordAfter(text: string, at: number, to: number): string {
  let end = at;
  const highest = Math.min(to, at + longestWord);
  while (end < highest && /[\p{L}\p{N}’']/u.test(text[end]!)) end += 1;
  return text.slice(at, end);
}

/** Whether the stop at `stop` ends a sentence, when the next sentence would begin at `next`. */
function endsSentence(text: string, from: number, to: number, stop: number, next: number, spaced: boolean): boolean {
  const first = text[next]!;
  let wordStart = next;
  while (wordStart < to && openers.includes(text[wordStart]!)) wordStart += 1;
  const after = wordAfter(text, wordStart, to);
  const before = wordBefore(text, from, stop);
  if (!spaced) {
    // "… Software”).This Privacy Policy": a lost space, told from "example.com" by what stands on both sides.
    const closed = (closers.includes(text[next - 1]!) && next - 1 > stop) || (stop > from && closers.includes(text[stop - 1]!));
    return /^\p{Lu}/u.test(after) && (closed || /\p{Ll}{2}$/u.test(before)) && sentenceStarters.has(after.toLowerCase()) && text[next + after.length] === ' ';
  }
  if (text[stop] !== '.') return !/^\p{Ll}/u.test(after) || text[stop] !== '…';
  // "Louisiana. (ii) The disputes …"
  if (/^\((?:[ivx]{1,4}|[a-z]|\d{1,2})\) \p{Lu}/u.test(text.slice(next, next + 9)) && !openAbbreviations.has(before.toLowerCase())) return true;
  // "vMOX", "eBay" and "iOS" begin sentences as they are.
  if (/^\p{Ll}/u.test(after) && !/^\p{Ll}{1,2}\p{Lu}/u.test(after)) return false;
  if (/^[,;:)]/u.test(first)) return false;
  const lower = before.toLowerCase();
  if (openAbbreviations.has(lower)) return false;
  // "1. Notice", "a. Access", "IV. Cookies" at the very start is numbering, and so is "2.1.".
  if (stop - from <= longestNumbering && text.slice(from, stop).trim() === before && /^(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxlcdm]{1,6})$/iu.test(before)) return false;
  if (stop - from <= longestNumbering && /^\s*(?:section|article|part|chapter) (?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxlcdm]{1,6})$/iu.test(text.slice(from, stop))) return false;
  // "the EU-U.S. Data Privacy Framework" goes on.
  if (after === 'Data' && /^ \p{Lu}/u.test(text.slice(next + after.length, next + after.length + 2)) && before.includes('.')) return false;
  if (/^\p{Lu}$/u.test(before) || closingAbbreviations.has(lower)) return sentenceStarters.has(after.toLowerCase());
  if (/^\p{Lu}\.(?:\p{Lu}\.?)+$/u.test(before)) return sentenceStarters.has(after.toLowerCase());
  return true;
}

/**
 * The sentences of `text` between `from` and `to`, in order, without the white space around them; together they hold every
 * other character. Rules for English policies: abbreviations, company forms, initials, numbering, quotation marks after the stop, and
 * stops whose space was lost. Time is linear.
 */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let start = from;
  const push = (end: number): void => {
    let first = start;
    let last = end;
    while (first < last && /\s/u.test(text[first]!)) first += 1;
    while (last > first && /\s/u.test(text[last - 1]!)) last -= 1;
    if (last > first) spans.push({ start: first, end: last });
    start = end;
  };
  for (let at = from; at < to; at += 1) {
    if (!terminators.includes(text[at]!)) continue;
    const stop = at;
    while (at + 1 < to && terminators.includes(text[at + 1]!)) at += 1;
    while (at + 1 < to && closers.includes(text[at + 1]!)) at += 1;
    let next = at + 1;
    while (next < to && /\s/u.test(text[next]!)) next += 1;
    if (next >= to) break;
    if (endsSentence(text, start, to, stop, next, next > at + 1)) push(at + 1);
  }
  push(to);
  return spans;
}
