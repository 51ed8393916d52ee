import { Readability } from '@mozilla/readability';
import { copyBody, copyMark } from './copy-body';
import type { DomReader } from './dom-reader';

/**
 * The innermost element of the live page around everything that Readability keeps of a copy of it, or null when it finds nothing or the page is too
 * large for it. Only a vote: Readability drops sections by their class names, so that what it leaves out may well be policy.
 */
export function voteByReadability(dom: DomReader, body: Element): Element | null {
  const copied = copyBody(dom, body);
  if (copied === undefined) return null;
  const content = parseArticle(copied.document);
  if (content === null || !dom.isElement(content)) return null;
  const kept = content.querySelectorAll(`[${copyMark}]`);
  let common: Element | null = null;
  for (const element of kept) {
    const found = copied.live[Number(element.getAttribute(copyMark))];
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
