/**
 * Scripts that look at a page from the outside, in its own world, as text: Chromium and Firefox run the same ones.
 */

/** What would change if any node of the page were wrapped, moved, split or replaced: the markup, and every node by its place. */
export const readStructure = `(() => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const lengths = [];
  while (walker.nextNode()) lengths.push(walker.currentNode.nodeType + ':' + (walker.currentNode.nodeValue || '').length);
  return JSON.stringify([document.documentElement.outerHTML, lengths.join(' ')]);
})()`;

/** The extension's highlights: name and the marked texts, white space collapsed. */
export const readHighlights = `(() => JSON.stringify([...CSS.highlights].filter(([name]) => name.startsWith('clauselight'))
  .map(([name, highlight]) => [name, [...highlight].map((range) => String(range).replace(/\\s+/g, ' ').trim())])))()`;

/** The visible text of the page, white space collapsed. */
export const readPageText = `document.body.textContent.replace(/\\s+/g, ' ')`;

/** One highlight of the page. */
export type Highlight = readonly [name: string, texts: readonly string[]];

/** The texts of all highlights. */
export function listMarked(json: string): string[] {
  const highlights: Highlight[] = JSON.parse(json);
  return highlights.flatMap(([, texts]) => texts);
}
