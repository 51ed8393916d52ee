import type { PolicyLink } from '../policy/policy-link';
import { collapseWhiteSpace } from '../text/white-space';
import { resolveHref } from './assemble-policy';
import { openDom, type DomReader } from './dom-reader';
import { chooseLinkWord, findLinkWords, hasPolicyPath, normalizeLinkText } from './find-link-word';
import { policyLinkRanks, type PolicyLinkKind } from './policy-link-words';
import { readBlocks, type BlockReading } from './read-blocks';
import { runAtOnce, stepsBetweenStops, type Steps } from './steps';

const mostPolicyLinks = 20;
/** The text of a link to a policy is short; a long one is a sentence that happens to speak of privacy. */
const longestPolicyText = 90;
const mostText = 20_000_000;
/** What lifts a link: its words are all its text, its address says the same; what lowers it: it leads to another site. */
const wholeTextBonus = 9;
const pathBonus = 6;
const otherSiteMalus = 90;
/** Choices and requests are often handled by another company's site. */
const foreignKinds: ReadonlySet<PolicyLinkKind> = new Set(['choice', 'request']);
/** The rank of a link that only its address gives away. */
const pathOnlyRank = 10;

/** The last two labels of a host, enough to tell one site's pages from another's. */
function readSite(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** How much the words and the address of a link speak for its being a policy link, 0 for any other; and whether another site lowers it. */
function rankWords(text: string, href: string): { rank: number; isBound: boolean } {
  const lower = normalizeLinkText(text);
  const best = chooseLinkWord(findLinkWords(lower), policyLinkRanks);
  const hasPath = hasPolicyPath(href);
  if (best === undefined) return { rank: hasPath ? pathOnlyRank : 0, isBound: true };
  const rank = policyLinkRanks[best.kind] + (best.word === lower ? wholeTextBonus : 0) + (hasPath ? pathBonus : 0);
  return { rank, isBound: !foreignKinds.has(best.kind) };
}

/** The address without its fragment and last slash, by which two links are the same. */
function withoutHash({ origin, pathname, search }: URL): string {
  return `${origin}${pathname.replace(/\/$/u, '')}${search}`;
}

/** The policy links of a page that has been read already: best first, one for each address, the page itself left out, at most 20. */
export function* rankPolicyLinks(dom: DomReader, { blocks, pieces }: BlockReading): Steps<PolicyLink[]> {
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
      const { rank: ownRank, isBound } = rankWords(text, rawHref);
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
