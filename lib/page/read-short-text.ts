import type { DomReader } from './dom-reader';

/** More text than this is no short one, in UTF-16 code units: white space of the source counts. */
const longestShort = 2000;
const mostNodes = 1000;

/**
 * The text of an element as `textContent` has it, if it is short; undefined if it is longer than `longest` or parted over more than 1,000 nodes. Takes no longer
 * for an endless text, so that it may be asked of each of many elements that stand in one another.
 */
export function readShortText(dom: DomReader, element: Element, longest = longestShort): string | undefined {
  let text = '';
  let looked = 0;
  for (let node: Node | null = dom.firstChild(element); node !== null; ) {
    looked += 1;
    if (looked > mostNodes) return undefined;
    if (dom.isText(node)) {
      const value: string = dom.nodeValue(node) ?? '';
      if (text.length + value.length > longest) return undefined;
      text += value;
    }
    let next: Node | null = dom.isElement(node) ? dom.firstChild(node) : null;
    while (next === null && node !== null && node !== element) {
      next = dom.nextSibling(node);
      if (next === null) node = dom.parentNode(node);
    }
    node = next;
  }
  return text;
}
