import type { FoldReport, Interval } from '../lib/training/judge-folds';
import type { ModelReport } from '../lib/training/judge-model';
import type { LeftOut } from '../lib/training/leave-out';

/** What a model's report says, line by line; with the intervals of the labels, if there are any. */
export function writeReport({ rows, microF1, macroF1, calibrationError, unsure, labels }: ModelReport, intervals: readonly Interval[]): string {
  return [
    `${rows} rows: micro-F1 ${microF1.toFixed(3)}  macro-F1 ${macroF1.toFixed(3)}  calibration error ${calibrationError.toFixed(4)}`,
    `unsure on ${writePercent(unsure.clauses)} of the clauses, with ${writePercent(unsure.errors)} of the wrong decisions (a doubt that knew them could mark ${writePercent(unsure.atMost)} on so many clauses)`,
    ...labels.map(({ label, precision, recall, f1, support }, index) => {
      const interval = intervals[index];
      const spread = interval === undefined ? '' : `  over folds ${interval.mean.toFixed(3)} ± ${interval.halfWidth.toFixed(3)}`;
      return `${label.padEnd(10)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  n ${support}${spread}`;
    }),
  ].join('\n');
}

function writePercent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** One line a file that was left out. */
export function writeLeftOut(files: readonly LeftOut[]): string {
  return [
    'left out in turn; one network and one linear half each, trained on four fifths of the other policies without teachers, calibrated on the last fifth',
    ...files.map(({ file, rows, microF1 }) => `${file}: ${rows} rows, micro-F1 ${microF1.toFixed(3)}`),
  ].join('\n');
}

/** The same for folds. */
export function writeFoldReport(report: FoldReport): string {
  return [
    writeReport(report, report.intervals),
    `${report.repeated} rows repeated in another fold were left out`,
    ...report.files.map(({ file, rows, microF1 }) => `${file}: ${rows} rows, micro-F1 ${microF1.toFixed(3)}, by models that have not seen their policies`),
  ].join('\n');
}
