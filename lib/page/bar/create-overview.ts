import type { DomReader } from '../dom-reader';
import { waitForFrame } from '../wait-for-frame';
import { createPauses, type PlacedMark } from '../place-marks';
import { buildElement } from './build-element';
import type { Tour } from './create-tour';
import { readFrameOffset } from './watch-pointer';

/** The marks beside the scroll bar. */
export type Overview = {
  readonly element: HTMLElement;
  /** Draws the listed clauses where they stand now. */
  readonly draw: () => Promise<void>;
  /** Marks the stroke of the present clause. */
  readonly update: () => void;
};

/** More strokes than this are not told apart on any screen. */
const mostTicks = 300;

/** How far down in the window a clause begins, in CSS pixels; one in a closed part is where the part is. Undefined where nothing of it is seen. */
function readTop(dom: DomReader, { ranges }: PlacedMark): number | undefined {
  const [first] = ranges;
  if (first === undefined) return undefined;
  const offset = readFrameOffset(dom, dom.ownerDocument(first.startContainer)).y;
  const box = first.getBoundingClientRect();
  if (box.width > 0 || box.height > 0) return box.top + offset;
  for (let around = dom.parentElement(first.startContainer); around !== null; around = dom.parentElement(around)) {
    const { top, height } = dom.boundingBox(around);
    if (height > 0) return top + offset;
  }
  return undefined;
}

/** What the strip stands for: where it begins in the window, and its height, in CSS pixels. */
type Scale = { readonly start: number; readonly height: number };

/** The whole page or, where that does not scroll, the box within it that does. */
function readScale(dom: DomReader, listed: readonly PlacedMark[]): Scale {
  const view = dom.defaultView(dom.document);
  const scroller = dom.scroller(dom.document);
  const whole = { start: -(scroller?.scrollTop ?? 0), height: scroller?.scrollHeight ?? 1 };
  const start = listed[0]?.ranges[0]?.startContainer;
  if (view === null || start === undefined || whole.height > view.innerHeight + 1) return whole;
  for (let box = dom.parentElement(start); box !== null; box = dom.parentElement(box)) {
    if (dom.ownerDocument(box) !== dom.document || box.scrollHeight <= box.clientHeight + 1) continue;
    if (/^(?:auto|scroll|overlay)$/u.test(view.getComputedStyle(box).overflowY)) return { start: dom.boundingBox(box).top - box.scrollTop, height: box.scrollHeight };
  }
  return whole;
}

/**
 * A strip beside the scroll bar with a stroke for each clause, in the colour of its kind; a click goes to the nearest. For the pointer alone: the
 * list tells the same to all others.
 */
export function createOverview(dom: DomReader, tour: Tour, onPick: (placed: PlacedMark) => void): Overview {
  const element = buildElement(dom, 'div', { class: 'overview', 'aria-hidden': 'true' });
  let tops: readonly (readonly [share: number, placed: PlacedMark])[] = [];
  let run = 0;

  element.addEventListener('click', (event) => {
    const share = event.clientY / Math.max(1, element.clientHeight);
    const nearest = tops.reduce<(typeof tops)[number] | undefined>((best, entry) => (best === undefined || Math.abs(entry[0] - share) < Math.abs(best[0] - share) ? entry : best), undefined);
    if (nearest !== undefined) onPick(nearest[1]);
  });

  const now = buildElement(dom, 'span', { class: 'tick', 'data-now': true, hidden: true });
  const placeTick = (tick: HTMLElement, share: number, placed: PlacedMark): HTMLElement => {
    tick.dataset['kind'] = tour.layersOf(placed)[0]?.group ?? '';
    tick.style.insetBlockStart = `calc(${(share * 100).toFixed(2)}% - ${share > 0.99 ? 3 : 0}px)`;
    return tick;
  };
  const update = (): void => {
    const present = tour.present();
    const entry = present === undefined ? undefined : tops.findLast(([, placed]) => placed.mark.start <= present.mark.start);
    now.hidden = entry === undefined;
    // Of very many clauses some have no stroke; then it stands at the one before.
    if (present !== undefined && entry !== undefined) placeTick(now, entry[0], present);
  };

  return {
    element,
    async draw() {
      run += 1;
      const own = run;
      const pause = createPauses();
      const found: [number, PlacedMark][] = [];
      // First the frame with the marks: what is asked of the page before would hold it up.
      await waitForFrame(dom);
      if (own !== run) return;
      const listed = tour.listed();
      const { start, height } = readScale(dom, listed);
      const every = Math.max(1, Math.ceil(listed.length / mostTicks));
      for (let index = 0; index < listed.length; index += every) {
        const placed = listed[index]!;
        const waiting = pause();
        if (waiting !== undefined) await waiting;
        if (own !== run) return;
        const top = readTop(dom, placed);
        if (top !== undefined) found.push([Math.min(1, Math.max(0, (top - start) / Math.max(1, height))), placed]);
      }
      tops = found;
      element.replaceChildren(now, ...found.map(([share, placed]) => placeTick(buildElement(dom, 'span', { class: 'tick' }), share, placed)));
      update();
    },
    update,
  };
}
