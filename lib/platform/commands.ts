import { browser } from './browser';

/** Hears the keyboard commands of the manifest, with the tab in which they were pressed. A command opens the tab's page as a click does. */
export function hearCommands(onCommand: (name: string, tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) return onCommand(name, tab.id);
    void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
      if (active?.id !== undefined) onCommand(name, active.id);
    });
  });
}

/** The keys that are set in this browser, by the names of their commands; empty where there is none. */
export async function readKeys(): Promise<ReadonlyMap<string, string>> {
  // Firefox for Android has no commands.
  const commands = typeof browser.commands === 'undefined' ? [] : await browser.commands.getAll();
  return new Map(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}

/** Opens the popup, where the browser lets an extension do that; the card says what a command could not. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    // Firefox wants the click itself.
    return false;
  }
}
