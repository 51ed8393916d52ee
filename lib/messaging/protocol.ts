import * as z from 'zod/mini';
import { anchorings } from '../page/mark';
import type { NoticeKind } from '../summary/notices';
import { popupViewSchema, savedSummarySchema } from '../summary/popup-view';
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
const nothing = z.strictObject({});

/** What the background answers. */
export const backgroundProtocol = {
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
} as const satisfies Record<string, Route>;

/**
 * Everything that may cross a context boundary. Add a line to one of the two tables, then a handler. The response crosses as
 * `{ok: true, value}` or `{ok: false, error: {kind}}` with a kind of `noticeKinds`.
 */
export const protocol = { ...backgroundProtocol, ...pageProtocol } as const;

/** The name of one message. */
export type MessageName = keyof typeof protocol;
/** What is sent under this name. */
export type RequestOf<N extends MessageName> = z.infer<(typeof protocol)[N]['request']>;
/** What comes back under this name, when all goes well. */
export type ResponseOf<N extends MessageName> = z.infer<(typeof protocol)[N]['response']>;
/** An expected failure as it crosses a boundary. */
export type MessageError = { readonly kind: NoticeKind };
