import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { readLines, type LabelledRow, type Row, type RowError } from './labelled-row';

const furtherSchema = z.strictObject({ id: z.string(), labels: z.array(z.string()) });

/** The labels that a row without any was given later, without marks of stance. It holds no text. */
export type FurtherLabels = z.infer<typeof furtherSchema>;

/** Labels of a row that is missing, or that has some already. */
export type FurtherError = { readonly kind: 'further-stale'; readonly id: string; readonly reason: string };

/** Rows that were given labels, and those that still have none, each in their order. */
export type FurtherRows = { readonly labelled: readonly LabelledRow[]; readonly rest: readonly Row[] };

/** The labels of a JSON-lines text, in order; fails with the first line that holds none. */
export function readFurtherLabels(text: string): Result<FurtherLabels[], RowError> {
  return readLines(text, furtherSchema);
}

/**
 * The rows with the labels that they were given, neighbours in windows of their own; fails where labels do not fit the rows, so that a changed data set is noticed.
 * Such rows stand in their file without a window: those whose ids end with numbers that follow each other are neighbours.
 */
export function labelFurther(rows: readonly Row[], further: readonly FurtherLabels[]): Result<FurtherRows, FurtherError> {
  const labelsOf = new Map<string, readonly string[]>();
  const known = new Set(rows.map(({ id }) => id));
  for (const { id, labels } of further) {
    if (!known.has(id)) return failure({ kind: 'further-stale', id, reason: 'no such row' });
    if (labelsOf.has(id)) return failure({ kind: 'further-stale', id, reason: 'labelled twice' });
    labelsOf.set(id, labels);
  }
  const windows = findWindows(rows);
  const labelled = rows.flatMap((row, at) => {
    const labels = labelsOf.get(row.id);
    return labels === undefined ? [] : [{ ...row, window: row.window ?? windows[at]!, labels: [...labels] }];
  });
  return success({ labelled, rest: rows.filter(({ id }) => !labelsOf.has(id)) });
}

/** For each row the id of the first of the rows around it that follow each other. */
function findWindows(rows: readonly Row[]): string[] {
  const windows: string[] = [];
  let before: { readonly name: string; readonly number: number } | undefined;
  for (const [at, { id }] of rows.entries()) {
    const [, name = id, digits = ''] = /^(.*)\.(\d{1,9})$/s.exec(id) ?? [];
    const number = Number(digits);
    windows.push(before?.name === name && before.number + 1 === number ? windows[at - 1]! : id);
    before = digits === '' ? undefined : { name, number };
  }
  return windows;
}
