/** A result is given away early at most this long after it was made: what it tells about must still be so. */
const longestAgeMs = 1_000;

/**
 * Begins `work` as soon as the present script has ended, since it is about to be asked for, and gives a function that asks for it: the first
 * time what was begun, if that is not too old, later always the work done anew.
 */
export function giveHeadStart<T>(work: () => T): () => T {
  let early: { readonly result: T; readonly doneAt: number } | undefined;
  setTimeout(() => (early = { result: work(), doneAt: performance.now() }));
  return () => {
    const begun = early;
    early = undefined;
    return begun !== undefined && performance.now() - begun.doneAt < longestAgeMs ? begun.result : work();
  };
}
