import type { DomReader } from '../dom-reader';
import { createDelay, listen } from './listen';

/** The view is looked at so long after it began to move, in milliseconds, and again as long as it moves. */
const viewMs = 120;

/** Tells when the page has been scrolled to another part, and when it is printed. Returns what ends it. */
export function watchView(dom: DomReader, onScroll: () => void, onPrint: (isPrinting: boolean) => void): () => void {
  const view = dom.defaultView(dom.document);
  if (view === null) return () => undefined;
  const delay = createDelay(viewMs);
  const stops = [
    listen(view, 'scroll', () => delay.run(onScroll)),
    listen(view, 'beforeprint', () => onPrint(true)),
    listen(view, 'afterprint', () => onPrint(false)),
  ];
  return () => {
    delay.stop();
    for (const stop of stops) stop();
  };
}
