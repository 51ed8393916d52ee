import type { PageOffer } from '../policy/page-offer';
import { collapseWhiteSpace } from '../text/white-space';
import { resolveHref } from './assemble-policy';
import type { PieceColumns, ReadBlock } from './block-builder';
import type { ZoneKind } from './classify-zone';
import { scriptAddress } from './describe-element';
import type { DomReader } from './dom-reader';
import { skippedTags } from './element-kinds';
import { chooseLinkWord, findLinkWords, hasPolicyPath, normalizeLinkText } from './find-link-word';
import type { PolicyLinkKind } from './policy-link-words';
import type { BlockReading, Zone } from './read-blocks';
import { stepsBetweenStops, type Steps } from './steps';

const mostOffers = 20;
/** "Do Not Sell or Share My Personal Information/Limit Use of My Sensitive Personal Information" is 91 long. */
const longestOffer = 140;
/** White space of the source is no text: a button's name may be broken over lines and nodes. */
const longestSource = 2000;
const mostNodes = 100;
/** What is a choice or a request by its words comes before what is only near one. */
const ranks: Readonly<Record<PolicyLinkKind, number>> = { choice: 6, request: 5, cookies: 4, privacy: 3, policy: 2 };
const pathOnlyRank = 1;
/** Where a link to a place in the same page is the site's own and none of the policy's table of contents. */
const siteZones: ReadonlySet<ZoneKind> = new Set(['footer', 'dialog', 'consent']);

function rankText(text: string): number {
  const best = chooseLinkWord(findLinkWords(normalizeLinkText(text)), ranks);
  return best === undefined ? 0 : ranks[best.kind];
}

/** Of each zone whether it is one of the site's own or stands in one. Zones come after those around them: each is looked at once, however deep they stand. */
function findSiteZones(zones: readonly Zone[]): readonly boolean[] {
  const inside: boolean[] = [];
  for (const { kind, parent } of zones) inside.push(siteZones.has(kind) || (parent >= 0 && inside[parent]!));
  return inside;
}

/** What slots show, asked of each but once, since many buttons may stand around the same. */
function createSlotReader(dom: DomReader): (slot: Element) => readonly Node[] {
  const known = new Map<Element, readonly Node[]>();
  return (slot) => {
    let assigned = known.get(slot);
    if (assigned === undefined) known.set(slot, (assigned = dom.assignedNodes(slot).slice(0, mostNodes)));
    return assigned;
  };
}

/** What is seen in an element, as far as it is looked at: of a slot what it shows. */
function listInside(dom: DomReader, element: Element, readSlot: (slot: Element) => readonly Node[]): readonly Node[] {
  const assigned = dom.localName(element) === 'slot' ? readSlot(element) : [];
  if (assigned.length > 0) return assigned;
  const inside: Node[] = [];
  for (let child = dom.firstChild(element); child !== null && inside.length < mostNodes; child = dom.nextSibling(child)) inside.push(child);
  return inside;
}

/** What a control says, and the first text of it. */
type Said = { readonly text: string; readonly first: Text };

/** What a control says; undefined where it is no short text. Names of drawings are none of it. */
function readControl(dom: DomReader, control: Element, readSlot: (slot: Element) => readonly Node[]): Said | undefined {
  const texts: string[] = [];
  let first: Text | undefined;
  const rest: Node[] = [control];
  let length = 0;
  for (let looked = 0; rest.length > 0; looked += 1) {
    const node = rest.pop()!;
    if (looked >= mostNodes) return undefined;
    if (dom.isText(node)) {
      const value = dom.nodeValue(node) ?? '';
      length += value.length;
      if (length > longestSource) return undefined;
      texts.push(value);
      if (first === undefined && value.trim() !== '') first = node;
    } else if (dom.isElement(node) && !skippedTags.has(dom.localName(node))) rest.push(...listInside(dom, node, readSlot).toReversed());
  }
  const text = collapseWhiteSpace(texts.join(' ').toWellFormed());
  return first === undefined || text.length > longestOffer ? undefined : { text, first };
}

/** The text node in which a place of a block stands. */
function textAt({ firstPiece, endPiece }: ReadBlock, pieces: PieceColumns, at: number): Text {
  let index = firstPiece;
  while (index < endPiece - 1 && pieces.textStart[index]! + pieces.length[index]! <= at) index += 1;
  return pieces.node[index]!;
}

/** The best offers so far, best first and in the order of the page among equals: one for each text and address. */
function createBoard(): { readonly wants: (rank: number) => boolean; readonly put: (offer: PageOffer, rank: number) => void; readonly list: () => PageOffer[] } {
  const byRank = new Map<number, Map<string, PageOffer>>();
  const countAtLeast = (rank: number): number => [...byRank].reduce((count, [known, offers]) => count + (known >= rank ? offers.size : 0), 0);
  return {
    wants: (rank) => rank > 0 && countAtLeast(rank) < mostOffers,
    put: (offer, rank) => {
      const offers = byRank.get(rank) ?? new Map<string, PageOffer>();
      byRank.set(rank, offers);
      const key = `${normalizeLinkText(offer.text)} ${offer.href}`;
      if (!offers.has(key)) offers.set(key, offer);
    },
    list: () => [...byRank].sort(([a], [b]) => b - a).flatMap(([, offers]) => [...offers.values()]).slice(0, mostOffers),
  };
}

/**
 * What a page that has been read already offers its reader to do about data: links and buttons by their words, as the lists of policy links have them, wherever they
 * stand; best first, one for each text and address, at most 20. Links to a place in the same page count in footers and dialogs only, buttons where they can be clicked. `isSeen`: whether
 * people see a text; what they do not is not offered.
 */
export function* findOffers(dom: DomReader, { blocks, pieces, zones, controls }: BlockReading, isSeen: (text: Text) => boolean): Steps<PageOffer[]> {
  const board = createBoard();
  const page = dom.url(dom.document).split('#')[0]!;
  const isOfSite = findSiteZones(zones);
  const readSlot = createSlotReader(dom);
  let looked = 0;
  for (const block of blocks) {
    for (const { start, end, href: rawHref } of block.links) {
      looked += 1;
      if (looked % stepsBetweenStops === 0) yield;
      if (end - start > longestOffer || scriptAddress.test(rawHref)) continue;
      const text = collapseWhiteSpace(block.text.slice(start, end).toWellFormed());
      const rank = Math.max(rankText(text), hasPolicyPath(rawHref) ? pathOnlyRank : 0);
      if (!board.wants(rank)) continue;
      const href = resolveHref(rawHref, dom.baseUri(pieces.node[block.firstPiece]!));
      if (href === undefined || !/^https?:/.test(href)) continue;
      const isHere = href.split('#')[0] === page;
      if (isHere && (!/#./.test(href) || block.zone < 0 || !isOfSite[block.zone]!)) continue;
      if (isSeen(textAt(block, pieces, start))) board.put({ text, href }, rank);
    }
  }
  for (const control of controls) {
    looked += 1;
    if (looked % stepsBetweenStops === 0) yield;
    const said = readControl(dom, control, readSlot);
    if (said === undefined) continue;
    const rank = rankText(said.text);
    if (board.wants(rank) && isSeen(said.first)) board.put({ text: said.text, href: '' }, rank);
  }
  return board.list();
}
