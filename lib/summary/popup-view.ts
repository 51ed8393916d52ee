import * as z from 'zod/mini';
import { policyLinkSchema } from '../policy/policy-link';
import { summaryCardSchema } from './summary-card';

const count = z.int().check(z.nonnegative());
const short = z.string().check(z.maxLength(8192));

/** One line of the list of saved policies. */
export const savedSummarySchema = z.strictObject({
  id: short,
  name: short,
  host: short,
  url: short,
  title: short,
  /** Milliseconds since the epoch. */
  savedAt: count,
  words: count,
  /** The policy's own date in words, or empty. */
  updated: short,
});

/**
 * A saved copy of a policy that is read, and whether its text is the same. `note`: the last line that was noted beside it, missing where there is none; `remindAt`: when the reader wants to
 * look again (milliseconds since the epoch), missing for never, and `isDue` where that time has come.
 */
export const savedCopySchema = z.strictObject({ id: short, savedAt: count, unchanged: z.boolean(), note: z.exactOptional(short), remindAt: z.exactOptional(count), isDue: z.exactOptional(z.literal(true)) });

/** What the popup shows for one tab: the card, or why there is none. */
export const popupViewSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('card'),
    card: summaryCardSchema,
    /** The newest saved copy of this policy, if there is one. */
    saved: z.nullable(savedCopySchema),
    /** Whether the clauses are marked in the page now. */
    marked: z.boolean(),
  }),
  z.strictObject({ state: z.literal('not-a-policy'), host: short, links: z.array(policyLinkSchema) }),
  z.strictObject({ state: z.literal('other-language'), host: short, language: short }),
]);

/** One line of the list of saved policies. */
export type SavedSummary = z.infer<typeof savedSummarySchema>;
/** What the popup shows for one tab. */
export type PopupView = z.infer<typeof popupViewSchema>;
/** A saved copy of a policy that is read. */
export type SavedCopy = z.infer<typeof savedCopySchema>;
