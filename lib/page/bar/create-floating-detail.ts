import { spokenLanguage } from '../../words/words';
import type { DomReader } from '../dom-reader';
import type { Mark } from '../mark';
import { buildDetail } from './build-detail';
import { buildElement } from './build-element';
import { createDelay, listen } from './listen';
import type { Pointed } from './watch-pointer';

/** The detail beside the clause on which the pointer rests. */
export type FloatingDetail = { readonly element: HTMLElement; readonly show: (pointed: Pointed) => void; readonly stop: () => void };

/** Free space between the clause and its detail, in CSS pixels, and how long the pointer has to cross it, in milliseconds. */
const gapPx = 6;
const crossingMs = 300;

/** A detail that can be pointed at itself, is put away by Escape, and stays as long as it is pointed at (WCAG 2.2, 1.4.13). */
export function createFloatingDetail(dom: DomReader, explain: (mark: Mark) => Promise<readonly string[]>): FloatingDetail {
  const element = buildElement(dom, 'div', { class: 'detail', role: 'tooltip', lang: spokenLanguage().tag, dir: spokenLanguage().direction, hidden: true });
  const view = dom.defaultView(dom.document);
  const leaving = createDelay(crossingMs);
  let present: Mark | undefined;
  let isOver = false;
  let unlisten: (() => void) | undefined;

  const hide = (): void => {
    leaving.stop();
    if (present === undefined) return;
    unlisten?.();
    unlisten = undefined;
    present = undefined;
    element.hidden = true;
    element.replaceChildren();
  };
  element.addEventListener('pointerenter', () => (isOver = true));
  element.addEventListener('pointerleave', () => {
    isOver = false;
    leaving.run(() => !isOver && hide());
  });

  return {
    element,
    show: (pointed) => {
      if (pointed === undefined || view === null) {
        if (present !== undefined) leaving.run(() => !isOver && hide());
        return;
      }
      leaving.stop();
      if (pointed.placed.mark === present) return;
      hide();
      present = pointed.placed.mark;
      element.replaceChildren(buildDetail(dom, present, { explain }));
      element.hidden = false;
      place(element, view, pointed);
      unlisten = joinStops([
        listen(view, 'keydown', (event) => 'key' in event && event.key === 'Escape' && hide()),
        listen(view, 'scroll', hide),
      ]);
    },
    stop: hide,
  };
}

function joinStops(stops: readonly (() => void)[]): () => void {
  return () => {
    for (const stop of stops) stop();
  };
}

/** Below the line that is pointed at or, where there is no room, above it. */
function place(element: HTMLElement, view: Window, { placed, x, y }: NonNullable<Pointed>): void {
  const line = placed.ranges.flatMap((range) => [...range.getClientRects()]).find(({ left, right, top, bottom }) => x >= left - gapPx && x <= right + gapPx && y >= top - gapPx && y <= bottom + gapPx);
  const { width, height } = element.getBoundingClientRect();
  const below = (line?.bottom ?? y) + gapPx;
  const above = (line?.top ?? y) - gapPx - height;
  element.style.top = `${below + height <= view.innerHeight || above < 0 ? Math.max(gapPx, Math.min(below, view.innerHeight - height - gapPx)) : above}px`;
  element.style.left = `${Math.max(gapPx, Math.min(x - 24, view.innerWidth - width - gapPx * 3))}px`;
}
