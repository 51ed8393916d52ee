import type { Memory } from '../../components/parts/remember';

/** How the card of one text was left: see `Memory`. */
export type Look = { readonly textHash: string; readonly places: Readonly<Record<string, string>> };

/** Reads what was kept; nothing, if it was of another text. */
export function readPlaces(stored: unknown, textHash: string): ReadonlyMap<string, string> {
  if (typeof stored !== 'object' || stored === null || !('textHash' in stored) || stored.textHash !== textHash || !('places' in stored)) return new Map();
  const { places } = stored;
  return typeof places === 'object' && places !== null ? new Map(Object.entries(places).map(([place, value]) => [place, String(value)])) : new Map();
}

/** A memory of one text. */
export type TextMemory = Memory & { readonly textHash: string };

/** Often enough that what is lost at a sudden end is not missed. */
const scrollRestMs = 150;

/** Scrolls to where the card was left, and notes from then on where it is; gives how to end that. */
export function keepScroll(memory: Memory): () => void {
  const left = Number(memory.recall('scroll') ?? 0);
  if (left > 0) scrollTo(0, left);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => memory.note('scroll', String(Math.round(scrollY))), scrollRestMs);
  };
  addEventListener('scroll', note, { passive: true });
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', note);
  };
}

/** A memory that begins with what was kept of this text and writes out every change at once, since a popup is not told when it is closed. */
export function createMemory(stored: unknown, textHash: string, write: (look: Look) => void): TextMemory {
  const places = new Map(readPlaces(stored, textHash));
  return {
    textHash,
    recall: (place) => places.get(place),
    note(place, value) {
      places.set(place, value);
      write({ textHash, places: Object.fromEntries(places) });
    },
  };
}
