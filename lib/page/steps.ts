/**
 * Work on a page that may be paused: it yields wherever it can stop for a while, every few milliseconds at the latest, and is told by the answer
 * whether the page had its turn in between and may have changed.
 */
export type Steps<T> = Generator<undefined, T, boolean>;

/** A person notices from 50 ms on that a page does not answer; the rest is left to the step that is under way when the time is up. */
const sliceMs = 12;

/** So many steps of a loop over blocks or links go between two places to stop. */
export const stepsBetweenStops = 64;

/** Does all the work without a pause. */
export function runAtOnce<T>(steps: Steps<T>): T {
  let step = steps.next(false);
  while (step.done !== true) step = steps.next(false);
  return step.value;
}

/** What a slice took, for those who measure. */
export type SliceWatch = (takenMs: number) => void;

/** Does the work in slices, between which the page has its turn. Work that fits into the first slice is done before this function returns. */
export async function runInSlices<T>(steps: Steps<T>, watch?: SliceWatch): Promise<T> {
  let since = performance.now();
  let wasPaused = false;
  let pauses = 0;
  for (;;) {
    const step = steps.next(wasPaused);
    wasPaused = false;
    const taken = performance.now() - since;
    if (step.done === true) {
      watch?.(taken);
      return step.value;
    }
    if (taken < sliceMs) continue;
    watch?.(taken);
    await pause(pauses);
    pauses += 1;
    since = performance.now();
    wasPaused = true;
  }
}

/**
 * The first pauses give way to what the reader does and sees alone, so that an ordinary page is read soon, also while its own scripts are busy;
 * in later ones these have their turn as well.
 */
const shortPauses = 4;

/** Lets the page go on. */
async function pause(index: number): Promise<void> {
  const own: { readonly scheduler?: { readonly yield?: () => Promise<void> } } = globalThis;
  if (index < shortPauses && own.scheduler?.yield !== undefined) await own.scheduler.yield();
  else
    await new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
}
