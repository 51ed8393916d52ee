import type { DomReader } from '../dom-reader';
import { countAdded, shortestSection } from '../measure-growth';
import { createPauses, isPlaceIntact, type PlacedMark } from '../place-marks';
import { createDelay, listen } from './listen';

/** After a change the page is left alone so long before it is looked at, in milliseconds; each look that helps nothing doubles the time. */
const firstDelayMs = 250;
const longestDelayMs = 8_000;
/** Between two readings for more of the policy, however often something is added, in milliseconds; each makes the pause longer. */
const firstMoreDelayMs = 1_000;
const longestMoreDelayMs = 16_000;
/** How often is asked whether the extension is still there, in milliseconds. */
const heartbeatMs = 1_000;

/** What is to be done when something changes. */
export type PageEvents = {
  readonly readPlaced: () => readonly PlacedMark[];
  /** The documents and shadow roots in which they stand. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** Something was added before. */
  readonly isChanged: boolean;
  /** The text under the marks has changed, or lost clauses may be back. Resolves with whether that changed any mark. */
  readonly onText: () => Promise<boolean>;
  /** So much was added that it may be more of the policy. */
  readonly onMore: () => Promise<void>;
  /** Things may stand elsewhere: the window or the page has another size, a font has come. */
  readonly onLayout: () => void;
  readonly isAlive: () => boolean;
  /** Told again and again as long as the extension is there. */
  readonly onBeat: () => void;
  readonly onDead: () => void;
};

async function areIntact(dom: DomReader, placed: readonly PlacedMark[]): Promise<boolean> {
  const pause = createPauses();
  for (const one of placed) {
    const waiting = pause();
    if (waiting !== undefined) await waiting;
    if (!isPlaceIntact(dom, one)) return false;
  }
  return true;
}

/** Watches a page for what concerns the marks in it. Returns what ends it. */
export function watchPage(dom: DomReader, host: Node, { readPlaced, roots, isChanged, onText, onMore, onLayout, isAlive, onBeat, onDead }: PageEvents): () => void {
  const view = dom.defaultView(dom.document);
  const page = dom.documentElement(dom.document);
  if (view === null || page === null) return () => undefined;
  let delayMs = firstDelayMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isLooking = false;
  let isDirty = false;
  /** Characters that came since the page was last read for more of its policy, and when that may be done again. */
  let added = isChanged ? shortestSection : 0;
  let nextMoreAt = 0;
  let moreDelayMs = firstMoreDelayMs;
  const isMoreDue = (): boolean => !isStopped && added >= shortestSection && performance.now() >= nextMoreAt;

  const look = async (): Promise<void> => {
    timer = undefined;
    if (isStopped || isLooking) return;
    isLooking = true;
    isDirty = false;
    const isHelped = (await areIntact(dom, readPlaced())) && dom.isConnected(host) ? false : await onText();
    if (isMoreDue()) {
      added = 0;
      nextMoreAt = performance.now() + moreDelayMs;
      moreDelayMs = Math.min(longestMoreDelayMs, moreDelayMs * 2);
      await onMore();
    }
    isLooking = false;
    delayMs = isHelped ? firstDelayMs : Math.min(longestDelayMs, delayMs * 2);
    onLayout();
    if (isDirty) plan();
  };
  const plan = (): void => {
    isDirty = true;
    if (!isStopped) timer ??= setTimeout(() => void look(), delayMs);
  };

  const observer = new view.MutationObserver((changes) => {
    if (added < shortestSection) added += countAdded(dom, changes);
    plan();
  });
  for (const root of new Set<Node>(roots.flatMap((one) => ('host' in one ? [one, dom.ownerDocument(one)] : [one])))) observer.observe(root, { childList: true, characterData: true, subtree: true });

  if (isChanged) plan();
  // A page that has been quiet for a while is looked at soon again.
  const calm = setInterval(() => {
    if (!isAlive()) return onDead();
    onBeat();
    if (isMoreDue()) plan();
    if (!isDirty) delayMs = Math.max(firstDelayMs, delayMs / 2);
  }, heartbeatMs);

  const layout = createDelay(150);
  // Whoever begins to watch is told of the present size, which is no change.
  let isFirst = true;
  const resize = new view.ResizeObserver(() => {
    if (!isFirst) layout.run(onLayout);
    isFirst = false;
  });
  resize.observe(page);
  const body = dom.body(dom.document);
  if (body !== null) resize.observe(body);
  const stops = [
    listen(view, 'resize', () => layout.run(onLayout)),
    listen(view, 'load', () => layout.run(onLayout)),
    listen(view, 'toggle', () => layout.run(onLayout)),
    // Out of the browser's memory, by its back button.
    listen(view, 'pageshow', plan),
  ];
  return () => {
    isStopped = true;
    clearTimeout(timer);
    clearInterval(calm);
    layout.stop();
    observer.disconnect();
    resize.disconnect();
    for (const stop of stops) stop();
  };
}
