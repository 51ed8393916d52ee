import type { PolicyLink } from '../policy/policy-link';
import { collapseWhiteSpace } from '../text/white-space';
import { resolveHref } from './assemble-policy';
import { openDom, type DomReader } from './dom-reader';
import { policyLinkKinds, policyLinkRanks, policyLinkWords, policyPathWords, type PolicyLinkKind } from './policy-link-words';
import { readBlocks, type BlockReading } from './read-blocks';
import { runAtOnce, stepsBetweenStops, type Steps } from './steps';

const mostPolicyLinks = 20;
/** The text of a link to a policy is short; a long one is a sentence that happens to speak of privacy. */
const longestPolicyText = 90;
/** So much of an address is looked at for words. */
const longestLookedAt = 300;
const mostText = 20_000_000;
/** What lifts a link: its words are all its text, its address says the same; what lowers it: it leads to another site. */
const wholeTextBonus = 9;
const pathBonus = 6;
const otherSiteMalus = 90;
/** Choices and requests are often handled by another company's site. */
const foreignKinds: ReadonlySet<PolicyLinkKind> = new Set(['choice', 'request']);
/** The rank of a link that only its address gives away. */
const pathOnlyRank = 10;

type RankedWord = { readonly word: string; readonly rank: number; readonly kind: PolicyLinkKind };

/** Words by their first run of letters, so that a link costs as much as its text is long; words of scripts without spaces apart. */
type WordIndex = { readonly byStart: ReadonlyMap<string, readonly RankedWord[]>; readonly unspaced: readonly RankedWord[] };

const unspacedScript = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const letters = /[\p{L}\p{M}\p{N}]+/gu;

let index: WordIndex | undefined;

/** Made at the first link of the first page, and kept. */
function indexWords(): WordIndex {
  if (index !== undefined) return index;
  const byStart = new Map<string, RankedWord[]>();
  const unspaced: RankedWord[] = [];
  for (const kinds of Object.values(policyLinkWords))
    for (const kind of policyLinkKinds)
      for (const word of kinds[kind] ?? []) {
        const entry = { word, kind, rank: policyLinkRanks[kind] };
        const start = readFirstLetters(word);
        const others = byStart.get(start);
        if (others === undefined) byStart.set(start, [entry]);
        else others.push(entry);
        if (unspacedScript.test(word)) unspaced.push(entry);
      }
  return (index = { byStart, unspaced });
}

/** The first run of letters. Of Latin words it is found without the classes of Unicode, which a browser takes long to look up the first time. */
function readFirstLetters(word: string): string {
  return /^[a-z]+(?=[ '-]|$)/.exec(word)?.[0] ?? word.match(letters)?.[0] ?? '';
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  return !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}

/** The word of the highest rank in the text, the longest of equals. */
function findBestWord(text: string, { byStart, unspaced }: WordIndex): RankedWord | undefined {
  const spaced = (text.match(letters) ?? []).flatMap((start) => byStart.get(start) ?? []).filter(({ word }) => holdsWord(text, word));
  const found = unspacedScript.test(text) ? [...spaced, ...unspaced.filter(({ word }) => text.includes(word))] : spaced;
  return found.reduce<RankedWord | undefined>((best, entry) => (best === undefined || entry.rank > best.rank || (entry.rank === best.rank && entry.word.length > best.word.length) ? entry : best), undefined);
}

/** The last two labels of a host, enough to tell one site's pages from another's. */
function readSite(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** How much the words and the address of a link speak for its being a policy link, 0 for any other; and whether another site lowers it. */
function rankWords(text: string, href: string, words: WordIndex): { rank: number; isBound: boolean } {
  const lower = text.toLowerCase().replace(/[’‘]/gu, "'");
  const best = findBestWord(lower, words);
  const path = href.toLowerCase();
  const hasPath = policyPathWords.some((word) => path.includes(word));
  if (best === undefined) return { rank: hasPath ? pathOnlyRank : 0, isBound: true };
  const rank = best.rank + (best.word === lower ? wholeTextBonus : 0) + (hasPath ? pathBonus : 0);
  return { rank, isBound: !foreignKinds.has(best.kind) };
}

/** The address without its fragment and last slash, by which two links are the same. */
function withoutHash({ origin, pathname, search }: URL): string {
  return `${origin}${pathname.replace(/\/$/u, '')}${search}`;
}

/** The policy links of a page that has been read already: best first, one for each address, the page itself left out, at most 20. */
export function* rankPolicyLinks(dom: DomReader, { blocks, pieces }: BlockReading): Steps<PolicyLink[]> {
  let words: WordIndex | undefined;
  const pageUrl = dom.url(dom.document);
  const page = URL.canParse(pageUrl) ? new URL(pageUrl) : undefined;
  const ownAddress = page === undefined ? undefined : withoutHash(page);
  const ownSite = page === undefined ? '' : readSite(page.hostname);
  const found = new Map<string, PolicyLink & { rank: number }>();
  // Addresses are worked out only for links that can still come among the best, so that a page of links costs no more than its text.
  const countOfRank = new Map<number, number>();
  const countAtLeast = (rank: number): number => {
    let count = 0;
    for (const [known, times] of countOfRank) if (known >= rank) count += times;
    return count;
  };
  let looked = 0;
  for (const block of blocks) {
    if (block.links.length === 0) continue;
    for (const { start, end, href: rawHref } of block.links) {
      looked += 1;
      if (looked % stepsBetweenStops === 0) yield;
      if (end - start > longestPolicyText) continue;
      const text = collapseWhiteSpace(block.text.slice(start, end));
      const { rank: ownRank, isBound } = rankWords(text, rawHref.slice(0, longestLookedAt), (words ??= indexWords()));
      if (ownRank === 0 || countAtLeast(ownRank) >= mostPolicyLinks) continue;
      const href = resolveHref(rawHref, dom.baseUri(pieces.node[block.firstPiece]!));
      if (href === undefined || !/^https?:/u.test(href)) continue;
      const url = new URL(href);
      const key = withoutHash(url);
      if (key === ownAddress) continue;
      const rank = !isBound || ownSite === '' || readSite(url.hostname) === ownSite ? ownRank : Math.max(1, ownRank - otherSiteMalus);
      const known = found.get(key);
      if (rank <= (known?.rank ?? 0)) continue;
      found.set(key, { text, href, rank });
      if (known !== undefined) countOfRank.set(known.rank, countOfRank.get(known.rank)! - 1);
      countOfRank.set(rank, (countOfRank.get(rank) ?? 0) + 1);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostPolicyLinks)
    .map(({ text, href }) => ({ text, href }));
}

/** The links of any page to privacy policies, cookie policies, "do not sell" and data requests: `http(s)` only, best first, at most 20. */
export function findPolicyLinks(document: Document): PolicyLink[] {
  const dom = openDom(document);
  const body = dom.body(document);
  const reading = body === null ? undefined : runAtOnce(readBlocks(dom, body, mostText));
  return reading === undefined ? [] : runAtOnce(rankPolicyLinks(dom, reading));
}
