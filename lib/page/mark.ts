import * as z from 'zod/mini';
import { labelGroups } from '../taxonomy/label-groups';
import { stances } from '../taxonomy/labels';

const offset = z.int().check(z.nonnegative());

/** One clause to be marked in the page. The span counts in the text that the page was captured as. */
export const markSchema = z.strictObject({ start: offset, end: offset, group: z.enum(labelGroups), stance: z.enum(stances) });

/** One clause to be marked in the page. */
export type Mark = z.infer<typeof markSchema>;

/** What became of a span in a page that may have changed since it was read: where it was, elsewhere, or gone. */
export const anchorings = ['anchored', 'moved', 'lost'] as const;

/** What became of a span. */
export type Anchoring = (typeof anchorings)[number];
