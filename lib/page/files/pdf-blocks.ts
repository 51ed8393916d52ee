import type { BlockKind } from '../../policy/policy-text';
import { collapseWhiteSpace } from '../../text/white-space';

/** One run of characters of a page, as a PDF places it; `x`, `y` and `size` in points, `y` upwards from the foot of the page. */
export type PdfRun = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number; readonly endsLine: boolean; readonly href: string | undefined };

/** What stands on one page, in the order of the file. */
export type PdfPage = { readonly height: number; readonly runs: readonly PdfRun[] };

/** A block of the text; the links count from its beginning. */
export type PdfBlock = { readonly kind: BlockKind; readonly level: number; readonly text: string; readonly links: readonly { readonly start: number; readonly end: number; readonly href: string }[] };

/** A link's rectangle on a page and where it leads. */
export type PdfLink = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number; readonly href: string };

/** The beginning of a word nearest to a place in the text. */
function snapToWord(text: string, near: number): number {
  const at = Math.min(text.length, Math.max(0, Math.round(near)));
  for (let by = 0; by <= 6; by += 1) for (const index of [at + by, at - by]) if (index <= 0 || index >= text.length || /\s/u.test(text[index - 1]!)) return Math.min(text.length, Math.max(0, index));
  return at;
}

/** Cuts a run where links begin and end, as if all its letters were of one width, and at words. */
export function splitAtLinks(run: PdfRun, links: readonly PdfLink[]): PdfRun[] {
  const { text, x, y, width, size } = run;
  const middle = y + size / 3;
  const own = links.filter(({ left, bottom, right, top }) => middle > bottom - 1 && middle < top + 1 && right > x && left < x + width).toSorted((a, b) => a.left - b.left);
  const parts: PdfRun[] = [];
  const place = (index: number): number => x + (width * index) / Math.max(1, text.length);
  let at = 0;
  const add = (end: number, href: string | undefined): void => {
    if (end > at) parts.push({ ...run, text: text.slice(at, end), x: place(at), width: place(end) - place(at), endsLine: false, href });
    at = Math.max(at, end);
  };
  for (const { left, right, href } of own) {
    add(snapToWord(text, ((left - x) / width) * text.length), undefined);
    add(snapToWord(text, ((right - x) / width) * text.length), href);
  }
  add(text.length, undefined);
  const last = parts.pop() ?? { ...run, href: undefined };
  return [...parts, { ...last, endsLine: run.endsLine }];
}

type Piece = { readonly text: string; readonly href: string | undefined };
type Line = { pieces: Piece[]; text: string; x: number; right: number; y: number; size: number; page: number; isEdge: boolean };

const bullet = /^[•·▪◦●○■□‣⁃∙⦁➢➤✓✔*–—\uf0b7\uf0a7-]\s+/u;
const numbering = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]\s/i;
const pageNumber = /^(?:page\s)?\W{0,3}\d{1,4}(?:\s?(?:of|\/|\|)\s?\d{1,4})?\W{0,3}$/i;
const sentenceEnd = /[.!?:;]["”’)]*$/u;
/** The part of a page, from the head and from the foot, in which running titles stand. */
const edgeShare = 0.1;
/** A running title stands on so many pages at least, and on this share of them. */
const fewestRepeats = 3;
const repeatShare = 0.4;
/** Letters so much larger than most are a heading's. */
const headingScale = 1.1;
const longestHeading = 200;
/** What is further apart than so many usual distances of lines is another paragraph. */
const gapScale = 1.35;
/** The items of a list stand so far from the margin, in sizes of their letters. */
const indentScale = 1.2;
const surelyEnds = /;(?: and| or)?$/i;
const itemEnd = /(?:[.!?:;,]|\b(?:and|or))["”’)]*$/i;
/** A line that ends so far before the right edge ends its paragraph. */
const fullLine = 0.75;
const fullItem = 0.9;

/** The runs of a page as lines; a space where the gap between two runs shows one. */
function readLines({ height, runs }: PdfPage, page: number): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  let ended = true;
  for (const { text, x, y, width, size, endsLine, href } of runs) {
    if (text === '' && !endsLine) continue;
    if (line === undefined || ended || Math.abs(y - line.y) > Math.max(size, line.size) * 0.6) {
      line = { pieces: [], text: '', x, right: x, y, size, page, isEdge: y > height * (1 - edgeShare) || y < height * edgeShare };
      lines.push(line);
    } else if (x - line.right > size * 0.15 && !/\s$/u.test(line.text) && !/^\s/u.test(text)) line.pieces.push({ text: ' ', href: undefined });
    line.pieces.push({ text, href });
    line.text += text;
    if (text.trim() !== '') {
      line.right = Math.max(line.right, x + width);
      line.size = Math.max(line.size, size);
    }
    ended = endsLine;
  }
  return lines.filter((one) => one.text.trim() !== '');
}

/** What running titles of several pages have in common: all but their numbers. */
function keyOf(text: string): string {
  return collapseWhiteSpace(text).toLowerCase().replace(/\d+/gu, '#');
}

/** The lines without page numbers and running titles. */
function dropRunningTitles(lines: readonly Line[], pages: number): Line[] {
  const pagesOf = new Map<string, Set<number>>();
  for (const { text, page, isEdge } of lines) if (isEdge) pagesOf.set(keyOf(text), (pagesOf.get(keyOf(text)) ?? new Set()).add(page));
  const enough = Math.max(fewestRepeats, pages * repeatShare);
  return lines.filter(({ text, isEdge }) => !isEdge || !(pageNumber.test(text.trim()) || (pagesOf.get(keyOf(text))?.size ?? 0) >= enough));
}

function mostCommon(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best = 0;
  let most = -1;
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
  return best;
}

function roundHalf(value: number): number {
  return Math.round(value * 2) / 2;
}

/** How many points usually lie between two lines of the body. */
function measureLineGap(lines: readonly Line[], bodySize: number): number {
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const gap = before === undefined || before.page !== line.page ? 0 : before.y - line.y;
    return gap > 0 && gap < bodySize * 2.5 ? [{ value: roundHalf(gap), weight: 1 }] : [];
  });
  return gaps.length === 0 ? bodySize * 1.2 : mostCommon(gaps);
}

type Measures = { readonly bodySize: number; readonly lineGap: number; readonly left: number; readonly right: number };

/** Whether the line begins so far from the margin as the items of a list do, whose bullets may be drawn and not written. */
function isIndented({ x, size }: Line, { left }: Measures): boolean {
  return x - left > size * indentScale;
}

function isHeading(line: Line, { bodySize }: Measures): boolean {
  return line.size >= bodySize * headingScale && line.text.trim().length <= longestHeading;
}

/** Whether the line goes on with the paragraph that ends with `before`. */
function continues(before: Line, line: Line, measures: Measures): boolean {
  const text = line.text.trim();
  const ending = before.text.trim();
  if (bullet.test(text) || numbering.test(text)) return false;
  if (Math.abs(line.size - before.size) > measures.bodySize * 0.06) return false;
  if (line.page !== before.page) return !sentenceEnd.test(ending) && !isHeading(line, measures);
  const gap = before.y - line.y;
  // Upwards is the next column.
  if (gap < 0) return !sentenceEnd.test(ending);
  const own = Math.max(measures.lineGap, isHeading(line, measures) ? line.size * 1.2 : 0);
  if (gap > own * gapScale) return false;
  if (isIndented(line, measures) && surelyEnds.test(ending)) return false;
  if (isIndented(line, measures) && itemEnd.test(ending) && before.right < measures.right * fullItem) return false;
  if (isIndented(line, measures) !== isIndented(before, measures) && sentenceEnd.test(ending)) return false;
  return !(sentenceEnd.test(ending) && before.right < measures.right * fullLine && /^[\p{Lu}\p{N}“"(]/u.test(text));
}

/** Joins lines; a hyphen at the end of a line goes where the whole word stands elsewhere in the text. */
function joinLines(lines: readonly Line[], isKnown: (word: string) => boolean): Pick<PdfBlock, 'text' | 'links'> {
  let text = '';
  const links: { start: number; end: number; href: string }[] = [];
  const add = (piece: string, href: string | undefined): void => {
    let part = piece.replace(/\s+/gu, ' ').replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '');
    if (text === '' || text.endsWith(' ')) part = part.trimStart();
    if (part === '') return;
    const start = text.length;
    text += part;
    const last = links.at(-1);
    if (href === undefined) return;
    if (last !== undefined && last.href === href && text.slice(last.end, start).trim() === '') last.end = text.length;
    else links.push({ start, end: text.length, href });
  };
  for (const { pieces } of lines) {
    if (text !== '') {
      const broken = /(\p{L}+)-$/u.exec(text.trimEnd());
      const next = /^\s*(\p{Ll}+)/u.exec(pieces.map((piece) => piece.text).join(''));
      if (broken === null || next === null) add(' ', undefined);
      else if (isKnown(`${broken[1]!}${next[1]!}`.toLowerCase())) text = text.trimEnd().slice(0, -1);
      else text = text.trimEnd();
    }
    for (const { text: piece, href } of pieces) add(piece, href);
  }
  text = text.trimEnd();
  const trimmed = links.map(({ start, end, href }) => ({ start, end: start + text.slice(start, end).replace(/[\s.,;:]+$/u, '').length, href }));
  return { text, links: trimmed.filter(({ start, end }) => end > start) };
}

/**
 * The blocks of a PDF's pages: lines joined to paragraphs by their distances, headings by the size of their letters, bullets as list items,
 * page numbers and running titles left out. Linear in the text.
 */
export function readPdfBlocks(pages: readonly PdfPage[]): PdfBlock[] {
  const lines = dropRunningTitles(pages.flatMap(readLines), pages.length);
  const bodySize = mostCommon(lines.map(({ size, text }) => ({ value: roundHalf(size), weight: text.length })));
  const measures = { bodySize, lineGap: measureLineGap(lines, bodySize), left: mostCommon(lines.map(({ x, text }) => ({ value: Math.round(x), weight: text.length }))), right: lines.reduce((most, { right }) => Math.max(most, right), 0) };
  const headingSizes = [...new Set(lines.filter((line) => isHeading(line, measures)).map(({ size }) => roundHalf(size)))].sort((a, b) => b - a);
  const known = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open !== undefined && continues(open.at(-1)!, line, measures)) open.push(line);
    else groups.push([line]);
  }
  /** Whether a list is under way or was announced by the block before. */
  let isInList = false;
  return groups.flatMap((group): PdfBlock[] => {
    const { text, links } = joinLines(group, (word) => known.has(word));
    const first = group[0]!;
    if (isHeading(first, measures) && text.length <= longestHeading) return [{ kind: 'heading', level: Math.min(6, 1 + headingSizes.indexOf(roundHalf(first.size))), text, links }];
    const mark = bullet.exec(text)?.[0].length ?? 0;
    const isItem = mark > 0 || numbering.test(text) || (isInList && isIndented(first, measures));
    isInList = isItem || text.endsWith(':');
    if (!isItem) return [{ kind: 'paragraph', level: 0, text, links }];
    const moved = links.map((link) => ({ ...link, start: Math.max(0, link.start - mark), end: link.end - mark }));
    return [{ kind: 'list-item', level: 1, text: text.slice(mark), links: moved.filter(({ start, end }) => end > start) }];
  }).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
