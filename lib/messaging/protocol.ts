import * as z from 'zod/mini';
import { anchorings, markSchema } from '../page/mark';
import { policyLinkSchema } from '../policy/policy-link';
import { policyTextSchema } from '../policy/policy-text';
import type { NoticeKind } from '../summary/notices';
import { popupViewSchema, savedSummarySchema } from '../summary/popup-view';
import { summaryCardSchema } from '../summary/summary-card';

const offset = z.int().check(z.nonnegative());
const textHash = z.string().check(z.maxLength(64));
const tab = z.strictObject({ tabId: z.int() });
/** A tab and the text that was read there: the card's, even if somebody has read the tab anew meanwhile. */
const reading = z.strictObject({ tabId: z.int(), textHash });
const anchoring = z.enum(anchorings);
const short = z.string().check(z.maxLength(8192));
const nothing = z.strictObject({});

/**
 * Everything that may cross a context boundary. Add a line here, then a handler. `from` is who may send it; the response
 * crosses as `{ok: true, value}` or `{ok: false, error: {kind}}` with a kind of `noticeKinds`.
 */
export const protocol = {
  /** The card of one tab, or why there is none. `again` reads the page anew. */
  'card.get': { from: 'extension-page', request: z.strictObject({ tabId: z.int(), again: z.boolean() }), response: popupViewSchema },
  /** Scrolls to one clause of the tab's page and marks it. */
  'quote.show': { from: 'extension-page', request: z.strictObject({ tabId: z.int(), textHash, start: offset, end: offset }), response: z.strictObject({ anchoring, closed: z.boolean() }) },
  /** Marks all clauses by kind. */
  'marks.paint': { from: 'extension-page', request: reading, response: z.strictObject({ painted: offset, lost: offset }) },
  'marks.clear': { from: 'extension-page', request: tab, response: nothing },
  'policy.save': { from: 'extension-page', request: reading, response: savedSummarySchema },
  /** The saved policies, newest first; how many could not be read and were set aside; how many a newer version of the extension wrote. */
  'saved.list': { from: 'extension-page', request: nothing, response: z.strictObject({ saved: z.array(savedSummarySchema), damaged: offset, newer: offset }) },
  /** The card of a saved policy, read again from its saved text by the present model. */
  'saved.card': { from: 'extension-page', request: z.strictObject({ id: short }), response: summaryCardSchema },
  'saved.delete': { from: 'extension-page', request: z.strictObject({ id: short }), response: nothing },
  /** Background → page: read the text. Offsets of later messages belong to the text with this hash. `marked`: clauses are painted now. */
  'page.capture': { from: 'background', request: nothing, response: z.strictObject({ policy: policyTextSchema, host: short, links: z.array(policyLinkSchema), marked: z.boolean() }) },
  'page.paint': { from: 'background', request: z.strictObject({ textHash, marks: z.array(markSchema) }), response: z.strictObject({ painted: offset, lost: offset }) },
  'page.show': { from: 'background', request: z.strictObject({ textHash, start: offset, end: offset, text: z.string() }), response: z.strictObject({ anchoring, closed: z.boolean() }) },
  'page.clear': { from: 'background', request: nothing, response: nothing },
} as const satisfies Record<string, Route>;

/** One line of the protocol. */
export type Route = {
  readonly from: 'extension-page' | 'background';
  readonly request: z.core.$ZodType;
  readonly response: z.core.$ZodType;
};

/** The name of one message. */
export type MessageName = keyof typeof protocol;
/** What is sent under this name. */
export type RequestOf<N extends MessageName> = z.infer<(typeof protocol)[N]['request']>;
/** What comes back under this name, when all goes well. */
export type ResponseOf<N extends MessageName> = z.infer<(typeof protocol)[N]['response']>;
/** An expected failure as it crosses a boundary. */
export type MessageError = { readonly kind: NoticeKind };
