import type { Windows } from 'webextension-polyfill';
import { browser } from './browser';

/** As much of Chromium's side panel as is used here; the types do not know it. */
type SidePanel = {
  readonly setOptions: (options: { readonly path: string; readonly enabled: boolean }) => Promise<void>;
  readonly open: (options: { readonly windowId: number }) => Promise<void>;
};
type AskedFor = { readonly request: (permissions: { readonly permissions: readonly string[] }) => Promise<boolean>; readonly remove: (permissions: { readonly permissions: readonly string[] }) => Promise<boolean> };

const page = 'panel.html';
/**
 * Set in the session in which the permission was given. Chromium 156 ends, as a whole, when a panel is opened in a window that was there
 * before its permission was: it makes room for the panel only when the window or the extension is loaded.
 */
const newPlace = 'panel:new';
const permissions = ['sidePanel'] as const;
/** A string of any kind for the compiler: the types refuse permissions that it does not know. */
const permissionsName: string = 'permissions';

/** Of the window that stands in for the panel, in CSS pixels. */
const besideWidth = 440;

function findSidePanel(): SidePanel | undefined {
  const panel: SidePanel | undefined = Reflect.get(browser, 'sidePanel');
  return panel;
}

/** Whether this browser has room for a card beside the page; on a telephone it has none. */
export function hasPanel(): boolean {
  return Reflect.get(browser, 'windows') !== undefined;
}

async function openWindow({ id, left = 0, top = 0, width = besideWidth, height = 800 }: Windows.Window): Promise<void> {
  await browser.windows.create({ type: 'popup', url: browser.runtime.getURL(`/${page}#${id}`), left: Math.max(0, left + width - besideWidth), top, width: besideWidth, height });
}

async function openInChromium(): Promise<void> {
  const window = await browser.windows.getCurrent();
  const panel = findSidePanel();
  const isNew = (await browser.storage.session.get(newPlace))[newPlace] !== undefined;
  if (panel !== undefined && !isNew && window.id !== undefined) {
    await panel.setOptions({ path: page, enabled: true });
    await panel.open({ windowId: window.id });
    return;
  }
  await browser.storage.session.set({ [newPlace]: true });
  const asked: AskedFor = Reflect.get(browser, permissionsName);
  await asked.request({ permissions });
  await openWindow(window);
}

/**
 * Opens the card beside the page; called in a click. Firefox: its sidebar. Chromium: its side panel, whose permission is asked for by the first
 * click and carries no warning; until the browser is started anew, a narrow window that follows the tabs of this one.
 */
export async function openPanel(): Promise<void> {
  const sidebar: { readonly open: () => Promise<void> } | undefined = Reflect.get(browser, 'sidebarAction');
  // Firefox opens it only before anything has been awaited.
  if (sidebar === undefined) await openInChromium();
  else await sidebar.open();
}

/** Gives the permission back, where there is one: after everything was deleted nobody knows any more since when it is there. */
export async function forgetPanel(): Promise<void> {
  if (findSidePanel() === undefined) return;
  const asked: AskedFor = Reflect.get(browser, permissionsName);
  await asked.remove({ permissions });
}
