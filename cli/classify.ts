import { contextsOf } from '../lib/classifier/clause-context';
import { chooseLabels, scoreClauses } from '../lib/classifier/predict';
import { readRows } from '../lib/training/labelled-row';
import { parseArgs } from 'node:util';
import { failCommand, readTextFile, runCommand } from './command';
import { bundledModelPath, readModelFile } from './read-model-file';

/** A probability as it is printed: more digits than any decision needs. */
const printedDigits = 4;

runCommand(() => {
  const { values } = parseArgs({ options: { model: { type: 'string', default: bundledModelPath } } });
  const model = readModelFile(values.model);
  const rows = readRows(readTextFile('-'));
  if (!rows.ok) failCommand(`line ${rows.error.line}: ${rows.error.reason}`);
  const scores = scoreClauses(model, contextsOf(rows.value));
  const lines = rows.value.map((row, index) => {
    const own = scores[index]!;
    return `${JSON.stringify({
      id: row.id,
      labels: chooseLabels(model, own).map(({ label }) => label),
      scores: Object.fromEntries(model.labels.map((label, column) => [label, Number(own[column]!.toFixed(printedDigits))])),
    })}\n`;
  });
  process.stdout.write(lines.join(''));
});
