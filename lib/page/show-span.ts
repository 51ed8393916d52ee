import type { DomReader } from './dom-reader';

/** What is kept free above a quote, besides a fixed header: this share of the window's height. */
const roomAbove = 0.2;
/** A header that stays at the top takes at most this share of the window; anything taller is a dialog. */
const tallestHeader = 0.5;
const mostHeaders = 4;
const gapPx = 12;

type PageWindow = Window & typeof globalThis;

/** The box of what a range shows, or null when it shows nothing. A closed `<details>` has boxes although nothing of it is displayed. */
function readBox(dom: DomReader, range: Range): DOMRect | null {
  const around = dom.parentElement(range.startContainer);
  if (around === null || dom.isDisplayed?.(around) === false) return null;
  const box = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  return box ?? null;
}

/** The nearest element around a node that is displayed with a size. */
function findDisplayed(dom: DomReader, node: Node): Element | null {
  for (let parent = dom.parentElement(node); parent !== null; parent = dom.parentElement(parent)) {
    const { width, height } = dom.boundingBox(parent);
    if (height > 0 && width > 0 && dom.isDisplayed?.(parent) !== false) return parent;
  }
  return null;
}

/** The height that fixed and sticky headers take at the top of the window, in CSS pixels. */
function readHeaderHeight(dom: DomReader, view: PageWindow): number {
  let height = 0;
  for (let round = 0; round < mostHeaders; round += 1) {
    const hit = dom.elementAt(dom.document, view.innerWidth / 2, height + 1);
    let header: Element | null = null;
    for (let element = hit; element !== null; element = dom.parentElement(element)) {
      if (/^(?:fixed|sticky)$/u.test(view.getComputedStyle(element).position)) header = element;
    }
    if (header === null) break;
    const { top, bottom } = dom.boundingBox(header);
    if (top > height + 1 || bottom <= height || bottom > view.innerHeight * tallestHeader) break;
    height = bottom;
  }
  return height;
}

/** Scrolls the boxes between the target and the window, at once, so that the target is seen within each. */
function scrollInnerBoxes(dom: DomReader, view: PageWindow, target: Node, readTop: () => number): void {
  const page = dom.scroller(dom.document);
  for (let box = dom.parentElement(target); box !== null && box !== page; box = dom.parentElement(box)) {
    if (box.scrollHeight <= box.clientHeight + 1 || box === dom.body(dom.document)) continue;
    if (!/^(?:auto|scroll|overlay)$/u.test(view.getComputedStyle(box).overflowY)) continue;
    const frame = dom.boundingBox(box);
    const top = readTop();
    if (top < frame.top || top > frame.bottom - gapPx * 2) box.scrollTop += top - frame.top - Math.min(frame.height * roomAbove, 80);
  }
}

/** What is kept free at the edges of the window besides the page's own headers, in CSS pixels. */
export type Insets = { readonly top: number; readonly bottom: number };

const noInsets: Insets = { top: 0, bottom: 0 };

/**
 * Brings the first of the ranges into view, below any fixed header and within the insets, without opening or clicking anything: smoothly, or at once for
 * readers who want less motion. Returns false when the text itself is not displayed (a closed section); then the nearest part around it
 * that is, comes into view.
 */
export function scrollToRanges(dom: DomReader, ranges: readonly Range[], insets: Insets = noInsets): boolean {
  const first = ranges[0];
  const view = dom.defaultView(dom.document);
  if (first === undefined || view === null) return false;
  const start = first.startContainer;
  const shown = ranges.find((range) => readBox(dom, range) !== null);
  const stand = shown === undefined ? findDisplayed(dom, start) : null;
  if (shown === undefined && stand === null) return false;
  const frameOffset = readFrameOffset(dom, start);
  // A frame that scrolls by itself is left to the browser; what is around it is then set right below.
  if (dom.ownerDocument(start) !== dom.document) (stand ?? dom.parentElement(start))?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const readTop = (): number => frameOffset() + (shown === undefined ? dom.boundingBox(stand!) : readBox(dom, shown)!).top;
  scrollInnerBoxes(dom, view, shown?.startContainer ?? start, readTop);
  const top = readTop();
  const header = Math.max(insets.top, readHeaderHeight(dom, view));
  const bottom = top + (shown === undefined ? 0 : readBox(dom, shown)!.height);
  if (top < header + gapPx || bottom > view.innerHeight - insets.bottom - gapPx) {
    const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    view.scrollBy({ top: top - Math.max(header + gapPx, view.innerHeight * roomAbove), behavior: calm ? 'instant' : 'smooth' });
  }
  return shown !== undefined;
}

/** How far down in the page's own window the frame begins in which the node stands, in CSS pixels, asked anew at each call. */
function readFrameOffset(dom: DomReader, node: Node): () => number {
  const frames: Element[] = [];
  let owner = dom.ownerDocument(node);
  while (owner !== dom.document) {
    const frame = dom.defaultView(owner)?.frameElement ?? null;
    if (frame === null) break;
    frames.push(frame);
    owner = dom.ownerDocument(frame);
  }
  return () => frames.reduce((sum, frame) => sum + dom.boundingBox(frame).top, 0);
}
