import { contextsOf, type ClauseRow } from '../classifier/clause-context';
import { applyCalibration } from './calibrate';
import { decideLabels } from './decide';
import { buildFeatureMatrix } from './feature-matrix';
import { fitLinear } from './fit-linear';
import { assignFolds } from './folds';
import { groupOf, targetsOf, type FitSettings } from './hold-out';
import { pickRows, type RowFile } from './judge-folds';
import type { LabelledRow } from './labelled-row';
import { measureQuality } from './metrics';
import type { OpenNetworkPool } from './network-pool';
import { buildTokenTable } from './token-table';
import { scoreRow } from './train-linear';

/** A file judged by a model that has seen none of its policies. */
export type LeftOut = { readonly file: string; readonly rows: number; readonly microF1: number };

/**
 * Leaves out each file in turn: a model is trained on the other rows and judges that file. A policy of the file is left out wherever else it stands, among the
 * unlabelled rows too. One fold of the rest calibrates and sets the thresholds, and the networks have no teachers, so that each file costs one network and not as
 * many as a model of all folds; the figures are a little below what the shipped way of training would reach. `files` tells how many of the last
 * `rows` come from which file, in order.
 */
export async function leaveOutFiles(
  rows: readonly LabelledRow[], files: readonly RowFile[], labels: readonly string[], settings: FitSettings, openPool: OpenNetworkPool, unlabelled: readonly ClauseRow[] = [],
): Promise<LeftOut[]> {
  const count = labels.length;
  const contexts = contextsOf(rows);
  const targets = targetsOf(rows, labels);
  const groups = [...rows, ...unlabelled].map(groupOf);
  const foldOfGroup = new Map(Array.from(assignFolds(groups, settings.folds, settings.seed), (fold, row) => [groups[row]!, fold]));
  const chosen = (from: number, to: number, test: (group: string) => boolean) => Uint32Array.from({ length: to - from }, (_row, at) => from + at).filter((row) => test(groups[row]!));
  const parts = splitFiles(rows.length, files).map(({ from, to }) => {
    const held = new Set(groups.slice(from, to));
    const isLearnt = (group: string) => !held.has(group) && foldOfGroup.get(group) !== 0;
    return {
      rows: chosen(0, rows.length, isLearnt),
      read: chosen(rows.length, groups.length, isLearnt),
      calibrating: chosen(0, rows.length, (group) => !held.has(group) && foldOfGroup.get(group) === 0),
      judged: Uint32Array.from({ length: to - from }, (_row, at) => from + at),
    };
  });
  const table = buildTokenTable([...contexts, ...contextsOf(unlabelled)]);
  const pool = openPool({ table, groups, targets, labels: count });
  const fits = Promise.all(parts.map(({ rows: learnt, read, calibrating, judged }) => (
    pool.train({ rows: learnt, read, asked: Uint32Array.from([...calibrating, ...judged]), settings: { ...settings.network, seed: settings.seed } }).fit
  )));
  const matrix = buildFeatureMatrix(contexts, settings.linear.minRows);
  const networks = await fits;
  pool.close();
  return parts.map(({ rows: learnt, calibrating, judged }, at) => {
    const margins = { linear: new Float64Array(targets.length), network: new Float64Array(targets.length), targets };
    const fitted = fitLinear(matrix, learnt, targets, count, { ...settings.linear, seed: settings.seed });
    for (const [place, row] of [...calibrating, ...judged].entries()) {
      margins.linear.set(scoreRow(matrix, row, fitted.scale, fitted), row * count);
      margins.network.set(networks[at]!.margins.subarray(place * count, (place + 1) * count), row * count);
    }
    const { calibration, thresholds } = decideLabels(labels, pickRows(margins, [...calibrating], count), settings.folds);
    const setsOf = (test: (column: number, row: number) => boolean) => Array.from(judged, (row) => new Set(labels.filter((_label, column) => test(column, row * count + column))));
    const given = setsOf((column, place) => applyCalibration(calibration[column]!, margins.linear[place]!, margins.network[place]!) >= thresholds[column]!);
    const wanted = setsOf((_column, place) => targets[place]! > 0.5);
    return { file: files[at]!.file, rows: judged.length, microF1: measureQuality(labels, given, wanted).microF1 };
  });
}

/** Where each file begins and ends among all rows; the last file ends with them. */
function splitFiles(rows: number, files: readonly RowFile[]): { readonly from: number; readonly to: number }[] {
  const sizes = files.map(({ rows: size }) => size);
  return sizes.map((size, at) => {
    const from = rows - sizes.slice(at).reduce((total, later) => total + later, 0);
    return { from, to: from + size };
  });
}
