import { browser } from './browser';
import { drawIcon, type IconName } from './draw-icon';

/** Edges of the icon in the toolbar, in pixels, from ordinary to fine screens. */
const sizes = [16, 24, 32, 48] as const;

type DrawnImage = ImageData & { [name: string]: unknown };

/** Shows an icon and a title for one tab, until it leaves its page. A tab that is gone and a browser without a toolbar show nothing. */
export async function showIcon(tabId: number, name: IconName, title: string): Promise<void> {
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
