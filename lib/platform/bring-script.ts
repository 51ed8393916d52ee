import { browser } from './browser';

/** The reader, which WXT builds from `entrypoints/page-reader.ts`. */
export const readerFiles: readonly string[] = ['/page-reader.js'];

/** Brings scripts of the package into the page of a tab, in their order; false where the browser does not allow it. */
export async function bringScript(tabId: number, files: readonly string[]): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [...files] });
    // Where Chromium refuses, Firefox only says that it ran in no frame, or why it did not run in this one.
    return frame !== undefined && frame.error === undefined;
  } catch {
    // Browsers word this refusal in a dozen ways; whether the tab is gone is asked apart.
    return false;
  }
}
