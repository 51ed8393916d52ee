import * as z from 'zod/mini';

/** A link or a button of a page that may be a way to act on one's data, outside the policy or in it. */
export const pageOfferSchema = z.strictObject({
  text: z.string().check(z.maxLength(500)),
  /** Resolved address, `http:` or `https:` only; empty where nothing but a click in the page does something. */
  href: z.string().check(z.maxLength(8192)),
});

/** A link or a button of a page that may be a way to act on one's data. */
export type PageOffer = z.infer<typeof pageOfferSchema>;
