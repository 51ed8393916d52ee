import browser from 'webextension-polyfill';

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
