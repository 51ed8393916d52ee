import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * The HTML without what stands in its `<style>` elements. jsdom would parse every rule, which takes longer than the page itself and fails on
 * some; the capture asks for no style sheet. Linear.
 */
export function blankStyles(html: string): string {
  const opening = /<style/gi;
  const closing = /<\/style/gi;
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const open = opening.exec(html)?.index ?? -1;
    const inside = open < 0 ? -1 : html.indexOf('>', open);
    closing.lastIndex = inside;
    const close = inside < 0 ? -1 : (closing.exec(html)?.index ?? -1);
    if (close < 0) break;
    parts.push(html.slice(at, inside + 1));
    at = close;
  }
  parts.push(html.slice(at));
  return parts.join('');
}

/** The document of an HTML text, as a browser would build it without running scripts or loading anything. `url` may be empty. */
export function openHtml(html: string, url = ''): Document {
  const isAddress = /^https?:/u.test(url) && URL.canParse(url);
  return new JSDOM(blankStyles(html), { ...(isAddress ? { url } : {}), virtualConsole: new VirtualConsole() }).window.document;
}
