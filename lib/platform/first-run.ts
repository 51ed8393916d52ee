import { browser } from './browser';

/** Calls back once, when a reader has installed the extension; not after an update, nor when it is loaded from a folder, as developers and tests do. */
export function onFirstRun(onInstalled: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void browser.management.getSelf().then(({ installType }) => {
      if (installType !== 'development') onInstalled();
    });
  });
}
