import type { DomReader } from './dom-reader';

/**
 * Readability goes through a page up to four times and cannot be paused: 300 elements take it some 20 ms, 10,000 several hundred. A page with
 * more is left to the other finders, and so is one whose texts and attributes are longer together, in UTF-16 code units.
 */
const mostElements = 300;
const mostNodes = 3_000;
const mostSize = 200_000;
/** Each element of a copy is marked with its index in `live`. */
export const copyMark = 'data-clauselight';
/** By their names these would stand in the way of a form's or the document's own properties, which Readability relies on; the others have no text of the page and may be long. */
const hinderingElements = new Set(['input', 'button', 'select', 'textarea', 'output', 'object', 'embed', 'img', 'iframe', 'script', 'style', 'template', 'noscript', 'svg']);
/** Those that Readability looks at. All others would be written and parsed again with each of its tries: one element may have thousands. */
const readAttributes = ['class', 'id', 'style', 'hidden', 'aria-hidden', 'aria-modal', 'role', 'rel', 'itemprop', 'href', 'dir', 'lang', 'rowspan', 'colspan', 'summary', 'datatable'];
/** A name of a field is the name of a property of its form. */
const fieldAttributes = readAttributes.filter((name) => name !== 'id');
const usualName = /^[a-z][a-z0-9-]*$/u;

/** A copy of a page, and the elements of the live page that were copied, each at the index that its copy is marked with. */
export type CopiedBody = { readonly document: Document; readonly live: readonly Element[] };

/**
 * A copy of the page's body with what Readability needs of it, in a document of its own, in which no script runs, no image loads and no custom element wakes up; undefined
 * where the page is too large. It is gone through only until that is known: what a page has behind is not touched, and not what stands in elements that are left out.
 */
export function copyBody(dom: DomReader, body: Element): CopiedBody | undefined {
  const copy = dom.createDocument();
  const live: Element[] = [];
  let nodes = 0;
  let size = 0;

  const copyElement = (element: Element): Element => {
    const name = dom.localName(element);
    const made = dom.createElement(copy, usualName.test(name) ? name : 'span');
    if (dom.hasAttributes(element))
      for (const attribute of name === 'fieldset' ? fieldAttributes : readAttributes) {
        const value = dom.attribute(element, attribute);
        if (value === null) continue;
        size += value.length;
        if (size <= mostSize) made.setAttribute(attribute, value);
      }
    made.setAttribute(copyMark, String(live.length));
    live.push(element);
    return made;
  };

  const copiedBody = copyElement(body);
  const path: { readonly copied: Element; next: Node | null }[] = [{ copied: copiedBody, next: dom.firstChild(body) }];
  for (let open = path.at(-1); open !== undefined; open = path.at(-1)) {
    const node = open.next;
    if (node === null) {
      path.pop();
      continue;
    }
    open.next = dom.nextSibling(node);
    nodes += 1;
    if (dom.isText(node)) {
      const value = dom.nodeValue(node) ?? '';
      size += value.length;
      if (size <= mostSize) open.copied.append(value);
    } else if (dom.isElement(node) && !hinderingElements.has(dom.localName(node))) {
      const made = copyElement(node);
      open.copied.append(made);
      path.push({ copied: made, next: dom.firstChild(node) });
    }
    if (nodes > mostNodes || size > mostSize || live.length > mostElements) return undefined;
  }
  copy.documentElement.replaceChild(copiedBody, copy.body);
  return { document: copy, live };
}
