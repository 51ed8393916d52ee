import * as z from 'zod/mini';
import { correctionSchema } from '../answers/correction';
import { anchorings, markKindSchema, markQuestionSchema } from '../page/mark';
import { policyTextSchema } from '../policy/policy-text';
import { changeCountsSchema, comparisonViewSchema, tableViewSchema } from '../summary/comparison/comparison-view';
import { markedTextSchema } from '../summary/marked/marked-text';
import type { NoticeKind } from '../summary/words/notices';
import { popupViewSchema, savedCopySchema, savedSummarySchema } from '../summary/popup-view';
import { summaryCardSchema } from '../summary/summary-card';
import { pageProtocol } from './page-protocol';
import type { Route } from './route';

const offset = z.int().check(z.nonnegative());
const textHash = z.string().check(z.maxLength(64));
const tab = z.strictObject({ tabId: z.int() });
/** A tab and the text that was read there: the card's, even if somebody has read the tab anew meanwhile. */
const reading = z.strictObject({ tabId: z.int(), textHash });
const anchoring = z.enum(anchorings);
const short = z.string().check(z.maxLength(8192));
const noteLine = z.string().check(z.minLength(1), z.maxLength(4000));
/** Each once at most. */
const kinds = z.array(markKindSchema).check(z.maxLength(20));
const nothing = z.strictObject({});
/** A saved policy, or the one that was read in a tab. */
const source = z.union([z.strictObject({ id: short }), reading]);
/** The same, or a text that the reader brought. */
const correctable = z.union([z.strictObject({ id: short }), reading, z.strictObject({ policy: policyTextSchema })]);

/** What the background answers. */
export const backgroundProtocol = {
  /** The card of one tab, or why there is none. `again` reads the page anew. */
  'card.get': { from: 'extension-page', request: z.strictObject({ tabId: z.int(), again: z.boolean() }), response: popupViewSchema },
  /** Whether the tab's page has come to hold more than what was read. */
  'page.grown': { from: 'extension-page', request: reading, response: z.strictObject({ grown: z.boolean() }) },
  /** Scrolls to one clause of the tab's page and marks it. */
  'quote.show': { from: 'extension-page', request: z.strictObject({ tabId: z.int(), textHash, start: offset, end: offset }), response: z.strictObject({ anchoring, closed: z.boolean() }) },
  /** Marks all clauses by kind. */
  'marks.paint': { from: 'extension-page', request: reading, response: z.strictObject({ painted: offset, lost: offset }) },
  'marks.clear': { from: 'extension-page', request: tab, response: nothing },
  /** The text of a reading with its marks, for a page of its own; `hidden`: the kinds that the reader filtered out. */
  'text.marked': { from: 'extension-page', request: z.strictObject({ tabId: z.int(), textHash, hidden: kinds }), response: markedTextSchema },
  /** Saves the policy, if it is not, and adds a line to its note; `dueAt`: when the reader wants to look again (0: not at all). Gives when that was before, too. */
  'request.sent': { from: 'extension-page', request: z.strictObject({ source, line: noteLine, dueAt: offset }), response: z.strictObject({ saved: savedCopySchema, remindBefore: offset }) },
  /** Takes that line out of the note again, and brings the former date back where none has taken its place. */
  'request.taken-back': { from: 'extension-page', request: z.strictObject({ source, line: noteLine, dueAt: offset, remindBefore: offset }), response: savedCopySchema },
  'policy.save': { from: 'extension-page', request: reading, response: savedSummarySchema },
  /** The card of a saved policy, read again from its saved text by the present model, or `asRead` when it was saved. */
  'saved.card': { from: 'extension-page', request: z.strictObject({ id: short, asRead: z.optional(z.boolean()) }), response: summaryCardSchema },
  /** How much the tab's policy has changed since a version of it was saved; `isOtherReader`: part of that can be due to a newer extension. */
  'saved.changes': { from: 'extension-page', request: z.strictObject({ tabId: z.int(), textHash, id: short }), response: z.strictObject({ counts: changeCountsSchema, isOtherReader: z.boolean() }) },
  /** What changed from a saved version to another one or to the page that is open. */
  'compare.versions': { from: 'extension-page', request: z.strictObject({ old: short, new: source }), response: comparisonViewSchema },
  /** Up to five policies in one table. */
  'compare.policies': { from: 'extension-page', request: z.strictObject({ sources: z.array(source).check(z.minLength(1), z.maxLength(5)) }), response: tableViewSchema },
  /** Keeps what the reader says of one answer of a text, or takes it back where it is empty; gives the card anew. */
  'answer.correct': { from: 'extension-page', request: z.strictObject({ source: correctable, correction: correctionSchema }), response: summaryCardSchema },
  /** The reader's corrections of a text as a report (`lib/answers/correction-report.ts`), as JSON; `address`: with that of the page. */
  'corrections.report': { from: 'extension-page', request: z.strictObject({ source: correctable, address: z.boolean() }), response: z.strictObject({ json: z.string() }) },
  /** Reads and saves a policy that the reader brought in a file, as it was at a time of the past; with a family, as a version of that policy. */
  'policy.import': { from: 'extension-page', request: z.strictObject({ policy: policyTextSchema, savedAt: offset, family: z.nullable(short) }), response: z.strictObject({ id: short, words: offset }) },
  /** The card of a text that the reader brought, or why there is none. `anyway`: whether it reads like a policy does not matter. */
  'text.read': { from: 'extension-page', request: z.strictObject({ policy: policyTextSchema, anyway: z.boolean() }), response: popupViewSchema },
} as const satisfies Record<string, Route>;

/** What the bar in a marked page may ask of the background. It names its own tab, as it was told when it was marked. */
export const readerProtocol = {
  /** Reads the page anew and marks what it says now. */
  'marks.again': { from: 'page', request: tab, response: z.strictObject({ painted: offset, lost: offset }) },
  /** Has the card of the page begin with one question; `opened`: it could be opened at once, else it is when the reader opens it. */
  'question.show': { from: 'page', request: z.strictObject({ tabId: z.int(), textHash, question: markQuestionSchema }), response: z.strictObject({ opened: z.boolean() }) },
  /** Opens the text that is marked in the page, with its marks, on a page of ours that every browser prints as it is shown; `readAt`: when it was marked. */
  'marks.print': { from: 'page', request: z.strictObject({ tabId: z.int(), textHash, readAt: offset, hidden: kinds }), response: nothing },
  /** The words that decided what one clause was read as, strongest first. */
  'mark.explain': { from: 'page', request: z.strictObject({ tabId: z.int(), textHash, start: offset, end: offset }), response: z.strictObject({ words: z.array(short) }) },
} as const satisfies Record<string, Route>;

/**
 * Everything that may cross a context boundary. Add a line to one of the tables, then a handler. The response crosses as
 * `{ok: true, value}` or `{ok: false, error: {kind}}` with a kind of `noticeKinds`.
 */
export const protocol = { ...backgroundProtocol, ...pageProtocol, ...readerProtocol } as const;

/** The name of one message. */
export type MessageName = keyof typeof protocol;
/** What is sent under this name. */
export type RequestOf<N extends MessageName> = z.infer<(typeof protocol)[N]['request']>;
/** What comes back under this name, when all goes well. */
export type ResponseOf<N extends MessageName> = z.infer<(typeof protocol)[N]['response']>;
/** An expected failure as it crosses a boundary. */
export type MessageError = { readonly kind: NoticeKind };
