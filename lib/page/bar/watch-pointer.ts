import type { DomReader } from '../dom-reader';
import type { PlacedMark } from '../place-marks';
import { findFocusedMark, findPointedMark } from './find-pointed-mark';
import { createDelay, listen } from './listen';

/** The pointer rests so long before a detail is shown, in milliseconds, so that nobody is disturbed in reading. */
const restMs = 180;

/** What the pointer or the keyboard rests on: a clause and the place, in CSS pixels of the top window; or none. */
export type Pointed = { readonly placed: PlacedMark; readonly x: number; readonly y: number } | undefined;

/**
 * Tells on which clause the pointer rests or a finger tapped, or in which the keyboard has come to a link, in the page and its frames of the same origin. The
 * listeners are passive and do no more than keep two numbers; the clause is looked for when the pointer has come to rest. Returns what ends it.
 */
export function watchPointer(dom: DomReader, readPlaced: () => readonly PlacedMark[], roots: readonly (Document | ShadowRoot)[], isOwn: (target: EventTarget | null) => boolean, onRest: (pointed: Pointed) => void): () => void {
  const delay = createDelay(restMs);
  const stops: (() => void)[] = [];
  const shadowRoots = roots.filter((root) => 'host' in root);
  for (const owner of new Set(roots.map((root) => ('host' in root ? dom.ownerDocument(root) : root)))) {
    const view = dom.defaultView(owner);
    if (view === null) continue;
    let x = 0;
    let y = 0;
    let movedAt = 0;
    const look = (): void => {
      // Still moving: wait for rest.
      if (performance.now() - movedAt < restMs * 0.5) return delay.run(look);
      const found = findPointedMark(dom, owner, readPlaced(), shadowRoots, x, y);
      const offset = readFrameOffset(dom, owner);
      onRest(found === undefined ? undefined : { placed: found, x: x + offset.x, y: y + offset.y });
    };
    const note = (event: Event): void => {
      if (!('clientX' in event) || !('clientY' in event) || isOwn(event.target)) return;
      x = Number(event.clientX);
      y = Number(event.clientY);
      movedAt = performance.now();
      delay.run(look);
    };
    const lookAtFocus = (target: EventTarget | null): void => {
      const element = target instanceof view.Element && !isOwn(target) ? target : undefined;
      const found = element === undefined ? undefined : findFocusedMark(dom, readPlaced(), element);
      if (element === undefined || found === undefined) return onRest(undefined);
      const offset = readFrameOffset(dom, owner);
      const box = element.getClientRects()[0] ?? dom.boundingBox(element);
      onRest({ placed: found, x: box.left + offset.x, y: (box.top + box.bottom) / 2 + offset.y });
    };
    stops.push(
      listen(view, 'pointermove', note),
      listen(view, 'pointerup', note),
      // When the page has scrolled to it.
      listen(view, 'focusin', ({ target }) => delay.run(() => lookAtFocus(target))),
    );
  }
  return () => {
    delay.stop();
    for (const stop of stops) stop();
  };
}

/** Where a frame's window begins in the top window, in CSS pixels. */
export function readFrameOffset(dom: DomReader, owner: Document): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  for (let inner = owner; inner !== dom.document; ) {
    const frame = dom.defaultView(inner)?.frameElement ?? null;
    if (frame === null) break;
    const box = dom.boundingBox(frame);
    x += box.left;
    y += box.top;
    inner = dom.ownerDocument(frame);
  }
  return { x, y };
}
