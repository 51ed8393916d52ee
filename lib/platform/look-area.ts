import { browser } from './browser';

const prefix = 'look:';

/** How the card of a tab was left, if it was shown since the browser was started. */
export async function readLook(tabId: number): Promise<unknown> {
  try {
    return (await browser.storage.session.get(prefix + tabId))[prefix + tabId];
  } catch {
    // Nobody is kept from reading by that.
    return undefined;
  }
}

/** Keeps how the card of a tab is left. */
export async function writeLook(tabId: number, look: unknown): Promise<void> {
  try {
    await browser.storage.session.set({ [prefix + tabId]: look });
  } catch {
    // The area may be full; a card that starts closed is no harm.
    return;
  }
}

/** Has the card of a text begin with one question when it is shown next in a tab; how it was left else stays. */
export async function keepQuestion(tabId: number, textHash: string, question: string): Promise<void> {
  const left = await readLook(tabId);
  const places: object = typeof left === 'object' && left !== null && 'textHash' in left && left.textHash === textHash && 'places' in left && typeof left.places === 'object' && left.places !== null ? left.places : {};
  await writeLook(tabId, { textHash, places: { ...places, question } });
}
