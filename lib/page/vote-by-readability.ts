import { Readability } from '@mozilla/readability';
import type { DomReader } from './dom-reader';

/**
 * Readability goes through a page up to four times and cannot be paused: 300 elements take it some 20 ms, 10,000 several hundred. A page with
 * more is left to the other finders, and so is one whose texts and attributes are longer together, in UTF-16 code units.
 */
const mostElements = 300;
const mostNodes = 3_000;
const mostSize = 200_000;
const mark = 'data-clauselight';
/** By their names these would stand in the way of a form's or the document's own properties, which Readability relies on; the others have no text of the page and may be long. */
const hinderingElements = new Set(['input', 'button', 'select', 'textarea', 'output', 'object', 'embed', 'img', 'iframe', 'script', 'style', 'template', 'noscript', 'svg']);
/** Those that Readability looks at. All others would be written and parsed again with each of its tries: one element may have thousands. */
const readAttributes = ['class', 'id', 'style', 'hidden', 'aria-hidden', 'aria-modal', 'role', 'rel', 'itemprop', 'href', 'dir', 'lang', 'rowspan', 'colspan', 'summary', 'datatable'];
/** A name of a field is the name of a property of its form. */
const fieldAttributes = readAttributes.filter((name) => name !== 'id');
const usualName = /^[a-z][a-z0-9-]*$/u;

/**
 * The innermost element of the live page around everything that Readability keeps of it, or null when it finds nothing or the page is too
 * large for it. It works on a copy in a document of its own, in which no script runs, no image loads and no custom element wakes up.
 * Only a vote: Readability drops sections by their class names, so that what it leaves out may well be policy.
 */
export function voteByReadability(dom: DomReader, body: Element): Element | null {
  const copy = dom.createDocument();
  const copied = copyBody(dom, body, copy);
  if (copied === undefined) return null;
  copy.documentElement.replaceChild(copied.body, copy.body);
  const content = parseArticle(copy);
  if (content === null || !dom.isElement(content)) return null;
  const kept = content.querySelectorAll(`[${mark}]`);
  let common: Element | null = null;
  for (const element of kept) {
    const found = copied.live[Number(element.getAttribute(mark))];
    if (found === undefined || element.textContent === '') continue;
    common = common === null ? found : findCommonAncestor(dom, common, found);
    if (common === null) return null;
  }
  return common;
}

/**
 * The body with what Readability needs of it, each element marked with its index in `live`; undefined where the page is too large. It is gone through only until that is
 * known: what a page has behind is not touched, and not what stands in elements that are left out.
 */
function copyBody(dom: DomReader, body: Element, copy: Document): { readonly body: Element; readonly live: readonly Element[] } | undefined {
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
    made.setAttribute(mark, String(live.length));
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
  return { body: copiedBody, live };
}

/** What Readability keeps, or null for a page that it keeps nothing of or fails on. */
function parseArticle(copy: Document): Node | null {
  try {
    return new Readability<Node>(copy, { serializer: (node) => node, disableJSONLD: true }).parse()?.content ?? null;
  } catch (error) {
    // It recurses and trusts the page; without its vote the capture is as good as before.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function findCommonAncestor(dom: DomReader, first: Element, second: Element): Element | null {
  for (let node: Node | null = first; node !== null && dom.isElement(node); node = dom.parentNode(node)) if (node.contains(second)) return node;
  return null;
}
