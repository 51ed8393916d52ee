import type { DomReader } from './dom-reader';
import { readShortText } from './read-short-text';
import type { TextMap } from './text-map';

/** So many characters more are a section; fewer are a clock, a counter, a notice. */
export const shortestSection = 200;

/** Whether a page that was read anew holds more of its policy than before, by a section at least. */
export function isLonger(fresh: Pick<TextMap, 'text'>, known: Pick<TextMap, 'text'>): boolean {
  return fresh.text.length >= known.text.length + shortestSection;
}

/** So many characters some changes of a page have brought, counted until they are a section; what they took away is not told apart from what was moved. */
export function countAdded(dom: DomReader, changes: readonly MutationRecord[]): number {
  let count = 0;
  for (const { addedNodes } of changes)
    for (const node of addedNodes) {
      count += dom.isElement(node) ? (readShortText(dom, node, shortestSection)?.length ?? shortestSection) : (dom.nodeValue(node) ?? '').length;
      if (count >= shortestSection) return count;
    }
  return count;
}
