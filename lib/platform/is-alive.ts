import { browser } from './browser';

/**
 * Whether the extension that brought this script into the page is still there. Once it is switched off, removed or replaced by a new version, the
 * browser takes its id from scripts that it left behind.
 */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // Firefox lets nothing of a dead extension be touched.
    return false;
  }
}
