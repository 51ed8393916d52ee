import type { Block, PolicyText, TextLink, UnreadPart } from '../policy/policy-text';
import type { ReadBlock } from './block-builder';
import type { DomReader } from './dom-reader';
import { createPlaceFinder } from './find-lost-place';
import type { BlockReading } from './read-blocks';
import { stepsBetweenStops, type Steps } from './steps';
import type { TextPiece } from './text-map';

const longestHref = 8192;
/** More links than this are not kept, so that a page of links does not make a message too large to send. */
const mostLinks = 20_000;
const piecesBetweenStops = 4096;

/**
 * The address a link leads to: web, mail or telephone; undefined for scripts, for data and for what is no address. Where the page has no
 * address of its own, a relative one stays as it is.
 */
export function resolveHref(href: string, base: string): string | undefined {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.length > longestHref) return undefined;
  const hasBase = /^(?:https?|file):/u.test(base);
  const url = parseUrl(trimmed, hasBase ? base : undefined);
  if (url === undefined) return hasBase || /^[a-z][a-z\d+.-]{0,30}:/i.test(trimmed) ? undefined : trimmed;
  return /^(?:https?|mailto|tel):$/u.test(url.protocol) && url.href.length <= longestHref ? url.href : undefined;
}

function parseUrl(href: string, base: string | undefined): URL | undefined {
  try {
    return new URL(href, base);
  } catch (error) {
    // Asking first, by `URL.canParse`, would take twice the time.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What the page says of itself, cut to what a `PolicyText` may hold. */
export type PageFacts = Pick<PolicyText, 'url' | 'title' | 'language'>;

/** A policy whose text has no hash yet, and the pieces of the page that it was put together from. */
export type AssembledPolicy = { readonly policy: Omit<PolicyText, 'textHash'>; readonly pieces: readonly TextPiece[] };

/** Puts the chosen blocks together: one text with its blocks, links, unread parts, and the pieces that lead from its offsets to the page. */
export function* assemblePolicy(dom: DomReader, reading: BlockReading, kept: readonly ReadBlock[], unread: readonly UnreadPart[], facts: PageFacts): Steps<AssembledPolicy> {
  const columns = reading.pieces;
  const blocks: Block[] = [];
  const links: TextLink[] = [];
  const pieces: TextPiece[] = [];
  const texts: string[] = [];
  const isLost = createPlaceFinder(dom);
  let work = 0;
  let start = 0;
  let lastPiece = -1;
  for (const { kind, level, closed, text, firstPiece, endPiece, links: blockLinks } of kept) {
    work += 1;
    if (work % stepsBetweenStops === 0) yield;
    blocks.push({ kind, level, closed, start, end: start + text.length });
    for (let index = firstPiece; index < endPiece; index += 1) {
      const node = columns.node[index]!;
      pieces.push({
        node,
        nodeStart: columns.nodeStart[index]!,
        start: start + columns.textStart[index]!,
        length: columns.length[index]!,
        joined: index === lastPiece + 1 && index > 0 && columns.joined[index]!,
      });
      lastPiece = index;
      if (index % piecesBetweenStops === 0) yield;
    }
    if (blockLinks.length > 0 && links.length < mostLinks) {
      const base = dom.baseUri(columns.node[firstPiece]!);
      for (const link of blockLinks) {
        if (links.length >= mostLinks) break;
        work += 1;
        if (work % stepsBetweenStops === 0) yield;
        const href = resolveHref(link.href, base);
        if (href !== undefined) links.push({ start: start + link.start, end: start + link.end, href, ...(isLost(href) ? { lost: true } : {}) });
      }
    }
    texts.push(text);
    start += text.length + 1;
  }
  // Half a character does not outlive a browser's storage: it becomes this sign there, and what is read then must be what was read first. Its length and its hash are the same.
  const text = texts.join('\n').toWellFormed();
  return { policy: { ...facts, text, blocks, links, unread: [...unread] }, pieces };
}
