import type { DomReader } from '../dom-reader';
import type { Insets } from '../show-span';
import { listen } from './listen';
import { readFrameOffset } from './watch-pointer';

/** The corners in which the bar may stand, in the order in which it goes round. */
const corners = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const;

/** At most this share of the window is kept free for the bar; a taller one is let overlap. */
const mostInset = 0.6;
const gapPx = 8;
/** A smooth scroll is over after this time, in milliseconds, where the browser does not tell. */
const scrollMs = 700;

/** Where the bar stands. */
export type Dock = {
  /** Goes on to the next corner. */
  readonly move: () => void;
  readonly readInsets: () => Insets;
  /** Once the page has come to rest, goes to the other end of the window if the bar covers what is shown. */
  readonly keepClear: (ranges: readonly Range[]) => void;
  readonly stop: () => void;
};

/** A place for the bar in a corner of the window, at first where fewest pages have anything. */
export function createDock(dom: DomReader, bar: HTMLElement): Dock {
  const view = dom.defaultView(dom.document);
  let corner: (typeof corners)[number] = corners[0];
  let unlisten: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const dock = (wanted: (typeof corners)[number]): void => {
    corner = wanted;
    bar.dataset['at'] = wanted;
  };
  const covers = (ranges: readonly Range[]): boolean => {
    const own = bar.getBoundingClientRect();
    return ranges.some((range) => {
      const offset = readFrameOffset(dom, dom.ownerDocument(range.startContainer));
      return [...range.getClientRects()].some(({ left, right, top, bottom }) => left + offset.x < own.right && right + offset.x > own.left && top + offset.y < own.bottom && bottom + offset.y > own.top);
    });
  };
  const stop = (): void => {
    clearTimeout(timer);
    unlisten?.();
  };
  const dodge = (ranges: readonly Range[]): void => {
    if (!covers(ranges)) return;
    const before = corner;
    for (const other of [corner.replace(/^\w+/u, corner.startsWith('top') ? 'bottom' : 'top'), ...corners]) {
      const known = corners.find((name) => name === other);
      if (known === undefined) continue;
      dock(known);
      if (!covers(ranges)) return;
    }
    dock(before);
  };
  dock(corner);

  return {
    move: () => dock(corners[(corners.indexOf(corner) + 1) % corners.length]!),
    readInsets: () => {
      if (view === null) return { top: 0, bottom: 0 };
      const { height } = bar.getBoundingClientRect();
      const inset = Math.min(height + gapPx * 2, view.innerHeight * mostInset);
      return corner.startsWith('top') ? { top: inset, bottom: 0 } : { top: 0, bottom: inset };
    },
    keepClear: (ranges) => {
      stop();
      if (view === null) return;
      const settle = (): void => {
        stop();
        dodge(ranges);
      };
      unlisten = listen(view, 'scrollend', settle);
      timer = setTimeout(settle, scrollMs);
    },
    stop,
  };
}
