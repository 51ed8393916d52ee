import { browser } from './browser';

const prefix = 'letter:';

/** Keeps how a letter was changed until the browser is closed, and gives its key; empty where that failed. What its sender wrote stands in no address. */
export async function keepLetterDraft(draft: { readonly subject: string; readonly body: string }): Promise<string> {
  const key = crypto.randomUUID();
  try {
    await browser.storage.session.set({ [prefix + key]: draft });
    return key;
  } catch {
    // The area may be full; the letter then begins as it was ready-made.
    return '';
  }
}

/** What was kept under a key; undefined where nothing is. */
export async function readLetterDraft(key: string): Promise<unknown> {
  if (key === '') return undefined;
  try {
    return (await browser.storage.session.get(prefix + key))[prefix + key];
  } catch {
    return undefined;
  }
}
