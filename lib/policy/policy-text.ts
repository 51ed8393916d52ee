import * as z from 'zod/mini';
import { maxTextLength } from './text-limits';

/** What a block of text was in the page. `cell-row` is one table row, its cells joined by ` | `. */
export const blockKinds = ['heading', 'paragraph', 'list-item', 'cell-row', 'term', 'definition'] as const;

/**
 * Counts the changes of the capture after which the same page gives another text: raise it with such a change, so that the change is not taken
 * for one of the policy.
 */
export const extractorVersion = 4;

const offset = z.int().check(z.nonnegative());

const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  start: offset,
  end: offset,
  /** Heading: 1–6. List item: depth of nesting from 1. Others: 0. */
  level: z.int().check(z.nonnegative(), z.maximum(1000)),
  /** Whether the block stood in a part that was closed when it was read: `<details>`, a hidden tab or panel. */
  closed: z.boolean(),
});

const linkSchema = z.strictObject({
  start: offset,
  end: offset,
  /** Resolved against the page's address, otherwise as the page gives it. */
  href: z.string().check(z.maxLength(8192)),
  /** True where it names a place in the page itself that is not there. */
  lost: z.optional(z.boolean()),
});

const unreadSchema = z.strictObject({
  kind: z.enum(['frame', 'shadow-root', 'image-of-text', 'other-language', 'unseen', 'unseen-read', 'disguised']),
  /**
   * How many there are; of what people cannot see, how many words. `unseen` was left out of the text, `unseen-read` was not, since it is most of it; `disguised` words hold
   * signs without width or letters of other alphabets and are read as people see them.
   */
  count: z.int().check(z.positive()),
});

/**
 * The visible text of one policy. Every offset is a UTF-16 index into `text`: runs of white space inside a block are
 * one space, blocks are joined by one `\n`. Blocks are sorted, do not overlap and hold no `\n`.
 */
export const policyTextSchema = z.strictObject({
  /** Address of the page; empty for a file or pasted text. */
  url: z.string().check(z.maxLength(8192)),
  title: z.string().check(z.maxLength(2000)),
  /** The language the page declares (BCP 47), or empty. What it is really in is detected from the text. */
  language: z.string().check(z.maxLength(100)),
  text: z.string().check(z.maxLength(maxTextLength)),
  blocks: z.array(blockSchema),
  links: z.array(linkSchema),
  /** Parts of the policy that are there for the reader but could not be read, or in the page but not for people to see. */
  unread: z.array(unreadSchema),
  /** `hashText(text)`. */
  textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** The visible text of one policy with its blocks, links and unread parts. */
export type PolicyText = z.infer<typeof policyTextSchema>;

/** One block of the page's text: a heading, a paragraph, a list item, a table row. */
export type Block = z.infer<typeof blockSchema>;

/** A link inside the policy's text. */
export type TextLink = z.infer<typeof linkSchema>;

/** Something of the policy that could not be read. */
export type UnreadPart = z.infer<typeof unreadSchema>;

/** What a block was in the page. */
export type BlockKind = (typeof blockKinds)[number];
