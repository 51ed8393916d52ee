import type { PolicyLink } from '../policy/policy-link';
import { collapseWhiteSpace } from '../text/white-space';
import { resolveHref } from './assemble-policy';
import { openDom, type DomReader } from './dom-reader';
import { policyLinkKinds, policyLinkRanks, policyLinkWords, policyPathWords } from './policy-link-words';
import { readBlocks, type BlockReading } from './read-blocks';

const mostPolicyLinks = 20;
const longestLinkText = 500;
/** The text of a link to a policy is short; a long one is a sentence that happens to speak of privacy. */
const longestPolicyText = 90;
const mostText = 20_000_000;
/** What lifts a link: its words are all its text, its address says the same; what lowers it: it leads to another site. */
const wholeTextBonus = 9;
const pathBonus = 6;
const otherSiteMalus = 55;
/** The rank of a link that only its address gives away. */
const pathOnlyRank = 35;

type RankedWord = { readonly word: string; readonly rank: number };

/** Words by their first run of letters, so that a link costs as much as its text is long; words of scripts without spaces apart. */
type WordIndex = { readonly byStart: ReadonlyMap<string, readonly RankedWord[]>; readonly unspaced: readonly RankedWord[] };

const unspacedScript = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const letters = /[\p{L}\p{M}\p{N}]+/gu;

function indexWords(): WordIndex {
  const all = Object.values(policyLinkWords).flatMap((kinds) => policyLinkKinds.flatMap((kind) => (kinds[kind] ?? []).map((word) => ({ word, rank: policyLinkRanks[kind] }))));
  const byStart = new Map<string, RankedWord[]>();
  for (const entry of all) {
    const start = entry.word.match(letters)?.[0] ?? '';
    byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }
  return { byStart, unspaced: all.filter(({ word }) => unspacedScript.test(word)) };
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

function rankLink(text: string, url: URL, ownSite: string, words: WordIndex): number {
  const lower = text.toLowerCase().replace(/[’‘]/gu, "'");
  const best = text.length <= longestPolicyText ? findBestWord(lower, words) : undefined;
  const path = `${url.pathname}${url.hash}`.toLowerCase();
  const hasPath = policyPathWords.some((word) => path.includes(word));
  if (best === undefined && !(hasPath && text.length <= longestPolicyText)) return 0;
  const rank = (best?.rank ?? pathOnlyRank) + (best?.word === lower ? wholeTextBonus : 0) + (best !== undefined && hasPath ? pathBonus : 0);
  return readSite(url.hostname) === ownSite || ownSite === '' ? rank : Math.max(1, rank - otherSiteMalus);
}

/** The address without its fragment and last slash, by which two links are the same. */
function withoutHash({ origin, pathname, search }: URL): string {
  return `${origin}${pathname.replace(/\/$/u, '')}${search}`;
}

/** The policy links of a page that has been read already: best first, one for each address, the page itself left out, at most 20. */
export function rankPolicyLinks(dom: DomReader, { blocks, pieces }: BlockReading): PolicyLink[] {
  const words = indexWords();
  const pageUrl = dom.url(dom.document);
  const page = URL.canParse(pageUrl) ? new URL(pageUrl) : undefined;
  const ownSite = page === undefined ? '' : readSite(page.hostname);
  const found = new Map<string, PolicyLink & { rank: number }>();
  for (const block of blocks) {
    if (block.links.length === 0) continue;
    const base = dom.baseUri(pieces.node[block.firstPiece]!);
    for (const { start, end, href: rawHref } of block.links) {
      const href = resolveHref(rawHref, base);
      if (href === undefined || !/^https?:/u.test(href)) continue;
      const url = new URL(href);
      if (page !== undefined && withoutHash(url) === withoutHash(page)) continue;
      const text = collapseWhiteSpace(block.text.slice(start, end)).slice(0, longestLinkText);
      const rank = rankLink(text, url, ownSite, words);
      const key = withoutHash(url);
      if (rank > (found.get(key)?.rank ?? 0)) found.set(key, { text, href, rank });
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
  return body === null ? [] : rankPolicyLinks(dom, readBlocks(dom, body, mostText));
}
