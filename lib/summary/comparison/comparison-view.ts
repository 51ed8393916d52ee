import * as z from 'zod/mini';
import { cardItemSchema, cardOptOutSchema } from '../summary-card';

const count = z.int().check(z.nonnegative());
const short = z.string().check(z.maxLength(8192));
const text = z.string().check(z.maxLength(10_000_000));

/** Whose policy a column is, and of when. */
export const comparedPolicySchema = z.strictObject({
  /** Its id among the saved ones; empty for the page that is open now. */
  id: short,
  name: short,
  host: short,
  url: short,
  title: short,
  /** Milliseconds since the epoch; 0 for the page that is open now. */
  savedAt: count,
  /** The policy's own date in words, or empty. */
  updated: short,
  words: count,
  textHash: short,
});

const answerChangeSchema = z.strictObject({ id: short, title: short, old: cardItemSchema, new: cardItemSchema });

const clauseTextSchema = z.strictObject({ start: count, end: count, text, heading: short });

const clauseChangeSchema = z.strictObject({
  change: z.enum(['added', 'removed', 'reworded']),
  /** Where and what it was; null for what was added. */
  old: z.nullable(clauseTextSchema),
  /** Where and what it is; null for what was removed. */
  new: z.nullable(clauseTextSchema),
  /** Of reworded text, word by word: the `old` parts joined are the old text, the `new` parts the new one. */
  marks: z.array(z.strictObject({ kind: z.enum(['same', 'changed']), old: text, new: text })),
  /** Short names of the questions that these clauses answer. */
  questions: z.array(short),
});

/** How much changed. */
export const changeCountsSchema = z.strictObject({ answers: count, optOuts: count, clauses: count, /** Clauses that perhaps only one of two readers saw. */ possible: count, moved: count, redated: count });

/** What changed from one version of a policy to the next, in words and in order. The view adds nothing. */
export const comparisonViewSchema = z.strictObject({
  old: comparedPolicySchema,
  new: comparedPolicySchema,
  counts: changeCountsSchema,
  /** Whether another version of the extension read the page then: part of the difference can be due to that. */
  isOtherReader: z.boolean(),
  /** Answers that the changed text changed. */
  answers: z.array(answerChangeSchema),
  /** Answers that differ without a plain cause in the text; nothing is claimed of them. */
  possible: z.array(answerChangeSchema),
  optOuts: z.array(z.strictObject({ change: z.enum(['added', 'removed']), optOut: cardOptOutSchema })),
  /** Clauses that only one version has, where another version of the extension read the page: perhaps no change. */
  possibleClauses: z.array(clauseChangeSchema),
  /** In the order of the new version; moved ones are only counted. */
  clauses: z.array(clauseChangeSchema),
});

const tableRowSchema = z.strictObject({
  id: short,
  /** The topic under which it stands; rows of one topic follow each other. */
  topic: short,
  title: short,
  /** Whether the policies answer differently; `unsure` where that hangs on an answer that is itself unsure. */
  differs: z.enum(['yes', 'no', 'unsure']),
  /** One for each policy, in their order. */
  cells: z.array(cardItemSchema),
});

/** Up to five policies in one table of the same questions, ways to act and findings. There is no winner. */
export const tableViewSchema = z.strictObject({ policies: z.array(comparedPolicySchema), rows: z.array(tableRowSchema) });

/** Whose policy a column is. */
export type ComparedPolicy = z.infer<typeof comparedPolicySchema>;
/** What changed in one policy. */
export type ComparisonView = z.infer<typeof comparisonViewSchema>;
/** A question that two versions answer differently. */
export type AnswerChangeView = z.infer<typeof answerChangeSchema>;
/** One changed piece of text. */
export type ClauseChangeView = z.infer<typeof clauseChangeSchema>;
/** How much changed. */
export type ChangeCounts = z.infer<typeof changeCountsSchema>;
/** Several policies side by side. */
export type TableView = z.infer<typeof tableViewSchema>;
/** One question of the table. */
export type TableRowView = z.infer<typeof tableRowSchema>;
