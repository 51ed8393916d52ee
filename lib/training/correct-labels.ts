import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { readLines, type LabelledRow, type RowError } from './labelled-row';

/** Why a row has other labels than it was given: codes that `lib/classifier/README.md` explains. */
export const correctionReasons = ['announcement', 'consent', 'heading', 'no-address', 'option', 'option-only', 'recipient', 'request', 'safeguard', 'signal', 'silent'] as const;

const correctionSchema = z.strictObject({ id: z.string(), was: z.array(z.string()), labels: z.array(z.string()), reason: z.enum(correctionReasons) });

/** The labels of one row, as they were given (`was`) and as the guide has them (`labels`), both with the marks of their stance. It holds no text. */
export type Correction = z.infer<typeof correctionSchema>;

/** A correction that cannot be made: its row is missing, or has other labels than it had when it was read. */
export type CorrectionError = { readonly kind: 'correction-stale'; readonly id: string; readonly reason: string };

/** The corrections of a JSON-lines text, in order; fails with the first line that is none. */
export function readCorrections(text: string): Result<Correction[], RowError> {
  return readLines(text, correctionSchema);
}

/** The rows, in order, with the labels that the corrections give them. Fails when a correction does not fit its row, so that a changed data set is noticed. */
export function correctLabels(rows: readonly LabelledRow[], corrections: readonly Correction[]): Result<LabelledRow[], CorrectionError> {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const labelsOf = new Map<string, readonly string[]>();
  for (const { id, was, labels } of corrections) {
    const row = rowOf.get(id);
    if (row === undefined) return failure({ kind: 'correction-stale', id, reason: 'no such row' });
    if (labelsOf.has(id)) return failure({ kind: 'correction-stale', id, reason: 'corrected twice' });
    if (!haveSame(row.labels, was)) return failure({ kind: 'correction-stale', id, reason: 'the row has other labels now' });
    labelsOf.set(id, labels);
  }
  return success(rows.map((row) => ({ ...row, labels: [...(labelsOf.get(row.id) ?? row.labels)] })));
}

function haveSame(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one);
  return known.size === new Set(other).size && other.every((label) => known.has(label));
}
