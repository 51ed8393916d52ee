import { splitPlainText } from '../policy/plain-text';
import { createBlockBuilder, type PieceColumns, type ReadBlock } from './block-builder';
import type { DomReader } from './dom-reader';

/**
 * The element that holds all text of a page that is a plain text file in the browser's own viewer: the one `<pre>` that is alone in the
 * body. Null for any other page.
 */
export function findPlainText(dom: DomReader, body: Element): Element | null {
  let found: Element | null = null;
  for (let node = dom.firstChild(body); node !== null; node = dom.nextSibling(node)) {
    if (dom.isText(node) && (dom.nodeValue(node) ?? '').trim() !== '') return null;
    if (!dom.isElement(node)) continue;
    if (found !== null || dom.localName(node) !== 'pre') return null;
    found = node;
  }
  return found !== null && dom.query(found, '*') === null ? found : null;
}

/** Reads a plain text file by the rules of `splitPlainText`. Browsers cut a long file into several text nodes. */
export function readPlainDocument(dom: DomReader, pre: Element): { blocks: readonly ReadBlock[]; pieces: PieceColumns } {
  const nodes: { node: Text; start: number; value: string }[] = [];
  let raw = '';
  for (let node = dom.firstChild(pre); node !== null; node = dom.nextSibling(node)) {
    if (!dom.isText(node)) continue;
    const value = dom.nodeValue(node) ?? '';
    nodes.push({ node, start: raw.length, value });
    raw += value;
  }
  const builder = createBlockBuilder({ isPlain: true });
  let at = 0;
  let lastEnd = 0;
  for (const { kind, level, rawStart, rawEnd } of splitPlainText(raw)) {
    builder.startBlock({ kind, level, closed: false, zone: -1 });
    // A bullet is left out of the block.
    if (raw.slice(lastEnd, rawStart).trim() !== '') builder.noteGap();
    lastEnd = rawEnd;
    while (at + 1 < nodes.length && nodes[at + 1]!.start <= rawStart) at += 1;
    for (let index = at; index < nodes.length && nodes[index]!.start < rawEnd; index += 1) {
      const { node, start, value } = nodes[index]!;
      builder.addText(node, value, false, Math.max(0, rawStart - start), Math.min(value.length, rawEnd - start));
    }
  }
  builder.startBlock({ kind: 'paragraph', level: 0, closed: false, zone: -1 });
  return { blocks: builder.blocks, pieces: builder.pieces };
}
