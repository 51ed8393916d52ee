import { browser } from './browser';
import type { SessionArea } from './session-cache';

/** The browser's own area, which it empties when it is closed. */
export function getSessionArea(): SessionArea {
  return browser.storage.session;
}
