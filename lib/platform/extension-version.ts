import { browser } from './browser';

/** The version of the extension, as its manifest has it. */
export function readExtensionVersion(): string {
  return browser.runtime.getManifest().version;
}
