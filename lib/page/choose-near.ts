import type { DomReader } from './dom-reader';
import type { Mark } from './mark';
import type { PlacedMark } from './place-marks';
import { findPieces, type TextMap } from './text-map';

/**
 * Up to so many marks are all painted at once. Chromium goes through every painted range whenever any element or style of the page changes, those
 * of the bar as well, so of more only those near the window are painted.
 */
const mostUnchosen = 120;
/** Of those near the window so many at most, and at least so many, however the page is laid out. */
const mostPainted = 240;
const fewestPainted = 40;
/** Style sheets are written for so many marks around those that are painted, so that scrolling seldom needs another one. */
const mostDressed = 400;
/** So far above and below the window marks are painted, and painted anew before fewer are left, in heights of the window. */
const painted = { above: 2, below: 3 } as const;
/** At first only what is seen is painted, and a little around, so that it is seen soon. */
const paintedFirst = { above: 0.25, below: 0.5 } as const;
const fewestFirst = 8;
const reserve = { above: 0.5, below: 1 } as const;
/** What shows nothing stands where one of the next so many does. */
const mostHidden = 50;

/** Some of the marks in the order of the text: from `first` up to `end`. */
type Stretch = { readonly first: number; readonly end: number };
type Box = { readonly bottom: number; readonly height: number };
/** So many marks, and where each begins to stand in the window. */
type Places = { readonly count: number; readonly windowHeight: number; readonly readBox: (index: number) => Box | undefined };

/** Whether there are so many marks that only those near the window are painted. */
export function isManyMarks(count: number): boolean {
  return count > mostUnchosen;
}

/** The first mark that ends below a height, in CSS pixels from the top of the window. One binary search. */
function findFirstBelow({ count, readBox }: Places, height: number): number {
  const readBottom = (index: number): number => {
    for (let at = index; at < Math.min(count, index + mostHidden); at += 1) {
      const box = readBox(at);
      if (box !== undefined && box.height > 0) return box.bottom;
    }
    return Number.POSITIVE_INFINITY;
  };
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (readBottom(middle) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks that end no further from the window than the given parts of its height. */
function findStretch(places: Places, { above, below }: { readonly above: number; readonly below: number }): Stretch {
  return { first: findFirstBelow(places, -above * places.windowHeight), end: findFirstBelow(places, (1 + below) * places.windowHeight) };
}

function chooseStretch(places: Places, reach: typeof painted | typeof paintedFirst, fewest: number): Stretch {
  const { first, end } = findStretch(places, reach);
  if (end - first > mostPainted) {
    const start = Math.max(first, findFirstBelow(places, 0) - mostPainted / 3);
    return { first: start, end: Math.min(end, start + mostPainted) };
  }
  const start = Math.max(0, Math.min(first, places.count - fewest));
  return { first: start, end: Math.min(places.count, Math.max(end, start + fewest)) };
}

function readPlaces(windowHeight: number, placed: readonly PlacedMark[]): Places {
  return { count: placed.length, windowHeight, readBox: (index) => placed[index]?.ranges[0]?.getBoundingClientRect() };
}

/** Of the marks in the order of the text, those near what the window of the page shows: all, if they are few. */
export function chooseNear(dom: DomReader, placed: readonly PlacedMark[]): readonly PlacedMark[] {
  const view = dom.defaultView(dom.document);
  if (!isManyMarks(placed.length) || view === null) return placed;
  const { first, end } = chooseStretch(readPlaces(view.innerHeight, placed), painted, fewestPainted);
  return placed.slice(first, end);
}

/** Whether marks that were chosen from all those of a page still reach well beyond what the window shows. */
export function isStillNear(dom: DomReader, placed: readonly PlacedMark[], near: readonly PlacedMark[]): boolean {
  const view = dom.defaultView(dom.document);
  const [start] = near;
  if (start === undefined || view === null || near.length === placed.length) return true;
  const { first, end } = findStretch(readPlaces(view.innerHeight, placed), reserve);
  const from = placed.indexOf(start);
  return from <= first && end <= from + near.length;
}

/** Of marks in the order of the text, those for which style sheets are to be written: the painted ones, which are some of them in a row, and what is around. */
export function chooseDressed(placed: readonly PlacedMark[], near: readonly PlacedMark[]): readonly PlacedMark[] {
  const [first] = near;
  if (placed.length <= mostDressed || first === undefined) return placed;
  if (near.length >= mostDressed) return near;
  const from = Math.max(0, placed.indexOf(first) - Math.floor((mostDressed - near.length) / 2));
  return placed.slice(from, from + mostDressed);
}

/** Which of many marks are to be placed first, since they will be near the window: judged by the whole of the nodes in which they begin. */
export function chooseFirst(dom: DomReader, map: TextMap, marks: readonly Mark[]): Stretch {
  const view = dom.defaultView(dom.document);
  if (!isManyMarks(marks.length) || view === null) return { first: 0, end: marks.length };
  const readBox = (index: number): Box | undefined => {
    const mark = marks[index];
    const piece = mark === undefined ? undefined : map.pieces[findPieces(map, mark).first];
    if (piece === undefined) return undefined;
    const range = dom.createRange(dom.ownerDocument(piece.node));
    range.selectNodeContents(piece.node);
    return range.getBoundingClientRect();
  };
  return chooseStretch({ count: marks.length, windowHeight: view.innerHeight, readBox }, paintedFirst, fewestFirst);
}
