import { collapseWhiteSpace } from '../../text/white-space';
import type { DomReader } from '../dom-reader';

/** The closed part of the page in which a node stands, as the reader sees it. `details`: all that has to be opened; empty where it is hidden otherwise. */
export type ClosedPart = { readonly name: string; readonly details: readonly HTMLDetailsElement[] };

const longestName = 80;

function readName(dom: DomReader, element: Element | null): string {
  if (element === null) return '';
  const name = collapseWhiteSpace(dom.textContent(element)).trim();
  return name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;
}

function isClosedDetails(dom: DomReader, element: Element): element is HTMLDetailsElement {
  return dom.localName(element) === 'details' && dom.attribute(element, 'open') === null;
}

/** A value as a selector writes it. */
function quoteValue(value: string): string {
  return `"${value.replace(/["\\]/gu, '\\$&').replace(/\n/gu, ' ')}"`;
}

/** What names a hidden panel: its own label, or the control that opens it. */
function readPanelName(dom: DomReader, panel: Element): string {
  const label = dom.attribute(panel, 'aria-label');
  if (label !== null && label.trim() !== '') return label.trim().slice(0, longestName);
  const page = dom.documentElement(dom.ownerDocument(panel));
  if (page === null) return '';
  const labelledBy = dom.attribute(panel, 'aria-labelledby')?.trim().split(/\s+/u)[0];
  const id = dom.attribute(panel, 'id');
  if (labelledBy !== undefined && labelledBy !== '') return readName(dom, dom.query(page, `[id=${quoteValue(labelledBy)}]`));
  return id === null || id === '' ? '' : readName(dom, dom.query(page, `[aria-controls~=${quoteValue(id)}],[href=${quoteValue(`#${id}`)}]`));
}

/** The closed part around a node, or null where the node is displayed. Opens nothing. */
export function findClosedPart(dom: DomReader, node: Node): ClosedPart | null {
  const around = dom.parentElement(node);
  if (around === null) return null;
  const details: HTMLDetailsElement[] = [];
  let name = '';
  let hiddenName = '';
  for (let element: Element | null = around; element !== null; element = dom.parentElement(element)) {
    if (isClosedDetails(dom, element)) {
      const summary: Element | null = dom.query(element, 'summary');
      if (summary !== null && (summary === around || summary.contains(around))) continue;
      details.push(element);
      name = readName(dom, summary);
    } else if (details.length === 0 && hiddenName === '' && dom.isDisplayed?.(element) === false) hiddenName = readPanelName(dom, element);
  }
  if (details.length > 0) return { name, details };
  return dom.isDisplayed?.(around) === false ? { name: hiddenName, details: [] } : null;
}
