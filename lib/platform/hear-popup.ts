import { findActiveTab } from './tabs';

/** What a service worker may hear of its own pages; an event page (Firefox) hears nothing of it. */
type Loads = {
  addEventListener?(name: 'install', listener: (event: { readonly addRoutes?: (routes: readonly Route[]) => Promise<void> }) => void): void;
  addEventListener?(name: 'fetch', listener: (event: { readonly request: { readonly mode: string; readonly url: string } }) => void): void;
};
type Route = { readonly condition: { readonly urlPattern: { readonly pathname: string } }; readonly source: 'network' | 'race-network-and-fetch-handler' };

const popupPath = '/popup.html';

/**
 * Tells of the tab under a popup that has just begun to load, a tenth of a second before the popup's first script can ask for anything: Chromium lets the
 * background hear which of its own files are loaded. Nothing waits for that: the popup is told to load beside it, and of all other files nothing is heard
 * (static routes of service workers, https://w3c.github.io/ServiceWorker/#service-worker-static-router).
 */
export function hearPopup(onOpening: (tabId: number) => void): void {
  const own: Loads = globalThis;
  const Install: { readonly prototype: object } | undefined = Reflect.get(globalThis, 'InstallEvent');
  // Without routes every file of the extension would be asked of the background first.
  if (Install === undefined || !('addRoutes' in Install.prototype)) return;
  own.addEventListener?.('install', (event) => {
    void event.addRoutes?.([
      { condition: { urlPattern: { pathname: popupPath } }, source: 'race-network-and-fetch-handler' },
      { condition: { urlPattern: { pathname: '/*' } }, source: 'network' },
    ]);
  });
  own.addEventListener?.('fetch', ({ request }) => {
    if (request.mode !== 'navigate' || new URL(request.url).pathname !== popupPath) return;
    void findActiveTab().then((tabId) => {
      if (tabId !== undefined) onOpening(tabId);
    });
  });
}
