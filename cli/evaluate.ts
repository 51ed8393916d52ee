import { parseArgs } from 'node:util';
import { labelNames } from '../lib/taxonomy/labels';
import { fitSettings } from '../lib/training/build-model';
import { fitFolds } from '../lib/training/hold-out';
import { judgeFolds, type RowFile } from '../lib/training/judge-folds';
import { judgeModel } from '../lib/training/judge-model';
import { leaveOutFiles } from '../lib/training/leave-out';
import { labelsIn, type LabelledRow, type Row } from '../lib/training/labelled-row';
import { failCommand, runLongCommand } from './command';
import { readBareFile, readDataFiles } from './read-data-files';
import { bundledModelPath, readModelFile } from './read-model-file';
import { besideOf } from './start-network';
import { trainInProcesses } from './train-in-processes';
import { writeFoldReport, writeLeftOut, writeReport } from './write-report';

const usage = 'usage: npm run -s evaluate -- --model MODEL --data FILE [--data FILE…] [--json], or --folds N --data FILE [--data FILE…] [--unlabelled FILE] [--seed N] [--json], or --leave-out FILE [--leave-out FILE…] --data FILE [--unlabelled FILE] [--seed N] [--json]';

await runLongCommand(async () => {
  const { values } = parseArgs({
    options: {
      model: { type: 'string', default: bundledModelPath }, data: { type: 'string', multiple: true }, json: { type: 'boolean', default: false },
      folds: { type: 'string' }, 'leave-out': { type: 'string', multiple: true }, unlabelled: { type: 'string' }, seed: { type: 'string', default: '1' },
    },
  });
  if (values.data === undefined || !/^\d{1,9}$/.test(values.seed)) failCommand(usage);
  const { rows, sources } = readDataFiles(values.data);
  const bare = values.unlabelled === undefined ? [] : readBareFile(values.unlabelled).rows;
  if (values['leave-out'] !== undefined) {
    console.log(await evaluateLeftOut(rows, values['leave-out'], Number(values.seed), values.json, bare));
  } else if (values.folds === undefined) {
    const model = readModelFile(values.model);
    const report = judgeModel(model, rows);
    console.log(values.json ? JSON.stringify({ model: model.id, ...report }) : writeReport(report, []));
  } else {
    console.log(await evaluateFolds(rows, sources, values.folds, Number(values.seed), values.json, bare));
  }
});

/** Trains once for each of the files, on the rows and all other files, and judges that file. */
async function evaluateLeftOut(rows: readonly LabelledRow[], paths: readonly string[], seed: number, json: boolean, unlabelled: readonly Row[]): Promise<string> {
  const files = readDataFiles(paths);
  const all = [...rows, ...files.rows];
  const report = await leaveOutFiles(all, files.sources, labelsIn(all, labelNames), { ...fitSettings, seed }, trainInProcesses, unlabelled);
  return json ? JSON.stringify(report) : writeLeftOut(report);
}

/** Trains and judges by folds; policies of all files are split together. */
async function evaluateFolds(rows: readonly LabelledRow[], files: readonly RowFile[], folds: string, seed: number, json: boolean, unlabelled: readonly Row[]): Promise<string> {
  if (!/^[2-9]$|^10$/.test(folds)) failCommand('--folds takes a number from 2 to 10');
  const settings = { ...fitSettings, folds: Number(folds), seed };
  const labels = labelsIn(rows, labelNames);
  const report = judgeFolds(rows, labels, await fitFolds(rows, labels, settings, trainInProcesses, false, besideOf(unlabelled, labels)), settings.folds, files);
  return json ? JSON.stringify(report) : writeFoldReport(report);
}
