import type { DomReader } from './dom-reader';
import type { PageTone } from './mark-styles';
import { readColor, readLuminance } from './read-color';

/** Below this relative luminance a colour counts as dark. */
const darkLuminance = 0.22;

/**
 * Whether the page is light or dark where `start` stands: by the nearest background that is painted there, else by the colour of the
 * text, which is light on a dark picture or on the browser's own dark canvas. Light where there is no layout.
 */
export function readPageTone(dom: DomReader, start: Node): PageTone {
  const view = dom.defaultView(dom.ownerDocument(start));
  if (view === null) return 'light';
  let textTone: PageTone | undefined;
  for (let node: Node | null = start; node !== null; node = dom.parentNode(node)) {
    if (!dom.isElement(node)) continue;
    const style = view.getComputedStyle(node);
    const text = textTone === undefined ? readColor(style.color) : null;
    if (text !== null) textTone = readLuminance(text) > 0.5 ? 'dark' : 'light';
    const ground = readColor(style.backgroundColor);
    if (ground !== null && ground[3] > 0.5) return readLuminance(ground) < darkLuminance ? 'dark' : 'light';
    if (ground === null && style.backgroundColor !== '') return textTone ?? 'light';
  }
  return textTone ?? 'light';
}

/** So many marks are asked; a page may have parts of both tones. */
const mostAsked = 7;

/** The tone of the page where most of some ranges stand, by a few of them from all over the page. */
export function readTone(dom: DomReader, ranges: readonly Range[]): PageTone {
  const every = Math.max(1, Math.ceil(ranges.length / mostAsked));
  const tones = ranges.filter((range, index) => index % every === 0 && dom.isConnected(range.startContainer)).map((range) => readPageTone(dom, range.startContainer));
  return tones.filter((tone) => tone === 'dark').length * 2 > tones.length ? 'dark' : 'light';
}
