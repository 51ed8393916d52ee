import { Readability } from '@mozilla/readability';
import type { DomReader } from './dom-reader';

/**
 * Readability goes through a page up to four times and cannot be paused: 300 elements take it some 20 ms, 10,000 several hundred. A page with
 * more is left to the other finders.
 */
const mostNodes = 300;
const mark = 'data-clauselight';
/** By their names these would stand in the way of a form's or the document's own properties, which Readability relies on; the others have no text of the page and may be long. */
const hinderingElements = 'input,button,select,textarea,output,object,embed,img,iframe,script,style,template,noscript,svg';

/**
 * The innermost element of the live page around everything that Readability keeps of it, or null when it finds nothing or the page is too
 * large for it. It works on a copy in a document of its own, in which no script runs, no image loads and no custom element wakes up.
 * Only a vote: Readability drops sections by their class names, so that what it leaves out may well be policy.
 */
export function voteByReadability(dom: DomReader, body: Element): Element | null {
  const live = dom.queryAll(body, '*');
  if (live.length > mostNodes) return null;
  const copy = dom.createDocument();
  const copiedBody = copy.importNode(body, true);
  copy.documentElement.replaceChild(copiedBody, copy.body);
  const copied = Array.from(dom.queryAll(copiedBody, '*'));
  for (const hindering of Array.from(dom.queryAll(copiedBody, hinderingElements))) hindering.remove();
  for (const form of Array.from(dom.queryAll(copiedBody, 'form[name],fieldset[name]'))) form.removeAttribute('name');
  for (const [index, element] of copied.entries()) element.setAttribute(mark, String(index));
  const content = parseArticle(copy);
  if (content === null || !dom.isElement(content)) return null;
  const kept = content.querySelectorAll(`[${mark}]`);
  let common: Element | null = null;
  for (const element of kept) {
    const found = live[Number(element.getAttribute(mark))];
    if (found === undefined || element.textContent === '') continue;
    common = common === null ? found : findCommonAncestor(dom, common, found);
    if (common === null) return null;
  }
  return common;
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
