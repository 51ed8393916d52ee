/** Hears an event, never holding up the page, until the returned function is called. */
export function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  const options = { passive: true, capture: true };
  target.addEventListener(type, listener, options);
  return () => target.removeEventListener(type, listener, options);
}

/** Runs the last of many calls, `delayMs` after the first of them. `stop` forgets it. */
export function createDelay(delayMs: number): { readonly run: (work: () => void) => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: () => void;
  return {
    run: (work) => {
      latest = work;
      timer ??= setTimeout(() => {
        timer = undefined;
        latest();
      }, delayMs);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
