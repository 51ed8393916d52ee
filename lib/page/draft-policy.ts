import { maxTextLength } from '../policy/text-limits';
import type { UnreadPart } from '../policy/policy-text';
import { failure, success, type Result } from '../result';
import { collapseWhiteSpace } from '../text/white-space';
import { assemblePolicy, type AssembledPolicy, type PageFacts } from './assemble-policy';
import type { ReadBlock } from './block-builder';
import { chooseRoot, type PolicyRoot } from './choose-root';
import { chooseZones, isNoticeText, readFate, type ZoneFate } from './choose-zones';
import { openDom, type DomReader } from './dom-reader';
import { readBlocks, type BlockReading } from './read-blocks';
import { findPlainText, readPlainDocument } from './read-plain-document';
import type { Steps } from './steps';
import { weighBlocks } from './weigh-blocks';

/** Why a page could not be captured: no text in it, more than `maxTextLength`, or it was rebuilt again and again while it was read. */
export type CaptureError = { readonly kind: 'page-empty' | 'page-too-large' | 'page-unreadable' };

/** A second opinion on the element that holds the policy, asked where the choice is unsure; null for none. */
export type RootVote = (dom: DomReader, body: Element) => Element | null;

/** A page's policy as its elements tell it, before it is asked what of it people see: mostly that changes no word of it. */
export type PolicyDraft = {
  readonly dom: DomReader;
  readonly body: Element;
  readonly reading: BlockReading;
  /** The element that holds the policy. */
  readonly root: Element;
  readonly facts: PageFacts;
  readonly blocks: readonly ReadBlock[];
  /** Whether a block is of a dialog, which is read behind the policy. */
  readonly isAnnex: (block: ReadBlock) => boolean;
  readonly assembled: AssembledPolicy;
  /** The frames and shadow roots that could not be read. */
  readonly unread: readonly UnreadPart[];
};

/** Below this share of the page's weight in the run, or this weight, the choice of the run is unsure and Readability is asked. */
const sureShare = 0.9;
const sureWeight = 1500;
/** Readability works by recursion and overflows the stack of pages nested some thousand deep. */
const deepestVote = 500;
/** And it cannot be paused: of a page with more text, in UTF-16 code units, it is not asked. */
const longestVote = 100_000;
/** What a block outside Readability's choice keeps of its weight. */
const outvotedWeight = 0.5;
/** A page that is rebuilt under the walk is begun again until it was read so often. */
const mostReadings = 3;

/** In UTF-16 code units; white space and what is not seen may take up most of what is looked at. */
const longestTitle = 2000;
const longestLookedAt = 10_000;

/**
 * Reads the part of a page that holds its policy, closed sections included, menus, banners and footers left out. What nobody sees is still in it. Changes nothing
 * in the page; time is linear in it.
 */
export function* draftPolicy(document: Document, vote: RootVote): Steps<Result<PolicyDraft, CaptureError>> {
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
  const isAnnex = (block: ReadBlock): boolean => readFate(block, fates) === 'annex';
  const kept = reading.blocks.slice(root.firstBlock, root.endBlock).filter((block) => readFate(block, fates) === 'kept');
  // A consent dialog with a whole notice in it goes last, wherever it stands, so that the policy is not torn apart.
  const blocks = [...kept, ...reading.blocks.filter((block) => isAnnex(block) && isNoticeText(block))];
  return success({ dom, body, reading, root: root.element, facts, blocks, isAnnex, assembled: yield* assemblePolicy(dom, reading, blocks, facts), unread: countUnread(reading, root, fates) });
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
