import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { labelNames } from '../lib/taxonomy/labels';
import { buildModel, fitSettings } from '../lib/training/build-model';
import { judgeFolds } from '../lib/training/judge-folds';
import { labelsIn } from '../lib/training/labelled-row';
import { failCommand, runLongCommand } from './command';
import { writeHeldOut } from './held-out-file';
import { readBesideFiles, readCorrectedRows, readDataFiles } from './read-data-files';
import { besideOf } from './start-network';
import { trainInProcesses } from './train-in-processes';
import { writeFoldReport } from './write-report';

const usage = 'usage: npm run -s train -- --data FILE [--data FILE…] --out MODEL [--unlabelled FILE… [--further FILE…]] [--corrections FILE] [--seed N] [--held-out FILE]';

await runLongCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', multiple: true }, out: { type: 'string' }, unlabelled: { type: 'string', multiple: true }, further: { type: 'string', multiple: true }, corrections: { type: 'string' }, seed: { type: 'string', default: '1' }, 'held-out': { type: 'string' },
    },
  });
  const { data, out, seed, 'held-out': heldOutFile } = values;
  if (data === undefined || out === undefined || !/^\d{1,9}$/.test(seed)) failCommand(usage);
  const { rows: given, sources } = readDataFiles(data);
  const corrected = values.corrections === undefined ? undefined : readCorrectedRows(given, values.corrections);
  const rows = corrected?.rows ?? given;
  const labels = labelsIn(rows, labelNames);
  if (labels.length === 0) failCommand('no row has a label');
  const beside = readBesideFiles(values.unlabelled, values.further);
  const { model, fits } = await buildModel(
    rows, labels, [...sources, ...beside.sources, ...(corrected === undefined ? [] : [corrected.source])], { ...fitSettings, seed: Number(seed) }, trainInProcesses, besideOf(beside, labels),
  );
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
  if (heldOutFile !== undefined) writeFileSync(heldOutFile, writeHeldOut(rows, labels.length, fits.heldOut));
  const { microF1, macroF1, calibrationError } = model.quality;
  console.log(`${rows.length} rows, ${labels.length} labels; held-out folds: micro-F1 ${microF1}, macro-F1 ${macroF1}, calibration error ${calibrationError}; model ${model.id}`);
  console.log(`each fold by a model that is calibrated without it:\n${writeFoldReport(judgeFolds(given, labels, fits, model.quality.folds, sources))}`);
  if (corrected !== undefined) console.log(`\nby the corrected labels:\n${writeFoldReport(judgeFolds(rows, labels, fits, model.quality.folds, sources))}`);
});
