import { browser } from './browser';
import { forgetPanel } from './side-panel';

/** What is stored on this device under a name; undefined where there is nothing. */
export async function readLocal(name: string): Promise<unknown> {
  return (await browser.storage.local.get(name))[name];
}

/** Stores something on this device under a name. */
export async function writeLocal(name: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}

/** Takes away everything that is stored on this device or for this session, but not the database. */
export async function clearAreas(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), forgetPanel()]);
  localStorage.clear();
}
