import { failure, success, type Result } from '../result';
import type { PolicyText, UnreadPart } from '../policy/policy-text';
import { maxTextLength } from '../policy/text-limits';
import type { PageOffer } from '../policy/page-offer';
import type { PolicyLink } from '../policy/policy-link';
import { collapseWhiteSpace } from '../text/white-space';
import { createTextHash } from '../text/hash';
import { assemblePolicy, type AssembledPolicy, type PageFacts } from './assemble-policy';
import type { ReadBlock } from './block-builder';
import { chooseRoot, type PolicyRoot } from './choose-root';
import { chooseZones, isNoticeText, readFate, type ZoneFate } from './choose-zones';
import { openDom, type DomReader } from './dom-reader';
import { findOffers } from './find-offers';
import { rankPolicyLinks } from './find-policy-links';
import { readBlocks, type BlockReading } from './read-blocks';
import { findPlainText, readPlainDocument } from './read-plain-document';
import { countDisguised } from './sight/count-disguised';
import { countPictures } from './sight/count-pictures';
import { judgeSight } from './sight/judge-sight';
import { leaveOutUnseen } from './sight/leave-out-unseen';
import type { Steps } from './steps';
import type { TextMap } from './text-map';
import { weighBlocks } from './weigh-blocks';

/** What is read from one page: the policy, the site's host ("" for a file), the policy links that the page has, and what it offers to do about one's data. */
export type PageCapture = { readonly policy: PolicyText; readonly host: string; readonly links: PolicyLink[]; readonly offers: PageOffer[] };

/** Why a page could not be captured: no text in it, more than `maxTextLength`, or it was rebuilt again and again while it was read. */
export type CaptureError = { readonly kind: 'page-empty' | 'page-too-large' | 'page-unreadable' };

/** A second opinion on the element that holds the policy, asked where the choice is unsure; null for none. */
export type RootVote = (dom: DomReader, body: Element) => Element | null;

/** Below this share of the page's weight in the run, or this weight, the choice of the run is unsure and Readability is asked. */
const sureShare = 0.9;
const sureWeight = 1500;
/** Readability works by recursion and overflows the stack of pages nested some thousand deep. */
const deepestVote = 500;
/** And it cannot be paused: of a page with more text, in UTF-16 code units, it is not asked. */
const longestVote = 100_000;
/** A page nested some 3,500 deep ends its own tab when it is laid out: of one that may not be laid out yet nothing is asked that needs it. */
const deepestLayout = 2500;
/** What a block outside Readability's choice keeps of its weight. */
const outvotedWeight = 0.5;
/** A page that is rebuilt under the walk is begun again until it was read so often. */
const mostReadings = 3;

/** In UTF-16 code units; white space and what is not seen may take up most of what is looked at. */
const longestTitle = 2000;
const longestLookedAt = 10_000;

/** Of English, with the space. */
const charactersPerWord = 6;
/** No policy is shorter. */
const fewWords = 150;

/** A page that was read, but for the hash of its text. */
export type ReadPage = AssembledPolicy & Omit<PageCapture, 'policy'>;

/** A page that was read, and the map from the offsets of its text to the page. */
export type Captured = { readonly capture: PageCapture; readonly map: TextMap };

/** Reads the policy of a page as `readPage` does, and hashes its text in steps as well. */
export function* captureDocument(document: Document, vote: RootVote): Steps<Result<Captured, CaptureError>> {
  const read = yield* readPage(document, vote);
  return read.ok ? success(completeCapture(read.value, yield* hashInSteps(read.value.policy.text))) : read;
}

/** So much text, in UTF-16 code units, is hashed between two places to stop. */
const longestHashed = 100_000;

/** The hash of a text, as `hashText` gives it, in steps. */
export function* hashInSteps(text: string): Steps<string> {
  const hash = createTextHash();
  for (let from = 0; from < text.length; from += longestHashed) {
    if (from > 0) yield;
    hash.add(text.slice(from, from + longestHashed));
  }
  return hash.end();
}

/** What was read, with the hash of its text. */
export function completeCapture({ policy, pieces, host, links, offers }: ReadPage, textHash: string): Captured {
  return { capture: { policy: { ...policy, textHash }, host, links, offers }, map: { text: policy.text, textHash, pieces } };
}

/**
 * Reads the policy of a page, but for the hash of its text: the whole text of the part that holds it, closed sections included, menus, banners and footers left out,
 * with the map from its offsets back to the page. Changes nothing in the page. Works in a browser and in jsdom; there, without layout,
 * what style sheets hide is not known to be closed. Time is linear in the page. Without pauses between the steps it is read as it is at that
 * moment; with pauses, it is read anew when it was rebuilt under the walk.
 */
export function* readPage(document: Document, vote: RootVote): Steps<Result<ReadPage, CaptureError>> {
  const opened = openDom(document);
  // A document without a window shows nothing; there, as in jsdom, attributes must tell what is closed.
  const dom: DomReader = opened.defaultView(document) === null ? { ...opened, isDisplayed: null } : opened;
  const body = dom.body(document);
  if (body === null) return failure({ kind: 'page-empty' });
  const facts = readFacts(dom);
  const pre = findPlainText(dom, body);
  const reading = pre === null ? yield* readWhole(dom) : readPlain(dom, pre);
  if (reading === undefined) return failure({ kind: 'page-unreadable' });
  if (reading.blocks.length === 0) return failure({ kind: 'page-empty' });
  if (reading.isCut) return failure({ kind: 'page-too-large' });
  const fates = yield* chooseZones(reading);
  const root = pre === null ? yield* choosePolicyRoot(dom, body, reading, fates, vote) : { element: pre, firstBlock: 0, endBlock: reading.blocks.length };
  const kept = reading.blocks.slice(root.firstBlock, root.endBlock).filter((block) => readFate(block, fates) === 'kept');
  // A consent dialog with a whole notice in it goes last, wherever it stands, so that the policy is not torn apart.
  const annex = reading.blocks.filter((block) => readFate(block, fates) === 'annex' && isNoticeText(block));
  const judge = judgeSight(reading.depth > deepestLayout ? { ...dom, isDisplayed: null } : dom);
  const { blocks: chosen, leftOut, readUnseen } = yield* leaveOutUnseen(dom, judge, [...kept, ...annex], reading.pieces, (block) => readFate(block, fates) === 'annex');
  if (chosen.reduce((length, { text }) => length + text.length + 1, -1) > maxTextLength) return failure({ kind: 'page-too-large' });
  const words = countWords(chosen);
  // Where there is hardly any text, the policy may be anywhere in the page.
  const images = yield* countPictures(dom, words < fewWords ? body : root.element, words);
  const disguised = yield* countDisguised(dom, chosen, reading.pieces);
  const unread = [...countUnread(reading, root, fates), ...countOf('image-of-text', images), ...countOf('unseen', leftOut), ...countOf('unseen-read', readUnseen), ...countOf('disguised', disguised)];
  const isSeen = (text: Text): boolean => {
    const parent = dom.parentElement(text);
    return readUnseen > 0 || parent === null || judge(parent) !== 'unseen';
  };
  const { policy, pieces } = yield* assemblePolicy(dom, reading, chosen, unread, facts);
  return success({ policy, pieces, host: readHost(facts.url), links: yield* rankPolicyLinks(dom, reading), offers: yield* findOffers(dom, reading, isSeen) });
}

/** The page's blocks, begun again a few times when it is rebuilt meanwhile; undefined when it does not come to rest. */
function* readWhole(dom: DomReader): Steps<BlockReading | undefined> {
  for (let times = 0; times < mostReadings; times += 1) {
    const body = dom.body(dom.document);
    const reading = body === null ? undefined : yield* readBlocks(dom, body, maxTextLength);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function* choosePolicyRoot(dom: DomReader, body: Element, reading: BlockReading, fates: readonly ZoneFate[], vote: RootVote): Steps<PolicyRoot> {
  const weights = yield* weighBlocks(reading, (block: ReadBlock) => readFate(block, fates) !== 'kept');
  const root = yield* chooseRoot(reading, weights);
  let inside = 0;
  let all = 0;
  weights.forEach((weight, index) => {
    if (weight <= 0) return;
    all += weight;
    if (index >= root.firstBlock && index < root.endBlock) inside += weight;
  });
  if ((inside >= sureWeight && inside >= all * sureShare) || reading.depth > deepestVote || countText(reading) > longestVote) return root;
  const voted = vote(dom, body);
  const region = voted === null ? undefined : reading.regions.find(({ element }) => element === voted);
  if (region === undefined) return root;
  const outvoted = weights.map((weight, index) => (weight > 0 && (index < region.firstBlock || index >= region.endBlock) ? weight * outvotedWeight : weight));
  return yield* chooseRoot(reading, outvoted);
}

function countText({ blocks }: BlockReading): number {
  return blocks.reduce((length, { text }) => length + text.length, 0);
}

function readPlain(dom: DomReader, pre: Element): BlockReading {
  const { blocks, pieces } = readPlainDocument(dom, pre);
  return { blocks, pieces, regions: [], zones: [], unread: [], controls: [], depth: 0, isCut: false };
}

function countWords(blocks: readonly ReadBlock[]): number {
  return blocks.reduce((count, { text }) => count + text.length, 0) / charactersPerWord;
}

function countOf(kind: UnreadPart['kind'], count: number): UnreadPart[] {
  return count === 0 ? [] : [{ kind, count }];
}

function countUnread({ unread }: BlockReading, { firstBlock, endBlock }: PolicyRoot, fates: readonly ZoneFate[]): UnreadPart[] {
  const kinds = ['frame', 'shadow-root'] as const;
  return kinds.flatMap((kind) => {
    const count = unread.filter((place) => place.kind === kind && place.block >= firstBlock && place.block <= endBlock && (place.zone < 0 || fates[place.zone] === 'kept')).length;
    return count > 0 ? [{ kind, count }] : [];
  });
}

function readFacts(dom: DomReader): PageFacts {
  const url = dom.url(dom.document);
  const root = dom.documentElement(dom.document);
  const language = root === null ? '' : (dom.attribute(root, 'lang') ?? dom.attribute(root, 'xml:lang') ?? '');
  return {
    url: url.length > 8192 || url.startsWith('about:') ? '' : url,
    // Cut before anything else is done with it: a title may have a million signs.
    title: collapseWhiteSpace(dom.title(dom.document).slice(0, longestLookedAt)).slice(0, longestTitle),
    language: language.trim().slice(0, 100),
  };
}

function readHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
