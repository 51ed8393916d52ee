import type { DomReader } from './dom-reader';

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|content-visibility\s*:\s*hidden)/;
const zeroHeight = /(?:^|;)\s*(?:max-)?height\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|$)/;
const controls = '[aria-expanded="false"],[role="tab"][aria-selected="false"]';
/** More controls than this are not looked at, so that a hostile page costs no time. */
const mostControls = 5000;

/** The ids of the panels whose tab or accordion header says that they are closed. */
export function readClosedPanels(dom: DomReader, root: Element): ReadonlySet<string> {
  const closed = new Set<string>();
  const found = dom.queryAll(root, controls);
  for (let index = 0; index < Math.min(found.length, mostControls); index += 1) {
    const control = found[index]!;
    const named = dom.attribute(control, 'aria-controls') ?? dom.attribute(control, 'data-target') ?? dom.attribute(control, 'data-bs-target') ?? dom.attribute(control, 'href') ?? '';
    for (const id of named.split(/\s+/u)) if (id.length > 1) closed.add(id.replace(/^#/u, ''));
  }
  return closed;
}

/**
 * Whether an element, and so all in it, is closed to the reader's eye now: hidden, not displayed, an inactive panel. Asks the browser
 * where there is one; without layout the attributes and the inline style must do.
 */
export function isElementHidden(dom: DomReader, element: Element, closedPanels: ReadonlySet<string>): boolean {
  if (dom.isDisplayed !== null && !dom.isDisplayed(element)) return true;
  return dom.hasAttributes(element) && isHiddenByAttributes(dom, element, dom.attribute(element, 'style')?.toLowerCase() ?? null, closedPanels);
}

/** The part of it that an element's attributes tell. `style`: its inline style in lower case. */
export function isHiddenByAttributes(dom: DomReader, element: Element, style: string | null, closedPanels: ReadonlySet<string>): boolean {
  // Style may show what is `hidden`, which a browser knows; what is hidden until found has a box all the same.
  const hidden = dom.attribute(element, 'hidden');
  if (hidden !== null) return dom.isDisplayed === null || hidden === 'until-found';
  const id = closedPanels.size > 0 ? dom.attribute(element, 'id') : null;
  if (id !== null && closedPanels.has(id)) return true;
  if (style !== null && style.includes('overflow') && zeroHeight.test(style)) return true;
  if (dom.isDisplayed !== null) return false;
  if (style !== null && hidingStyle.test(style)) return true;
  return dom.attribute(element, 'aria-hidden') === 'true' && !isChildOfBody(dom, element);
}

/** An open dialog sets `aria-hidden` on everything beside it at the top of the page, which the eye sees nevertheless. */
function isChildOfBody(dom: DomReader, element: Element): boolean {
  const parent = dom.parentNode(element);
  return parent !== null && dom.isElement(parent) && dom.localName(parent) === 'body';
}
