/** A result is given away early at most this long after it was made: what it tells about must still be so. */
const longestAgeMs = 1_000;

/**
 * Begins `work` as soon as the present script has ended, since it is about to be asked for, and gives a function that asks for it: the first
 * time what was begun, if it is still under way or not too old, later always the work done anew.
 */
export function giveHeadStart<T>(work: () => Promise<T>): () => Promise<T> {
  let early: { readonly result: Promise<T>; doneAt: number } | undefined;
  beginSoon(() => {
    const begun = { result: work(), doneAt: Number.POSITIVE_INFINITY };
    early = begun;
    // Whoever asks hears of a failure.
    const note = (): void => {
      begun.doneAt = performance.now();
    };
    void begun.result.then(note, note);
  });
  return () => {
    const begun = early;
    early = undefined;
    return begun !== undefined && performance.now() - begun.doneAt < longestAgeMs ? begun.result : work();
  };
}

/** Runs the work when the present script has ended: where the browser can, before everything else that waits in the page. */
function beginSoon(work: () => void): void {
  const own: { readonly scheduler?: { readonly postTask?: (work: () => void, options: { readonly priority: 'user-blocking' }) => Promise<void> } } = globalThis;
  if (own.scheduler?.postTask === undefined) setTimeout(work);
  else void own.scheduler.postTask(work, { priority: 'user-blocking' });
}
