import { capital, caseless, letterKindAt, letterKindOf, numeral, small } from './letter-kinds';
import type { Span } from './span';
import { isWhiteSpace } from './white-space';

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
const terminator = /[.!?…。！？]/g;
const closers = '"”’\')]}»›';
const openers = '"“‘\'([{«‹¿¡*•–—-';
const longestWord = 40;
/** Numbering and the white space before it; longer beginnings are not looked at, which keeps the time linear. */
const longestNumbering = 20;

function wordBefore(text: string, from: number, at: number): string {
  let start = at;
  const lowest = Math.max(from, at - longestWord);
  while (start > lowest && (letterKindOf(text.charCodeAt(start - 1)) >= numeral || text[start - 1] === '.' || text[start - 1] === '&')) start -= 1;
  return text.slice(start, at);
}

function wordAfter(text: string, at: number): string {
  let end = at;
  const highest = Math.min(text.length, at + longestWord);
  while (end < highest && (letterKindOf(text.charCodeAt(end)) >= numeral || text[end] === '’' || text[end] === '\'')) end += 1;
  return text.slice(at, end);
}

/** "1", "2.1", "a", "IV". */
function isNumber(word: string): boolean {
  return (word.length === 1 && letterKindAt(word, 0) >= caseless) || /^(?:\d{1,3}(?:\.\d{1,3})*|[ivxlcdm]{1,6})$/i.test(word);
}

/** Whether the stop at `stop` ends a sentence, when the next sentence would begin at `next`. */
function endsSentence(text: string, from: number, stop: number, next: number, spaced: boolean): boolean {
  let wordStart = next;
  while (wordStart < text.length && openers.includes(text[wordStart]!)) wordStart += 1;
  const after = wordAfter(text, wordStart);
  const before = wordBefore(text, from, stop);
  const first = letterKindAt(after, 0);
  if (!spaced) {
    // "… Software”).This Privacy Policy": a lost space, told from "example.com" by what stands on both sides.
    const closed = (closers.includes(text[next - 1]!) && next - 1 > stop) || (stop > from && closers.includes(text[stop - 1]!));
    const isWord = letterKindAt(before, before.length - 1) === small && letterKindAt(before, before.length - 2) === small;
    return first === capital && (closed || isWord) && sentenceStarters.has(after.toLowerCase()) && text[next + after.length] === ' ';
  }
  if (text[stop] !== '.') return first !== small || text[stop] !== '…';
  // "Louisiana. (ii) The disputes …"
  if (text[next] === '(' && /^\((?:[ivx]{1,4}|[a-z]|\d{1,2})\) \p{Lu}/u.test(text.slice(next, next + 9)) && !openAbbreviations.has(before.toLowerCase())) return true;
  // "vMOX", "eBay" and "iOS" begin sentences as they are.
  const isName = letterKindAt(after, 1) === capital || (letterKindAt(after, 1) === small && letterKindAt(after, 2) === capital);
  if (first === small && !isName) return false;
  if (',;:)'.includes(text[next]!)) return false;
  const lower = before.toLowerCase();
  if (openAbbreviations.has(lower)) return false;
  if (stop - from <= longestNumbering) {
    const beginning = text.slice(from, stop).trimStart();
    // "1. Notice", "a. Access", "IV. Cookies" at the very start is numbering, and so is "2.1.".
    if (beginning === before && isNumber(before)) return false;
    const [, number] = /^(?:section|article|part|chapter) (\S+)$/i.exec(beginning) ?? [];
    if (number !== undefined && isNumber(number)) return false;
  }
  // "the EU-U.S. Data Privacy Framework" goes on.
  if (after === 'Data' && text[next + after.length] === ' ' && letterKindAt(text, next + after.length + 1) === capital && before.includes('.')) return false;
  if ((before.length === 1 && letterKindAt(before, 0) === capital) || closingAbbreviations.has(lower)) return sentenceStarters.has(after.toLowerCase());
  if (before[1] === '.' && /^\p{Lu}\.(?:\p{Lu}\.?)+$/u.test(before)) return sentenceStarters.has(after.toLowerCase());
  return true;
}

/** Whether the code unit is white space, or the byte order mark. */
function isBlank(code: number): boolean {
  return isWhiteSpace(code) || code === 0xfeff;
}

/** Where the first character at or behind `from` stands that may end a sentence; infinity where there is none. */
function findTerminator(text: string, from: number): number {
  terminator.lastIndex = from;
  return terminator.test(text) ? terminator.lastIndex - 1 : Number.POSITIVE_INFINITY;
}

/**
 * The sentences of `text`, in order, without the white space around them; together they hold every
 * other character. Rules for English policies: abbreviations, company forms, initials, numbering, quotation marks after the stop, and
 * stops whose space was lost. Time is linear.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const to = text.length;
  let start = 0;
  const push = (end: number): void => {
    let first = start;
    let last = end;
    while (first < last && isBlank(text.charCodeAt(first))) first += 1;
    while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1;
    if (last > first) spans.push({ start: first, end: last });
    start = end;
  };
  for (let at = findTerminator(text, 0); at < to; at = findTerminator(text, at + 1)) {
    const stop = at;
    while (at + 1 < to && terminators.includes(text[at + 1]!)) at += 1;
    while (at + 1 < to && closers.includes(text[at + 1]!)) at += 1;
    let next = at + 1;
    while (next < to && isBlank(text.charCodeAt(next))) next += 1;
    if (next >= to) break;
    if (endsSentence(text, start, stop, next, next > at + 1)) push(at + 1);
  }
  push(to);
  return spans;
}
