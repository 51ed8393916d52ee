import { parseArgs } from 'node:util';
import { contextsOf } from '../lib/classifier/clause-context';
import { isUnsure, chooseLabels, scoreClauses } from '../lib/classifier/predict';
import { plainLabel, readLabelledRows } from '../lib/training/labelled-row';
import { calibrationError, measureQuality } from '../lib/training/metrics';
import { failCommand, readTextFile, runCommand } from './command';
import { bundledModelPath, readModelFile } from './read-model-file';

runCommand(() => {
  const { values } = parseArgs({
    options: { model: { type: 'string', default: bundledModelPath }, data: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (values.data === undefined) failCommand('usage: npm run -s evaluate -- --model MODEL --data FILE [--json]');
  const model = readModelFile(values.model);
  const rows = readLabelledRows(readTextFile(values.data));
  if (!rows.ok) failCommand(`${values.data}: line ${rows.error.line}: ${rows.error.reason}`);
  const scores = scoreClauses(model, contextsOf(rows.value));
  const wanted = rows.value.map((row) => new Set(row.labels.map(plainLabel)));
  const given = scores.map((own) => new Set(chooseLabels(model, own).map(({ label }) => label)));
  const quality = measureQuality(model.labels, given, wanted);
  const error = calibrationError(
    scores.flatMap((own) => [...own]),
    wanted.flatMap((labels) => model.labels.map((label) => labels.has(label))),
  );
  const unsure = scores.filter((own) => isUnsure(model, own)).length;
  const result = { model: model.id, rows: rows.value.length, ...quality, calibrationError: error, unsureShare: unsure / Math.max(1, rows.value.length) };
  if (values.json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.log(`${result.rows} rows, model ${result.model}`);
  console.log(`micro-F1 ${quality.microF1.toFixed(3)}  macro-F1 ${quality.macroF1.toFixed(3)}  calibration error ${error.toFixed(3)}`);
  for (const { label, precision, recall, f1, support } of quality.labels) {
    console.log(`${label.padEnd(10)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  n ${support}`);
  }
});
