import { parseArgs } from 'node:util';
import { labelNames } from '../lib/taxonomy/labels';
import { fitSettings } from '../lib/training/build-model';
import { fitFolds } from '../lib/training/hold-out';
import { judgeFolds, type Interval } from '../lib/training/judge-folds';
import { judgeModel, type ModelReport } from '../lib/training/judge-model';
import { labelsIn, type LabelledRow } from '../lib/training/labelled-row';
import { failCommand, runLongCommand } from './command';
import { readDataFiles } from './read-data-files';
import { bundledModelPath, readModelFile } from './read-model-file';
import { trainInProcesses } from './train-in-processes';

const usage = 'usage: npm run -s evaluate -- --model MODEL --data FILE [--data FILE…] [--json], or --folds N --data FILE [--data FILE…] [--seed N] [--json]';

await runLongCommand(async () => {
  const { values } = parseArgs({
    options: {
      model: { type: 'string', default: bundledModelPath }, data: { type: 'string', multiple: true }, json: { type: 'boolean', default: false },
      folds: { type: 'string' }, seed: { type: 'string', default: '1' },
    },
  });
  if (values.data === undefined || !/^\d{1,9}$/.test(values.seed)) failCommand(usage);
  const { rows } = readDataFiles(values.data);
  if (values.folds === undefined) {
    const model = readModelFile(values.model);
    const report = judgeModel(model, rows);
    console.log(values.json ? JSON.stringify({ model: model.id, ...report }) : writeReport(report, []));
  } else {
    console.log(await evaluateFolds(rows, values.folds, Number(values.seed), values.json));
  }
});

/** Trains and judges by folds; policies of all files are split together. */
async function evaluateFolds(rows: readonly LabelledRow[], folds: string, seed: number, json: boolean): Promise<string> {
  if (!/^[2-9]$|^10$/.test(folds)) failCommand('--folds takes a number from 2 to 10');
  const settings = { ...fitSettings, folds: Number(folds), seed };
  const labels = labelsIn(rows, labelNames);
  const report = judgeFolds(rows, labels, await fitFolds(rows, labels, settings, trainInProcesses, false), settings.folds);
  return json ? JSON.stringify(report) : `${writeReport(report, report.intervals)}\n${report.repeated} rows repeated in another fold were left out`;
}

function writeReport({ rows, microF1, macroF1, calibrationError, unsure, labels }: ModelReport, intervals: readonly Interval[]): string {
  return [
    `${rows} rows: micro-F1 ${microF1.toFixed(3)}  macro-F1 ${macroF1.toFixed(3)}  calibration error ${calibrationError.toFixed(4)}`,
    `unsure on ${writePercent(unsure.clauses)} of the clauses, with ${writePercent(unsure.errors)} of the wrong decisions`,
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
