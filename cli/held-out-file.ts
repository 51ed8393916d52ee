import * as z from 'zod/mini';
import type { HeldOut } from '../lib/training/decide';
import { assignFolds } from '../lib/training/folds';
import { groupOf, targetsOf, type FoldFits } from '../lib/training/hold-out';
import { readLines, type LabelledRow } from '../lib/training/labelled-row';
import { failCommand, readTextFile } from './command';

const lineSchema = z.strictObject({ id: z.string(), linear: z.array(z.number()), network: z.array(z.number()) });

/** One line a row: its margins by the fold that did not see it, in the order of the model's labels. For looking into errors, and for judging again without training. */
export function writeHeldOut(rows: readonly LabelledRow[], labels: number, { linear, network }: HeldOut): string {
  return rows.map(({ id }, row) => {
    const own = (margins: Float64Array) => roundMargins(margins.subarray(row * labels, (row + 1) * labels));
    return `${JSON.stringify({ id, linear: own(linear), network: own(network) })}\n`;
  }).join('');
}

/** What such a file says of the rows from which it was made, in the same order, folds and seed; ends the command where it is of other rows or labels. */
export function readHeldOut(path: string, rows: readonly LabelledRow[], labels: readonly string[], folds: number, seed: number): FoldFits {
  const found = readLines(readTextFile(path), lineSchema);
  if (!found.ok) return failCommand(`${path}: line ${found.error.line}: ${found.error.reason}`);
  const lines = found.value;
  const fits = lines.length === rows.length && lines.every(({ id, linear, network }, row) => id === rows[row]!.id && linear.length === labels.length && network.length === labels.length);
  if (!fits) return failCommand(`${path}: not of these rows and labels`);
  return {
    heldOut: { linear: Float64Array.from(lines.flatMap(({ linear }) => linear)), network: Float64Array.from(lines.flatMap(({ network }) => network)), targets: targetsOf(rows, labels) },
    foldOf: assignFolds(rows.map(groupOf), folds, seed),
    final: undefined,
  };
}

function roundMargins(margins: Float64Array): number[] {
  return Array.from(margins, (margin) => Number(margin.toFixed(3)));
}
