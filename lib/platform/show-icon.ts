import { browser } from './browser';
import { drawIcon, type IconName } from './draw-icon';

/** Edges of the icon in the toolbar, in pixels, from ordinary to fine screens. */
const sizes = [16, 24, 32, 48] as const;

type DrawnImage = ImageData & { [name: string]: unknown };

/** Nobody waits for the icon as for the card: it is drawn, in four sizes, and the toolbar painted anew when the card is likely to be seen. */
const drawDelayMs = 300;

/** Shows an icon as `showIcon` does, but later than what is under way now. */
export function showIconLater(tabId: number, name: IconName, readTitle: () => Promise<string>): void {
  setTimeout(() => void readTitle().then((title) => showIcon(tabId, name, title)), drawDelayMs);
}

/** Shows an icon and a title for one tab, until it leaves its page. A tab that is gone and a browser without a toolbar show nothing. */
async function showIcon(tabId: number, name: IconName, title: string): Promise<void> {
  const drawn: Record<string, DrawnImage> = {};
  for (const size of sizes) {
    const image = drawIcon(name, size);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of the interface wants a name for everything that an image could have
    if (image !== undefined) drawn[size] = image as DrawnImage;
  }
  try {
    await Promise.all([Object.keys(drawn).length === 0 ? undefined : browser.action.setIcon({ tabId, imageData: drawn }), browser.action.setTitle({ tabId, title })]);
  } catch {
    // What the card says does not depend on it.
    return;
  }
}
