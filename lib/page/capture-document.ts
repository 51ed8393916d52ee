import { failure, success, type Result } from '../result';
import type { PolicyText, UnreadPart } from '../policy/policy-text';
import { maxTextLength } from '../policy/text-limits';
import type { PageOffer } from '../policy/page-offer';
import type { PolicyLink } from '../policy/policy-link';
import { createTextHash } from '../text/hash';
import { assemblePolicy, type AssembledPolicy } from './assemble-policy';
import type { ReadBlock } from './block-builder';
import { draftPolicy, type CaptureError, type PolicyDraft, type RootVote } from './draft-policy';
import { findOffers } from './find-offers';
import { rankPolicyLinks } from './find-policy-links';
import { countDisguised } from './sight/count-disguised';
import { countPictures } from './sight/count-pictures';
import { judgeSight } from './sight/judge-sight';
import { leaveOutUnseen } from './sight/leave-out-unseen';
import type { Steps } from './steps';
import type { TextMap } from './text-map';

export type { CaptureError, RootVote } from './draft-policy';

/** What is read from one page: the policy, the site's host ("" for a file), the policy links that the page has, and what it offers to do about one's data. */
export type PageCapture = { readonly policy: PolicyText; readonly host: string; readonly links: PolicyLink[]; readonly offers: PageOffer[] };

/** A page nested some 3,500 deep ends its own tab when it is laid out: of one that may not be laid out yet nothing is asked that needs it. */
const deepestLayout = 2500;

/** Of English, with the space. */
const charactersPerWord = 6;
/** No policy is shorter. */
const fewWords = 150;

/** A page that was read, but for the hash of its text. */
export type ReadPage = Omit<PageCapture, 'policy'> & { readonly policy: Omit<PolicyText, 'textHash'>; readonly pieces: AssembledPolicy['pieces'] };

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
  const draft = yield* draftPolicy(document, vote);
  return draft.ok ? yield* finishDraft(draft.value) : draft;
}

/** The page as people see it: the draft without what they do not see, with the counts of what could not be read and what the page has beside its policy. */
export function* finishDraft({ dom, body, reading, root, facts, blocks, isAnnex, assembled, unread }: PolicyDraft): Steps<Result<ReadPage, CaptureError>> {
  const judge = judgeSight(reading.depth > deepestLayout ? { ...dom, isDisplayed: null } : dom);
  const { blocks: chosen, leftOut, readUnseen } = yield* leaveOutUnseen(dom, judge, blocks, reading.pieces, isAnnex);
  if (chosen.reduce((length, { text }) => length + text.length + 1, -1) > maxTextLength) return failure({ kind: 'page-too-large' });
  const words = countWords(chosen);
  // Where there is hardly any text, the policy may be anywhere in the page.
  const images = yield* countPictures(dom, words < fewWords ? body : root, words);
  const disguised = yield* countDisguised(dom, chosen, reading.pieces);
  const counted = [...countOf('image-of-text', images), ...countOf('unseen', leftOut), ...countOf('unseen-read', readUnseen), ...countOf('disguised', disguised)];
  const isSeen = (text: Text): boolean => {
    const parent = dom.parentElement(text);
    return readUnseen > 0 || parent === null || judge(parent) !== 'unseen';
  };
  const { policy, pieces } = chosen === blocks ? assembled : yield* assemblePolicy(dom, reading, chosen, facts);
  return success({ policy: { ...policy, unread: [...unread, ...counted] }, pieces, host: readHost(facts.url), links: yield* rankPolicyLinks(dom, reading), offers: yield* findOffers(dom, reading, isSeen) });
}

function countWords(blocks: readonly ReadBlock[]): number {
  return blocks.reduce((count, { text }) => count + text.length, 0) / charactersPerWord;
}

function countOf(kind: UnreadPart['kind'], count: number): UnreadPart[] {
  return count === 0 ? [] : [{ kind, count }];
}

function readHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
