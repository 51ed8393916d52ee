/** Elements whose content is never the text of a page: code, style, form controls, media. */
export const skippedTags: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'svg', 'canvas', 'audio', 'video', 'object', 'embed', 'map', 'applet',
  'head', 'title', 'meta', 'link', 'base', 'input', 'select', 'textarea', 'option', 'optgroup', 'datalist', 'progress', 'meter', 'rp', 'rt', 'img', 'hr', 'wbr', 'param', 'source', 'track', 'area', 'col', 'colgroup',
]);

/** Of these, the ones that hold no text of their own: leaving them out leaves no gap in a range. */
export const emptyTags: ReadonlySet<string> = new Set(['input', 'img', 'hr', 'wbr', 'meta', 'link', 'base', 'param', 'source', 'track', 'area', 'col', 'embed']);

/** Elements that begin and end a block of text, by the default style of HTML. */
export const blockTags: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frameset',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'html', 'legend', 'li', 'main', 'marquee', 'menu', 'nav', 'ol', 'p', 'pre', 'listing', 'xmp', 'plaintext', 'search', 'section', 'summary',
  'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);

/** ARIA roles that make any element a block. */
export const blockRoles: ReadonlySet<string> = new Set(['heading', 'listitem', 'list', 'row', 'tabpanel', 'region', 'article', 'main', 'navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alertdialog']);

/** Elements in bold type. */
export const boldTags: ReadonlySet<string> = new Set(['b', 'strong']);

/** The level of a heading element, or 0. */
export function readHeadingLevel(localName: string): number {
  if (localName.length !== 2 || localName[0] !== 'h') return 0;
  const level = localName.charCodeAt(1) - 48;
  return level >= 1 && level <= 6 ? level : 0;
}
