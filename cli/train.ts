import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { labelNames } from '../lib/taxonomy/labels';
import { buildModel, fitSettings } from '../lib/training/build-model';
import type { HeldOut } from '../lib/training/decide';
import { labelsIn, type LabelledRow } from '../lib/training/labelled-row';
import { failCommand, runLongCommand } from './command';
import { readDataFiles } from './read-data-files';
import { trainInProcesses } from './train-in-processes';

const usage = 'usage: npm run -s train -- --data FILE [--data FILE…] --out MODEL [--seed N] [--held-out FILE]';

await runLongCommand(async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string', multiple: true }, out: { type: 'string' }, seed: { type: 'string', default: '1' }, 'held-out': { type: 'string' } },
  });
  const { data, out, seed, 'held-out': heldOutFile } = values;
  if (data === undefined || out === undefined || !/^\d{1,9}$/.test(seed)) failCommand(usage);
  const { rows, sources } = readDataFiles(data);
  const labels = labelsIn(rows, labelNames);
  if (labels.length === 0) failCommand('no row has a label');
  const { model, heldOut } = await buildModel(rows, labels, sources, { ...fitSettings, seed: Number(seed) }, trainInProcesses);
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
  if (heldOutFile !== undefined) writeFileSync(heldOutFile, writeHeldOut(rows, labels.length, heldOut));
  const { microF1, macroF1, calibrationError } = model.quality;
  console.log(`${rows.length} rows, ${labels.length} labels; held-out folds: micro-F1 ${microF1}, macro-F1 ${macroF1}, calibration error ${calibrationError}; model ${model.id}`);
});

/** One line a row: its margins by the fold that did not see it, in the order of the model's labels. For looking into errors. */
function writeHeldOut(rows: readonly LabelledRow[], labels: number, { linear, network }: HeldOut): string {
  return rows.map(({ id }, row) => {
    const own = (margins: Float64Array) => roundMargins(margins.subarray(row * labels, (row + 1) * labels));
    return `${JSON.stringify({ id, linear: own(linear), network: own(network) })}\n`;
  }).join('');
}

function roundMargins(margins: Float64Array): number[] {
  return Array.from(margins, (margin) => Number(margin.toFixed(3)));
}
