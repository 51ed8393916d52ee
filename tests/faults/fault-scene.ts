import type { Page } from 'playwright';
import type { FaultRun } from './fault-run';

/** What the reader did and was told to be done: whatever happens then, it must be so. */
export type Ledger = Map<string, { readonly text: string; note: string; tags: readonly string[]; corrected: string }>;

/** One browser in which the reader goes on with saved policies while things fail. */
export type FaultScene = {
  readonly run: FaultRun;
  readonly seed: number;
  /** Numbers from 0 up to but not including `below`. */
  readonly random: (below: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly ledger: Ledger;
  /** A text of a page or of its own that was not there before. */
  readonly writeText: () => string;
  /** The page that is saved from, clicked for, with its tab; another one once it is gone. */
  readonly openPage: () => Promise<{ readonly page: Page; readonly tabId: number }>;
  /** The same as it is now, also where it is gone. */
  readonly page: () => Page | undefined;
  readonly forgetPage: () => void;
  /** What happens between the two halves of a deed that has two. */
  meanwhile: (() => Promise<void>) | undefined;
};

/** Numbers from 0 up to but not including `below`, the same for the same seed (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A scene in which nothing is saved yet. The same seed gives the same deeds and faults. */
export function createScene(run: FaultRun, seed: number): FaultScene {
  const random = createRandom(seed);
  let texts = 0;
  let page: Page | undefined;
  let tabId = -1;
  return {
    run,
    seed,
    random,
    pick: (items) => items[random(items.length)]!,
    ledger: new Map(),
    writeText: () => `${seed}-${(texts += 1)}`,
    async openPage() {
      if (page === undefined || page.isClosed()) {
        page = await run.chromium.open(`${run.site.origin}/own`);
        tabId = await run.click(page);
      }
      return { page, tabId };
    },
    page: () => page,
    forgetPage() {
      page = undefined;
    },
    meanwhile: undefined,
  };
}
