import type { DomReader } from './dom-reader';

/** A page that is not seen makes no frames; it is waited for no longer than this, in milliseconds. */
const longestFrameMs = 250;

/** Resolves when what was painted is on the screen, at the latest after a quarter of a second. */
export async function waitForFrame(dom: DomReader): Promise<void> {
  const view = dom.defaultView(dom.document);
  if (view === null) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longestFrameMs);
    view.requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

/** Resolves in a task of its own, after the browser's own. */
export async function waitForTask(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
}
