import { indexAt, type Span } from '../text/span';
import { collapseWhiteSpace } from '../text/white-space';
import type { DomReader } from './dom-reader';

/**
 * Where each piece of a captured text stands in the page: `length` code units of `node` from `nodeStart` are the text from `textStart`.
 * Pieces are sorted by `textStart` and do not overlap; what lies between them (a space, `\n`, ` | `) was added by the capture.
 * `joined`: nothing that is left out of the text stands in the page between this piece and the one before.
 */
export type TextMap = {
  readonly text: string;
  /** `hashText(text)`. */
  readonly textHash: string;
  readonly pieces: readonly TextPiece[];
};

/** One piece of the table. */
export type TextPiece = { readonly node: Text; readonly nodeStart: number; readonly start: number; readonly length: number; readonly joined: boolean };

/** The pieces that share at least one code unit with the span, `first` up to `end`. Two binary searches. */
export function findPieces({ pieces }: TextMap, { start, end }: Span): { first: number; end: number } {
  let first = indexAt(pieces, start);
  if (first < 0 || pieces[first]!.start + pieces[first]!.length <= start) first += 1;
  return { first, end: end <= start ? first : Math.max(first, indexAt(pieces, end - 1) + 1) };
}

/**
 * The ranges of the page that show the span, in order: one, or several where something that is not in the text (a menu, a script, a
 * frame's border) lies between. Empty when the span holds no character of the page. Nodes may have changed since: see `isIntact`.
 */
export function readRanges(dom: DomReader, map: TextMap, span: Span): Range[] {
  const { first, end } = findPieces(map, span);
  const ranges: Range[] = [];
  for (let index = first; index < end; ) {
    let last = index;
    while (last + 1 < end && map.pieces[last + 1]!.joined) last += 1;
    const from = map.pieces[index]!;
    const to = map.pieces[last]!;
    const range = dom.createRange(dom.ownerDocument(from.node));
    range.setStart(from.node, from.nodeStart + Math.max(0, span.start - from.start));
    range.setEnd(to.node, to.nodeStart + Math.min(to.length, span.end - to.start));
    ranges.push(range);
    index = last + 1;
  }
  return ranges;
}

/** What two strings of the page must have in common to be the same text: all but white space and what has no width; half a character is any other half. */
function bare(text: string): string {
  return collapseWhiteSpace(text).replaceAll(' ', '').toWellFormed();
}

/**
 * Whether the span still stands where it was read: all its nodes in the page, their text the same, and nothing new between them. Then
 * `readRanges` shows exactly the span's text.
 */
export function isIntact(dom: DomReader, map: TextMap, span: Span): boolean {
  return readIntactRanges(dom, map, span) !== undefined;
}

/** What `readRanges` gives for a span that is intact; undefined for one that is not. */
export function readIntactRanges(dom: DomReader, map: TextMap, span: Span): { readonly ranges: Range[]; readonly shown: string } | undefined {
  const { first, end } = findPieces(map, span);
  if (end <= first) return undefined;
  let expected = '';
  for (let index = first; index < end; index += 1) {
    const piece = map.pieces[index]!;
    if (!dom.isConnected(piece.node)) return undefined;
    const from = Math.max(0, span.start - piece.start);
    const to = Math.min(piece.length, span.end - piece.start);
    if ((dom.nodeValue(piece.node) ?? '').length < piece.nodeStart + to) return undefined;
    expected += map.text.slice(piece.start + from, piece.start + to);
  }
  const ranges = readRanges(dom, map, span);
  const shown = ranges.map((range) => range.toString()).join('');
  return shown === expected || bare(shown) === bare(expected) ? { ranges, shown } : undefined;
}
