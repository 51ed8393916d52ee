import type { DomReader } from '../dom-reader';
import type { PlacedMark } from '../place-marks';

/** A text is pointed at within so many CSS pixels around its boxes: the lines under the words belong to it. */
const reachPx = 3;

/** Whether a point lies on one of the boxes of a range. */
function isOnText(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left - reachPx && x <= right + reachPx && y >= top - reachPx && y <= bottom + reachPx);
}

/** The mark under a point of a document's window, if any: the text under the point is asked for, and which of the ranges holds it. */
export function findPointedMark(dom: DomReader, owner: Document, placed: readonly PlacedMark[], shadowRoots: readonly ShadowRoot[], x: number, y: number): PlacedMark | undefined {
  const caret = dom.caretAt(owner, x, y, shadowRoots);
  if (caret === null || !dom.isText(caret.node)) return undefined;
  return placed.find(({ ranges }) => ranges.some((range) => isWithin(dom, range, caret.node, caret.offset) && isOnText(range, x, y)));
}

/** The mark in which an element stands that has the keyboard, such as a link within a clause or around it; none for an element that holds more than the clause. */
export function findFocusedMark(dom: DomReader, placed: readonly PlacedMark[], element: Element): PlacedMark | undefined {
  const { length } = dom.textContent(element).trim();
  return placed.find(({ ranges, shown }) => length <= shown.length && ranges.some((range) => dom.isConnected(range.startContainer) && dom.rootOf(range.startContainer) === dom.rootOf(element) && range.intersectsNode(element)));
}

function isWithin(dom: DomReader, range: Range, node: Node, offset: number): boolean {
  return dom.isConnected(range.startContainer) && range.isPointInRange(node, offset);
}
