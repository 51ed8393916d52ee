import * as z from 'zod/mini';
import { blockKinds } from '../../policy/policy-text';
import { labelGroups } from '../../taxonomy/label-groups';
import { stances } from '../../taxonomy/labels';

const kind = z.enum(labelGroups);
const count = z.int().check(z.nonnegative());

const pieceSchema = z.strictObject({
  text: z.string(),
  /** The kinds in which it is marked, best first; none for what stands between the clauses. */
  layers: z.array(z.strictObject({ kind, stance: z.enum(stances) })),
});

const markedBlockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  /** Heading: 2–6, below the page's own and without gaps. List item: depth of nesting from 1. Others: 0. */
  level: count,
  closed: z.boolean(),
  /** Its whole text, in order. */
  pieces: z.array(pieceSchema),
});

/** A policy's own text with its clauses marked by kind, to be read and printed apart from its page. */
export const markedTextSchema = z.strictObject({
  name: z.string(),
  /** The title of the page, or empty. */
  title: z.string(),
  /** The address of the page, or empty. */
  url: z.string(),
  /** The policy's own date in words, or empty. */
  updated: z.string(),
  coverage: z.string(),
  /** The kinds that are marked, with how many clauses there are of each. */
  legend: z.array(z.strictObject({ kind, count })),
  /** The kinds that the reader wants unmarked. */
  unmarked: z.array(kind),
  blocks: z.array(markedBlockSchema),
});

/** A policy's own text with its clauses marked by kind. */
export type MarkedText = z.infer<typeof markedTextSchema>;

/** A block of that text. */
export type MarkedBlock = z.infer<typeof markedBlockSchema>;

/** A marked clause, or what stands between two. */
export type MarkedPiece = z.infer<typeof pieceSchema>;
