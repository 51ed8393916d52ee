import { cutText } from '../text/cut-text';
import { capital, caseless, letterKindAt } from '../text/letter-kinds';
import type { Block, PolicyText } from './policy-text';

/** Where one block stands: whether it is a heading itself, and the headings above it, outermost first. */
export type BlockOutline = { readonly isHeading: boolean; readonly path: readonly string[] };

/** Of what the page itself calls a heading so much is repeated with each clause below it: a whole page in one heading would be there thousands of times. */
const longestKept = 300;
/** A heading is at most this long … */
const longestHeading = 120;
/** … and has at most this many words. */
const mostWords = 16;
/** The shortest block that can stand under a heading which only its looks give away. */
const shortestBody = 40;
/** A short line in sentence case is a heading only above a body of at least this many characters. */
const plainHeadingBody = 80;
/** From this many in a row, short lines are a list or an address, not headings. */
const longestHeadingRun = 3;

const numbered = /^(?:(?:section|article|part)\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivxlc]{1,6}|[a-z])[.):]?\s+\S/i;
const smallWords = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'into', 'is', 'of', 'on', 'or', 'our', 'the', 'to', 'with', 'your', 'we', 'you', 'do', 'about', 'how', 'what', 'it', 'its', 'if', 'are']);

/** The share of the words that begin with a capital, small words left aside; 1 for a text in capitals. */
function shareOfCapitals(text: string): number {
  let counted = 0;
  let large = 0;
  for (let start = endOfRest(text, 0), isFirst = true; start < text.length; isFirst = false) {
    const end = endOfWord(text, start);
    if (isFirst || !smallWords.has(text.slice(start, end).toLowerCase())) {
      counted += 1;
      if (letterKindAt(text, start) === capital) large += 1;
    }
    start = endOfRest(text, end);
  }
  return counted === 0 ? 0 : large / counted;
}

/** A word is of letters and apostrophes. */
function isOfWord(text: string, at: number): boolean {
  return letterKindAt(text, at) >= caseless || text[at] === '’' || text[at] === '\'';
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && isOfWord(text, end)) end += 1;
  return end;
}

/** Where the next word begins. */
function endOfRest(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isOfWord(text, end)) end += 1;
  return end;
}

/** Whether two letters stand side by side. */
function hasWord(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) if (letterKindAt(text, at) >= caseless && letterKindAt(text, at - 1) >= caseless) return true;
  return false;
}

/** Whether all letters, three at least, are as in capitals. */
function isInCapitals(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
}

/** Whether a block that the page does not call a heading reads like one: short, no sentence, capitals, a number or a question. */
function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || !hasWord(text)) return false;
  if (/[.;,!]$/.test(text) && (/[a-z]/.test(text) || !/^[\p{Lu}\s.]+$/u.test(text))) return false;
  if (/@|https?:|www\.|\||\d{3}.{0,3}\d{3}/u.test(text)) return false;
  const words = text.split(' ').length;
  if (words > mostWords) return false;
  if (isInCapitals(text) || text.endsWith('?')) return true;
  const capitals = shareOfCapitals(text.replace(numbered, (match) => match.slice(-1)));
  if (numbered.test(text)) return words <= 12 && (capitals >= 0.5 || words <= 6) && !text.endsWith(':');
  return words <= 10 && capitals >= 0.75;
}

/** The style and depth of a line's number ("a.": letter, "2.1": digits of depth 2), or empty. Neighbours of one style are a list. */
function numberStyle(text: string): string {
  const digits = /^\(?(\d{1,3}(?:\.\d{1,3})*)[.)]?\s/u.exec(text)?.[1];
  if (digits !== undefined) return `digits ${digits.split('.').length}`;
  return /^\(?[a-z]{1,4}[.)]\s/i.test(text) ? 'letters' : '';
}

/** Whether a short line in sentence case, "Use of cookies", stands alone between a finished sentence and a full paragraph. */
function standsAsHeading(text: string, before: string | undefined, body: Block | undefined): boolean {
  if (body?.kind !== 'paragraph' || body.end - body.start < plainHeadingBody) return false;
  if (text.length < 5 || text.length > 50 || letterKindAt(text, 0) !== capital || text.split(' ').length > 6) return false;
  return (before === undefined || /[.!?:]["”’)]*$/.test(before)) && !/\p{P}$|@|https?:|www\.|\|/u.test(text);
}

/** How deep a heading stands: the page's own level, else by its numbering and looks; deeper numbers are deeper headings. */
function headingLevel(block: Block, text: string): number {
  if (block.kind === 'heading') return block.level;
  const number = /^(\d{1,3}(?:\.\d{1,3})*)[.):]?\s/u.exec(text)?.[1];
  if (number !== undefined) return 6 + number.split('.').length;
  return text === text.toUpperCase() ? 7 : text.endsWith(':') ? 12 : 9;
}

/**
 * One outline a block of `policy`, in order. Headings are the page's own and, among paragraphs and numbered lines, those that read like
 * one and have a body below; runs of short lines (addresses, menus, lists) are not taken for headings. Time is linear.
 */
export function outlineBlocks(policy: PolicyText): BlockOutline[] {
  const texts = policy.blocks.map((block) => policy.text.slice(block.start, Math.min(block.end, block.start + longestHeading + 1)));
  const looks = policy.blocks.map((block, index) => {
    const text = texts[index]!;
    const next = policy.blocks[index + 1];
    if (block.kind === 'paragraph') return looksLikeHeading(text) && !(text.endsWith(':') && next?.kind === 'list-item');
    if (block.kind !== 'list-item' || !numbered.test(text) || !looksLikeHeading(text)) return false;
    const style = numberStyle(text);
    return style !== numberStyle(texts[index - 1] ?? '') && style !== numberStyle(texts[index + 1] ?? '');
  });
  const isHeading = policy.blocks.map((block) => block.kind === 'heading' && block.end > block.start);
  for (let at = 0; at < looks.length; at += 1) {
    if (!looks[at]) continue;
    let end = at;
    while (end < looks.length && looks[end]) end += 1;
    const next = policy.blocks[end];
    const hasBody = next !== undefined && (next.kind === 'list-item' || next.kind === 'cell-row' || next.kind === 'heading' || next.end - next.start >= shortestBody);
    if (hasBody && end - at <= longestHeadingRun) for (let index = at; index < end; index += 1) isHeading[index] = true;
    else if (hasBody) isHeading[end - 1] = true;
    at = end;
  }
  policy.blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || looks[index]) return;
    const previous = policy.blocks[index - 1];
    const before = previous === undefined ? undefined : policy.text.slice(Math.max(previous.start, previous.end - 4), previous.end);
    if (standsAsHeading(texts[index]!, before, policy.blocks[index + 1])) isHeading[index] = true;
  });
  const open: { text: string; level: number }[] = [];
  // One list for all blocks between two headings.
  let path: readonly string[] = [];
  return policy.blocks.map((block, index) => {
    if (!isHeading[index]) return { isHeading: false, path };
    const text = policy.text.slice(block.start, block.end);
    const level = headingLevel(block, text);
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const above = open.map((heading) => heading.text);
    const own = cutText(text, longestKept);
    open.push({ text: own, level });
    path = [...above, own];
    return { isHeading: true, path: above };
  });
}
