import * as z from 'zod/mini';

/** A link to a privacy policy (or a page about one's data) that was found on a page. */
export const policyLinkSchema = z.strictObject({
  text: z.string().check(z.maxLength(500)),
  /** Resolved address, `http:` or `https:` only. */
  href: z.string().check(z.maxLength(8192)),
});

/** A link to a privacy policy that was found on a page. */
export type PolicyLink = z.infer<typeof policyLinkSchema>;
