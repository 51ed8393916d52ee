import type { PolicyText } from './policy-text';

/** So many entries in a row are a table of contents; fewer may be sentences that point to another place. */
const fewestEntries = 3;
const longestEntry = 150;
/** An entry's number, bullet or dots and page before and behind its words. */
const decoration = /^[\s\d.()•·–—-]+|(?:[.\s·…]+\d{1,4})?[\s.:]*$/gu;

/** The words of an entry or heading alone, or empty where there are too many for either. */
function bareWords(text: string): string {
  return text.length > longestEntry ? '' : text.replace(decoration, '').toLowerCase();
}

/** The places in the page itself to which whole blocks lead, by the index of the block. */
function listInnerLinks({ blocks, links, url }: PolicyText): ReadonlySet<number> {
  const found = new Set<number>();
  const page = url.replace(/#.*$/su, '');
  let block = 0;
  for (const { start, end, href } of links) {
    while (block < blocks.length && blocks[block]!.end <= start) block += 1;
    const here = blocks[block];
    if (here === undefined || !href.includes('#')) continue;
    const place = href.slice(0, href.indexOf('#'));
    // A number may stand before the link, a full stop behind it.
    if ((place === '' || place === page) && end - start >= (here.end - here.start) * 0.75) found.add(block);
  }
  return found;
}

/**
 * The blocks that are entries of a table of contents, by their indexes: several in a row of which each leads to a place in the page, or says the words of
 * a heading that comes later. They name clauses and are none. Linear in the text.
 */
export function findContents(policy: PolicyText, isHeading: (index: number) => boolean): ReadonlySet<number> {
  const { blocks, text } = policy;
  const inner = listInnerLinks(policy);
  const words = blocks.map(({ start, end }) => bareWords(text.slice(start, Math.min(end, start + longestEntry + 1))));
  /** Where each heading's words stand as a heading for the last time. */
  const lastHeading = new Map<string, number>();
  words.forEach((word, index) => word.length > 2 && isHeading(index) && lastHeading.set(word, index));
  const found = new Set<number>();
  for (let at = 0; at < blocks.length; at += 1) {
    let end = at;
    while (end < blocks.length && blocks[end]!.kind !== 'heading' && (inner.has(end) ? blocks[end]!.end - blocks[end]!.start <= longestEntry : (lastHeading.get(words[end]!) ?? -1) > end)) end += 1;
    // An entry whose heading is of the same run is a heading itself, not one that comes later.
    if (end - at >= fewestEntries) for (let index = at; index < end; index += 1) found.add(index);
    at = Math.max(at, end - 1);
  }
  return found;
}
