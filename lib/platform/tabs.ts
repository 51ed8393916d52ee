import { browser } from './browser';
import { writeCompareAddress, type CompareChoice } from './compare-address';
import { keepLetterDraft } from './letter-draft';

/** The id of the tab that the reader looks at, in the window of the popup; undefined in a window without one. */
export async function findActiveTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Opens an address in a new tab beside the present one. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * Opens a page of ours that reads what is saved. In a private window of Firefox such a page would have a storage of its own, in which nothing is ever saved: it opens in an
 * ordinary one.
 */
async function openStorePage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  if (!browser.extension.inIncognitoContext) return openTab(url);
  const ordinary = (await browser.windows.getAll({ windowTypes: ['normal'] })).find(({ incognito }) => !incognito);
  if (ordinary?.id === undefined) await browser.windows.create({ url, incognito: false });
  else {
    await browser.tabs.create({ url, windowId: ordinary.id });
    await browser.windows.update(ordinary.id, { focused: true });
  }
  return undefined;
}

/** Opens the page of saved policies, on one of them where an id is given. */
export async function openSavedPolicies(id?: string): Promise<void> {
  await openStorePage(`/saved.html${id === undefined ? '' : `#${id}`}`);
}

/** Opens the page that compares, on what was chosen. */
export async function openCompare(choice: CompareChoice): Promise<void> {
  await openStorePage(`/compare.html#${writeCompareAddress(choice)}`);
}

/** Goes to the page of saved policies in this tab. */
export function goToSavedPolicies(): void {
  location.assign(browser.runtime.getURL('/saved.html'));
}

/** Brings a tab to the front, with its window; a tab that is gone stays gone. */
export async function showTab(tabId: number): Promise<void> {
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  } catch {
    // It was closed meanwhile; whoever asks something of its page is told so.
    return;
  }
}

/** Opens the page about the product and its accuracy. */
export async function openAbout(): Promise<void> {
  await openTab(browser.runtime.getURL('/about.html'));
}

/** Opens the page that shows how it works. */
export async function openWelcome(): Promise<void> {
  await openTab(browser.runtime.getURL('/welcome.html'));
}

/** Opens the page of the settings. */
export async function openSettings(): Promise<void> {
  await openTab(browser.runtime.getURL('/settings.html'));
}

/** Opens the page on which a text is pasted or a file dropped. */
export async function openReadText(): Promise<void> {
  await openTab(browser.runtime.getURL('/read-text.html'));
}

/** Opens the page that shows a text with its marks, which its address names. */
export async function openMarked(fragment: string): Promise<void> {
  await openTab(browser.runtime.getURL(`/marked.html#${fragment}`));
}

/** Opens the page of the letter; its address says to whom and about what, and nothing of the sender: what was changed in it is kept apart. */
export async function openLetter({ draft, ...choice }: { readonly company: string; readonly to: string; readonly kind: string; readonly law: string; readonly draft: { readonly subject: string; readonly body: string } | null }): Promise<void> {
  const key = draft === null ? '' : await keepLetterDraft(draft);
  await openTab(browser.runtime.getURL(`/letter.html#${new URLSearchParams(key === '' ? choice : { ...choice, draft: key }).toString()}`));
}
