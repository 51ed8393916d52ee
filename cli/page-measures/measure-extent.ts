import { findPieces, type TextMap } from '../../lib/page/text-map';

/**
 * How far the policy of one saved page reaches, as people marked it: its first and last words, and of pieces inside that are none of it the
 * first and last words too. Compared by letters and digits only.
 */
export type Extent = { readonly page: string; readonly first: string; readonly last: string; readonly outside: readonly { readonly first: string; readonly last: string }[] };

/** What a capture has of a page against its extent, in words, and which blocks and passages they are. */
export type ExtentMeasure = {
  readonly captured: number;
  /** Captured words that are none of the policy. */
  readonly noise: number;
  /** Words of the policy. */
  readonly inside: number;
  /** Words of the policy that are not captured. */
  readonly missed: number;
  readonly noiseBlocks: readonly string[];
  readonly missedTexts: readonly string[];
  /** The marks that were not found in the page, which makes the numbers worthless. */
  readonly lostMarks: readonly string[];
};

const words = /[\p{L}\p{N}]+/gu;
const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'svg', 'TEXTAREA', 'SELECT', 'TITLE', 'HEAD']);

/** Letters and digits alone: what must be equal, however a text was broken and punctuated. */
export function bareText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The text nodes of a body in order, with where each begins in the bare text of them all. */
type BareBody = { readonly text: string; readonly nodes: readonly { readonly node: Text; readonly start: number }[]; readonly startOf: ReadonlyMap<Node, number> };

function readBareBody(body: Element): BareBody {
  const nodes: { node: Text; start: number }[] = [];
  const parts: string[] = [];
  let at = 0;
  const walk = (parent: Node): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- told by its type
        const text = node as Text;
        nodes.push({ node: text, start: at });
        const part = bareText(text.data);
        parts.push(part);
        at += part.length;
      } else if (!unseen.has(node.nodeName)) walk(node);
    }
  };
  walk(body);
  return { text: parts.join(''), nodes, startOf: new Map(nodes.map(({ node, start }) => [node, start])) };
}

type Stretch = { readonly start: number; readonly end: number };

/** Where the policy stands in the bare text, its outside pieces as stretches of their own. */
function findExtent(text: string, { first, last, outside }: Extent): { extent: Stretch; holes: Stretch[]; lostMarks: string[] } {
  const lostMarks: string[] = [];
  const find = (mark: string, from: number): number => {
    const at = text.indexOf(bareText(mark), from);
    if (at < 0) lostMarks.push(mark);
    return at;
  };
  const start = Math.max(0, find(first, 0));
  const lastAt = text.lastIndexOf(bareText(last));
  if (lastAt < start) lostMarks.push(last);
  const holes = outside.map((piece) => {
    const from = find(piece.first, start);
    const to = from < 0 ? -1 : find(piece.last, from);
    return to < 0 ? { start: 0, end: 0 } : { start: from, end: to + bareText(piece.last).length };
  });
  return { extent: { start, end: lastAt < start ? text.length : lastAt + bareText(last).length }, holes, lostMarks };
}

/** Measures a capture of the page against its marked extent. */
export function measureExtent(body: Element, map: TextMap, marked: Extent): ExtentMeasure {
  const bare = readBareBody(body);
  const { extent, holes, lostMarks } = findExtent(bare.text, marked);
  const isInside = (at: number): boolean => at >= extent.start && at < extent.end && !holes.some(({ start, end }) => at >= start && at < end);
  const isCaptured = new Uint8Array(bare.text.length);
  const noiseBlocks: string[] = [];
  let captured = 0;
  let noise = 0;
  let lineStart = 0;
  for (const line of map.text.split('\n')) {
    let ofLine = 0;
    for (const word of line.matchAll(words)) {
      const at = lineStart + word.index;
      const piece = map.pieces[findPieces(map, { start: at, end: at + 1 }).first];
      captured += 1;
      const nodeStart = piece === undefined ? undefined : bare.startOf.get(piece.node);
      if (piece === undefined || nodeStart === undefined) continue;
      const place = nodeStart + bareText(piece.node.data.slice(0, piece.nodeStart + at - piece.start)).length;
      isCaptured.fill(1, place, place + word[0].length);
      if (!isInside(place)) ofLine += 1;
    }
    noise += ofLine;
    if (ofLine > 0) noiseBlocks.push(line);
    lineStart += line.length + 1;
  }
  let inside = 0;
  let missed = 0;
  const missedTexts: string[] = [];
  for (const { node, start } of bare.nodes) {
    let missedHere = 0;
    for (const word of node.data.matchAll(words)) {
      const place = start + bareText(node.data.slice(0, word.index)).length;
      if (!isInside(place)) continue;
      inside += 1;
      if (isCaptured[place] !== 1) missedHere += 1;
    }
    missed += missedHere;
    if (missedHere > 0) missedTexts.push(node.data.replace(/\s+/gu, ' ').trim());
  }
  return { captured, noise, inside, missed, noiseBlocks, missedTexts, lostMarks };
}
