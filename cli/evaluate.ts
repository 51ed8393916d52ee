import { parseArgs } from 'node:util';
import { labelNames } from '../lib/taxonomy/labels';
import { fitSettings } from '../lib/training/build-model';
import type { FurtherRows } from '../lib/training/further-rows';
import { fitFolds } from '../lib/training/hold-out';
import { judgeFolds, type RowFile } from '../lib/training/judge-folds';
import { judgeModel } from '../lib/training/judge-model';
import { leaveOutFiles } from '../lib/training/leave-out';
import { labelsIn, type LabelledRow } from '../lib/training/labelled-row';
import { failCommand, runLongCommand } from './command';
import { readHeldOut } from './held-out-file';
import { readBesideFiles, readCorrectedRows, readDataFiles } from './read-data-files';
import { bundledModelPath, readModelFile } from './read-model-file';
import { besideOf } from './start-network';
import { trainInProcesses } from './train-in-processes';
import { writeFoldReport, writeLeftOut, writeReport } from './write-report';

const usage = 'usage: npm run -s evaluate -- --model MODEL --data FILE [--data FILE…] [--corrections FILE] [--json], or --folds N --data FILE [--data FILE…] [--unlabelled FILE… [--further FILE…] | --held-out FILE] [--corrections FILE] [--seed N] [--json], or --leave-out FILE [--leave-out FILE…] --data FILE [--unlabelled FILE… [--further FILE…]] [--seed N] [--json]';

await runLongCommand(async () => {
  const { values } = parseArgs({
    options: {
      model: { type: 'string', default: bundledModelPath }, data: { type: 'string', multiple: true }, json: { type: 'boolean', default: false },
      folds: { type: 'string' }, 'leave-out': { type: 'string', multiple: true }, unlabelled: { type: 'string', multiple: true }, further: { type: 'string', multiple: true }, 'held-out': { type: 'string' }, corrections: { type: 'string' }, seed: { type: 'string', default: '1' },
    },
  });
  if (values.data === undefined || !/^\d{1,9}$/.test(values.seed)) failCommand(usage);
  const { rows, sources } = readDataFiles(values.data);
  const beside = readBesideFiles(values.unlabelled, values.further);
  const corrected = values.corrections === undefined ? undefined : readCorrectedRows(rows, values.corrections).rows;
  if (values['leave-out'] !== undefined) {
    console.log(await evaluateLeftOut(rows, values['leave-out'], Number(values.seed), values.json, beside));
  } else if (values.folds === undefined) {
    const model = readModelFile(values.model);
    const report = judgeModel(model, rows);
    const again = corrected && judgeModel(model, corrected);
    console.log(values.json ? JSON.stringify({ model: model.id, ...report, corrected: again }) : joinReports(writeReport(report, []), again && writeReport(again, [])));
  } else {
    console.log(await evaluateFolds(rows, corrected, sources, { folds: values.folds, seed: Number(values.seed), json: values.json, heldOut: values['held-out'], beside }));
  }
});

/** The report by the labels as they were given, and the one by the corrected labels, where there is one. */
function joinReports(given: string, corrected: string | undefined): string {
  return corrected === undefined ? given : `${given}\n\nby the corrected labels:\n${corrected}`;
}

/** Trains once for each of the files, on the rows and all other files, and judges that file. */
async function evaluateLeftOut(rows: readonly LabelledRow[], paths: readonly string[], seed: number, json: boolean, { labelled, rest }: FurtherRows): Promise<string> {
  const files = readDataFiles(paths);
  // What is only learnt from goes first: the files are the last rows.
  const all = [...labelled, ...rows, ...files.rows];
  const report = await leaveOutFiles(all, files.sources, labelsIn(all, labelNames), { ...fitSettings, seed }, trainInProcesses, rest);
  return json ? JSON.stringify(report) : writeLeftOut(report);
}

type FoldOptions = { readonly folds: string; readonly seed: number; readonly json: boolean; readonly heldOut: string | undefined; readonly beside: FurtherRows };

/** Trains (on the corrected labels, where there are any) and judges by folds; policies of all files are split together. Held-out margins of a training that was made before spare the training. */
async function evaluateFolds(given: readonly LabelledRow[], corrected: readonly LabelledRow[] | undefined, files: readonly RowFile[], options: FoldOptions): Promise<string> {
  if (!/^[2-9]$|^10$/.test(options.folds)) failCommand('--folds takes a number from 2 to 10');
  const settings = { ...fitSettings, folds: Number(options.folds), seed: options.seed };
  const rows = corrected ?? given;
  const labels = labelsIn(rows, labelNames);
  const fits = options.heldOut === undefined
    ? await fitFolds(rows, labels, settings, trainInProcesses, false, besideOf(options.beside, labels))
    : readHeldOut(options.heldOut, rows, labels, settings.folds, settings.seed);
  const report = judgeFolds(given, labels, fits, settings.folds, files);
  const again = corrected && judgeFolds(corrected, labels, fits, settings.folds, files);
  return options.json ? JSON.stringify({ ...report, corrected: again }) : joinReports(writeFoldReport(report), again && writeFoldReport(again));
}
