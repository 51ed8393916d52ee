/** When what is shown goes and comes back, in milliseconds after it was shown: the page has come to rest by then, and it is fewer than three times a second. */
const turns = [
  { atMs: 500, on: false },
  { atMs: 650, on: true },
  { atMs: 950, on: false },
  { atMs: 1_100, on: true },
] as const;

/** Draws the eye to what is shown. `stop` leaves it on. */
export type Blink = { readonly start: () => void; readonly stop: () => void };

/** A short blink, by a function that turns something off and on again. */
export function createBlink(turn: (on: boolean) => void): Blink {
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  return {
    stop,
    start: () => {
      stop();
      timers = turns.map(({ atMs, on }) => setTimeout(() => turn(on), atMs));
    },
  };
}
