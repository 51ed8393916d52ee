import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { readLines, type LabelledRow, type Row, type RowError } from './labelled-row';

const furtherSchema = z.strictObject({ id: z.string(), labels: z.array(z.string()), policy: z.optional(z.string()) });

/**
 * The labels that a row without any was given later, without marks of stance. It holds no text. `policy`: the measured policy that the row stands in or repeats, where its
 * file names none, so that it is held out with it.
 */
export type FurtherLabels = z.infer<typeof furtherSchema>;

/** Labels of a row that is missing, or that has some already. */
export type FurtherError = { readonly kind: 'further-stale'; readonly id: string; readonly reason: string };

/** Rows that were given labels, and those that still have none, each in their order. Of these only such whose policy is known: the others may stand in one that is held out. */
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
  const given = new Map<string, FurtherLabels>();
  const known = new Set(rows.map(({ id }) => id));
  for (const one of further) {
    if (!known.has(one.id)) return failure({ kind: 'further-stale', id: one.id, reason: 'no such row' });
    if (given.has(one.id)) return failure({ kind: 'further-stale', id: one.id, reason: 'labelled twice' });
    given.set(one.id, one);
  }
  const windows = findWindows(rows);
  const labelled = rows.flatMap((row, at) => {
    const own = given.get(row.id);
    if (own === undefined) return [];
    const policy = row.policy ?? own.policy;
    return [{ ...row, ...(policy === undefined ? {} : { policy }), window: row.window ?? windows[at]!, labels: [...own.labels] }];
  });
  return success({ labelled, rest: rows.filter(({ id, policy }) => policy !== undefined && !given.has(id)) });
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
