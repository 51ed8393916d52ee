import * as z from 'zod/mini';
import { policyLinkSchema } from '../policy/policy-link';
import { optOutKinds, optOutVias } from '../answers/analysis';
import { requestLaws } from './request-laws';

const text = z.string().check(z.maxLength(200_000));
const short = z.string().check(z.maxLength(2_000));
const offset = z.int().check(z.nonnegative());

/** A verbatim piece of the policy. */
export const cardQuoteSchema = z.strictObject({
  /** Span in the policy's text, to show the clause in the page. */
  start: offset,
  end: offset,
  /** Verbatim. */
  text,
  /** The heading above it or, of an item of a list, the words that introduce the list; or empty. */
  heading: text,
  /** The titles of the table's columns, where it is a row of a table that has some. */
  columns: z.optional(text),
  /** Whether it stands in a part of the page that was closed. */
  closed: z.boolean(),
  /** Why this clause was chosen, in plain words, and the words that decided. */
  why: z.strictObject({ rule: short, words: z.array(short) }),
});

/** How an item stands: a state of the answer, or `value` where the answer is a period, a date, an age, a list. */
export const itemStates = ['yes', 'no', 'limited', 'value', 'not-stated', 'unsure'] as const;

/** One answered question. */
export const cardItemSchema = z.strictObject({
  /** The question's id, or the finding's. */
  id: short,
  /** What it is about, short enough for a chip: "Precise location". */
  title: short,
  state: z.enum(itemStates),
  /** The answer in words: "yes", "no, except …", "24 months", "not stated". */
  answer: short,
  /** For whom alone it holds ("California residents"), or empty. */
  scope: short,
  /** A kind of data that people mind most: shown first and marked. */
  sensitive: z.boolean(),
  quotes: z.array(cardQuoteSchema),
  /** The reader said so, and not the program. */
  corrected: z.exactOptional(z.literal(true)),
});

/** A ready-made request, to be edited before it is sent. */
export const cardRequestSchema = z.strictObject({
  kind: z.enum(optOutKinds),
  law: z.enum(requestLaws),
  /** Whose policy it is, or empty. */
  company: short,
  /** To whom it goes: an e-mail address or a postal address; empty for a form. */
  to: short,
  subject: short,
  body: short,
});

/** What is said of a way to act besides where it is: for whom, what it costs, how far it reaches, what may be wrong. */
export const cardWayNotesSchema = z.strictObject({
  /** "for California residents · Some work: you must write an e-mail · only in this browser". */
  note: short,
  warnings: z.array(short),
});

/** A way to act that the page offers beside its policy. `href` is empty where only a click in the page does it; `note` says so, and is empty where there is nothing to say. */
export const cardBesideSchema = z.strictObject({ kind: z.enum(optOutKinds), title: short, place: short, href: z.string().check(z.maxLength(8192)), note: short, warnings: z.array(short) });

/** What a row says where it has no way to act: what was looked at, and the request to the contact that there is; `link`: there is none, and it goes into whatever form is found. */
export const cardNoWaySchema = z.strictObject({ looked: short, via: z.enum(['email', 'post', 'link']), request: cardRequestSchema });

/** One way to act. */
export const cardOptOutSchema = z.strictObject({
  kind: z.enum(optOutKinds),
  via: z.enum(optOutVias),
  /** What it turns off or gets, in plain words: "Stop marketing messages". */
  title: short,
  /** Where, in plain words: "your account settings", "privacy@example.com". */
  place: short,
  /** `https:`, `http:`, `mailto:` or `tel:` address to act on; empty for settings and post. */
  href: z.string().check(z.maxLength(8192)),
  notes: cardWayNotesSchema,
  /** For what is written: mail, post, forms. */
  request: z.nullable(cardRequestSchema),
  quote: cardQuoteSchema,
});

const cardRowSchema = z.strictObject({
  id: short,
  /** The question as people ask it: "What do they collect about me?" */
  title: short,
  /** The answer in one short line, legible without opening the row. */
  answer: short,
  /** What belongs to the answer but comes second (browser signals, rights), in one short line, or empty. */
  note: short,
  state: z.enum(itemStates),
  /** Most important first; items that are not stated are left out unless their silence is the answer. */
  items: z.array(cardItemSchema),
  optOuts: z.array(cardOptOutSchema),
  beside: z.array(cardBesideSchema),
  /** For rows about acting that have no way to act. */
  noWay: z.nullable(cardNoWaySchema),
});

/** Everything that the card shows, in its words and its order. The view adds nothing. */
export const summaryCardSchema = z.strictObject({
  header: z.strictObject({
    /** The company or, where none is found, the site. */
    name: short,
    host: short,
    /** Address of the page, or empty. */
    url: z.string().check(z.maxLength(8192)),
    title: short,
    /** The policy's own date in words ("1 November 2023"), or empty. */
    updated: short,
    words: offset,
    minutes: offset,
    language: short,
    /** "Speaks only of California residents", where all of it does; otherwise empty. */
    scope: short,
    isPolicy: z.enum(['yes', 'unsure']),
    /** "412 of 412 clauses, 3 closed sections included, 1 frame could not be read". */
    coverage: short,
    /** "what the policy says, not what the site does". */
    disclaimer: short,
  }),
  /** The six questions above the fold. */
  rows: z.array(cardRowSchema),
  /** The folded rest. */
  more: z.array(cardRowSchema),
  /** What the policy does not say, "not found in the text": titles of questions under the topic they belong to, neighbours by topic. */
  gaps: z.array(z.strictObject({ id: short, topic: short, title: short })),
  /** The policies that stand on the page, where there are several, and parts of the policy on other pages, which were not read. */
  parts: z.strictObject({ onPage: z.array(short), elsewhere: z.array(policyLinkSchema) }),
  /** What the reader corrected, each in one line; missing where nothing was. */
  corrections: z.exactOptional(z.array(z.strictObject({ id: short, title: short, line: short }))),
  textHash: short,
  modelId: short,
});

/** What the card shows. */
export type SummaryCard = z.infer<typeof summaryCardSchema>;
/** One question with its answer, its items and the ways to act. */
export type CardRow = z.infer<typeof cardRowSchema>;
/** One answered question or finding inside a row. */
export type CardItem = z.infer<typeof cardItemSchema>;
/** A verbatim piece of the policy. */
export type CardQuote = z.infer<typeof cardQuoteSchema>;
/** A ready-made request. */
export type CardRequest = z.infer<typeof cardRequestSchema>;
/** A way to act that the page offers beside its policy. */
export type CardBeside = z.infer<typeof cardBesideSchema>;
/** What a row says where it has no way to act. */
export type CardNoWay = z.infer<typeof cardNoWaySchema>;
/** One way to act. */
export type CardOptOut = z.infer<typeof cardOptOutSchema>;
