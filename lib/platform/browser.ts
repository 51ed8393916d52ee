import type { Browser } from 'webextension-polyfill';

/**
 * The browser's interface for extensions, under the name that this browser gives it. All of it that is used here gives promises in both families since
 * Manifest V3, so that the polyfill, 22 kB in the background, in the pages and in the script that goes into a page, would only pass it on; its types are those of both.
 */
export const browser: Browser = findBrowser();

function findBrowser(): Browser {
  const own: Browser | undefined = Reflect.get(globalThis, 'browser');
  // Outside an extension (in a test) there is neither, and nobody calls it.
  const other: Browser = Reflect.get(globalThis, 'chrome');
  return own ?? other;
}
