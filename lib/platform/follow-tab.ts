import { browser } from './browser';

/** The tab in front of a window. `turn` grows whenever its page may be another, or may be read now. */
export type Followed = { readonly tabId: number; readonly turn: number };

/** What changes in the popup of the same tab shows here after this time, when its own answer has come. */
const settleMs = 400;

function readTabId(message: unknown): unknown {
  const request: unknown = typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined;
  if (typeof request !== 'object' || request === null) return undefined;
  const source: unknown = 'source' in request ? request.source : request;
  return typeof source === 'object' && source !== null && 'tabId' in source ? source.tabId : undefined;
}

/** The window whose tabs this page shows: the one that its address names, else its own. */
async function findWindow(): Promise<number | undefined> {
  const named = Number(location.hash.slice(1));
  return named > 0 ? named : (await browser.windows.getCurrent()).id;
}

/** Tells which tab is in front, now and whenever that changes, and which are gone. Only a click on the icon opens its page, so what the popup asks for is heard too. */
export async function followTab(onTab: (followed: Followed) => void, onGone: (tabId: number) => void): Promise<void> {
  const windowId = await findWindow();
  let present: Followed | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (tabId: number): void => {
    clearTimeout(timer);
    present = { tabId, turn: (present?.turn ?? 0) + 1 };
    onTab(present);
  };
  const showSoon = (tabId: unknown): void => {
    if (tabId !== present?.tabId) return;
    clearTimeout(timer);
    timer = setTimeout(() => present !== undefined && show(present.tabId), settleMs);
  };
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) show(active.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete' && tabId === present?.tabId) show(tabId);
  });
  browser.tabs.onRemoved.addListener(onGone);
  browser.runtime.onMessage.addListener((message: unknown, sender: { readonly url?: string }) => {
    if (sender.url?.endsWith('/popup.html') === true) showSoon(readTabId(message));
    // Somebody else answers.
    return undefined;
  });
  // The page may have been marked or cleared by its own bar meanwhile.
  addEventListener('focus', () => showSoon(present?.tabId));
  if (location.hash !== '') {
    browser.windows.onRemoved.addListener((closed) => {
      if (closed === windowId) window.close();
    });
  }
  const [active] = await browser.tabs.query(windowId === undefined ? { active: true, currentWindow: true } : { active: true, windowId });
  if (active?.id !== undefined) show(active.id);
}
