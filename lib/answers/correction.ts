import * as z from 'zod/mini';

const offset = z.int().check(z.nonnegative());

/** Limits of a correction: characters of a name and of a sentence, clauses of one answer. */
export const correctionLimits = { id: 200, answer: 40, quote: 4000, refused: 200 } as const;

/**
 * What a reader says of one answer of one text. `id`: the question's, the finding's, or `way.KIND.VIA` for a way to act. `answer`: what the text answers
 * (`listAnswers`), or empty where only clauses are refused. `refused`: spans of clauses that do not say so. `quote`: the sentence that says it, or empty.
 */
export const correctionSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(correctionLimits.id)),
  answer: z.string().check(z.maxLength(correctionLimits.answer)),
  refused: z.array(z.strictObject({ start: offset, end: offset })).check(z.maxLength(correctionLimits.refused)),
  quote: z.string().check(z.maxLength(correctionLimits.quote)),
});

/** What a reader says of one answer of one text. */
export type Correction = z.infer<typeof correctionSchema>;

/** Whether it changes nothing: what takes an earlier correction back. */
export function isEmptyCorrection({ answer, refused, quote }: Correction): boolean {
  return answer === '' && refused.length === 0 && quote.trim() === '';
}
