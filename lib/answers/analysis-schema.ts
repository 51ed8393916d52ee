import * as z from 'zod/mini';
import { policyTextSchema } from '../policy/policy-text';
import { labelNames, stances } from '../taxonomy/labels';
import { questionIds } from '../taxonomy/questions';
import { optOutKinds, optOutVias, type Analysis } from './analysis';

const offset = z.int().check(z.nonnegative());
const count = offset;

const clauseLabelSchema = z.strictObject({ label: z.enum(labelNames), stance: z.enum(stances), score: z.number().check(z.minimum(0), z.maximum(1)) });

/** A clause with its labels, as it is stored. */
export const labelledClauseSchema = z.strictObject({
  start: offset,
  end: offset,
  text: z.string(),
  heading: z.string(),
  path: z.array(z.string()),
  lead: z.string(),
  block: offset,
  labels: z.array(clauseLabelSchema),
});

const reasonSchema = z.strictObject({ rule: z.string(), words: z.array(z.string()) });

/** A verbatim piece of the policy, as it is stored. */
export const quoteSchema = z.strictObject({ start: offset, end: offset, text: z.string(), clause: offset, reason: reasonSchema });

const answerSchema = z.strictObject({
  answer: z.union([z.string(), z.array(z.string())]),
  unsure: z.boolean(),
  quotes: z.array(quoteSchema),
  scope: z.exactOptional(z.string()),
  periods: z.exactOptional(z.array(z.strictObject({ text: z.string(), days: z.number().check(z.nonnegative()), object: z.string() }))),
});

/** One answer for every question; none may be missing. */
export const answersSchema = z.record(z.enum(questionIds), answerSchema);

/** One way to act, as it is stored. */
export const optOutSchema = z.strictObject({
  kind: z.enum(optOutKinds),
  via: z.enum(optOutVias),
  target: z.exactOptional(z.string()),
  quote: quoteSchema,
});

/** Something worth a second look, as it is stored. */
export const findingSchema = z.strictObject({ id: z.string(), title: z.string(), certainty: z.enum(['likely', 'possible']), quotes: z.array(quoteSchema) });

/** How much was read, as it is stored. */
export const coverageSchema = z.strictObject({ clauses: count, judged: count, closed: count, unread: policyTextSchema.shape.unread });

/** The schema of a whole `Analysis`, for what comes back out of a cache or a store. */
export const analysisSchema: z.ZodMiniType<Analysis> = z.strictObject({
  policy: policyTextSchema,
  isPolicy: z.enum(['yes', 'no', 'unsure']),
  language: z.string(),
  updated: z.string(),
  words: count,
  coverage: coverageSchema,
  clauses: z.array(labelledClauseSchema),
  answers: answersSchema,
  optOuts: z.array(optOutSchema),
  findings: z.array(findingSchema),
  modelId: z.string(),
});
