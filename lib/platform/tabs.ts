import browser from 'webextension-polyfill';

/** The id of the tab that the reader looks at, in the window of the popup; undefined in a window without one. */
export async function findActiveTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Opens an address in a new tab beside the present one. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the page of saved policies, on one of them where an id is given. */
export async function openSavedPolicies(id?: string): Promise<void> {
  await openTab(browser.runtime.getURL(`/saved.html${id === undefined ? '' : `#${id}`}`));
}
