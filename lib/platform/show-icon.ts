import browser from 'webextension-polyfill';

/** Edges of the icon in the toolbar, in pixels, from ordinary to fine screens. */
const sizes = [16, 24, 32, 48] as const;

/** Shows `icon/NAME-SIZE.png` and a title for one tab, until it leaves its page. A tab that is gone and a browser without a toolbar show nothing. */
export async function showIcon(tabId: number, name: string, title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: Object.fromEntries(sizes.map((size) => [size, `/icon/${name}-${size}.png`])) }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // What the card says does not depend on it.
    return;
  }
}
