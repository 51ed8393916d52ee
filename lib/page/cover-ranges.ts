import type { DomReader } from './dom-reader';

/**
 * The elements that hold some ranges, written as selectors by their places among their siblings, since no attribute of a page may be set. `parents`: where a child
 * that comes or goes makes the selectors wrong.
 */
export type Cover = { readonly selectors: readonly string[]; readonly parents: ReadonlySet<Element> };

/** The selector of everything. */
const everything = ':root';

/** Beyond so many parents, or so deep in the page, the elements around are taken instead. */
const mostParents = 8;
const deepest = 60;
/** More runs of children than this are taken as one. */
const mostRuns = 80;
/** Names of elements that a selector can hold as they are. */
const plainName = /^[a-z][a-z\d]*$/u;
/** Between two elements that a range begins and ends in, so many siblings are looked at for text of their parent. */
const mostSiblings = 40;

/** Children of some elements. */
type Groups = Map<Element, Set<Element>>;

/** The place of an element among its siblings, from 1. */
export type ReadPlace = (element: Element) => number;

/** Reads places, each sibling at most once, as long as the page stays as it is. */
export function createReadPlace(dom: DomReader): ReadPlace {
  const known = new Map<Element, number>();
  return (element) => {
    let steps = 0;
    let node: Element | null = element;
    while (node !== null && !known.has(node)) {
      steps += 1;
      node = dom.previousElement(node);
    }
    const place = (node === null ? 0 : (known.get(node) ?? 0)) + steps;
    known.set(element, place);
    return place;
  };
}

/** The covering of ranges that all stand in the document whose root element is `root`. */
export function coverRanges(dom: DomReader, root: Element, ranges: readonly Range[], readPlace: ReadPlace): Cover {
  const groups: Groups = new Map();
  const takesAll = !ranges.every((range) => addRange(dom, root, groups, range)) || !lift(dom, root, groups);
  if (takesAll) return { selectors: [everything], parents: new Set() };
  const parents = new Set<Element>();
  const selectors = [...groups].flatMap(([parent, children]) => {
    const path = writePath(dom, root, parent, parents, readPlace);
    const byName = new Map<string, number[]>();
    for (const child of children) {
      const name = writeName(dom, child);
      const places = byName.get(name) ?? [];
      byName.set(name, places);
      places.push(readPlace(child));
    }
    return [...byName].map(([name, places]) => `${path}>${name}${writePlaces(places)}`);
  });
  return { selectors, parents };
}

/** False where an element is the root itself or stands outside of it: then everything is taken. */
function addElement(dom: DomReader, root: Element, groups: Groups, element: Element): boolean {
  const parent = dom.parentNode(element);
  if (element === root || parent === null || !dom.isElement(parent)) return false;
  const children = groups.get(parent) ?? new Set();
  children.add(element);
  groups.set(parent, children);
  return true;
}

function addRange(dom: DomReader, root: Element, groups: Groups, { startContainer, endContainer, commonAncestorContainer }: Range): boolean {
  const start = readHolder(dom, startContainer);
  const end = readHolder(dom, endContainer);
  const common = readHolder(dom, commonAncestorContainer);
  if (start === null || end === null || common === null) return false;
  if (start === end || start === common || end === common) return addElement(dom, root, groups, common);
  const from = findChild(dom, common, start);
  const to = findChild(dom, common, end);
  if (from === undefined || to === undefined) return false;
  let between = dom.nextSibling(from);
  for (let count = 0; between !== null && between !== to; between = dom.nextSibling(between)) {
    count += 1;
    if (count > mostSiblings || (dom.isText(between) && (dom.nodeValue(between) ?? '').trim() !== '')) return addElement(dom, root, groups, common);
    if (dom.isElement(between)) addElement(dom, root, groups, between);
  }
  return addElement(dom, root, groups, from) && addElement(dom, root, groups, to);
}

/** The element whose style a text has. */
function readHolder(dom: DomReader, node: Node): Element | null {
  if (dom.isElement(node)) return node;
  const parent = dom.parentNode(node);
  return parent !== null && dom.isElement(parent) ? parent : null;
}

/** The child of an element in which another stands. */
function findChild(dom: DomReader, ancestor: Element, within: Element): Element | undefined {
  let child = within;
  for (let parent = dom.parentNode(child); parent !== ancestor; parent = dom.parentNode(child)) {
    if (parent === null || !dom.isElement(parent)) return undefined;
    child = parent;
  }
  return child;
}

function readDepth(dom: DomReader, element: Element): number {
  let depth = 0;
  for (let parent = dom.parentNode(element); parent !== null; parent = dom.parentNode(parent)) depth += 1;
  return depth;
}

/** Takes the parents in place of their children, the deepest first, until few enough are left. False where nothing less than everything will do. */
function lift(dom: DomReader, root: Element, groups: Groups): boolean {
  const depths = new Map([...groups.keys()].map((parent) => [parent, readDepth(dom, parent)]));
  for (;;) {
    const depth = Math.max(0, ...[...groups.keys()].map((parent) => depths.get(parent) ?? 0));
    if (groups.size <= mostParents && depth <= deepest) return true;
    for (const parent of [...groups.keys()].filter((one) => depths.get(one) === depth)) {
      groups.delete(parent);
      if (!addElement(dom, root, groups, parent)) return false;
      const above = dom.parentNode(parent);
      if (above !== null && dom.isElement(above)) depths.set(above, depth - 1);
    }
  }
}

/**
 * The name of an element, where a selector can hold it: the browser goes through all elements for each new rule, and leaves those of other names aside
 * at once. That is most of what a rule costs on a long page.
 */
function writeName(dom: DomReader, element: Element): string {
  const name = dom.localName(element);
  return plainName.test(name) ? name : '';
}

/** Places among siblings. The outer bounds come first, so that most siblings of a long page are left aside by one number. */
function writePlaces(places: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && place <= last.to + 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  const bounds = writeRun({ from: runs[0]!.from, to: runs.at(-1)!.to });
  if (runs.length === 1 || runs.length > mostRuns) return bounds;
  return `${runs.length > 2 ? bounds : ''}:is(${runs.map(writeRun).join()})`;
}

function writeRun({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `:nth-child(${from})` : `:nth-child(-n+${to}):nth-child(n+${from})`;
}

/** The selector of an element, by its place and those of all around it; these are noted in `parents`. */
function writePath(dom: DomReader, root: Element, element: Element, parents: Set<Element>, readPlace: ReadPlace): string {
  parents.add(element);
  const parent = dom.parentNode(element);
  if (element === root || parent === null || !dom.isElement(parent)) return everything;
  return `${writePath(dom, root, parent, parents, readPlace)}>${writeName(dom, element)}:nth-child(${readPlace(element)})`;
}
