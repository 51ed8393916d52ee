import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { labelNames } from '../lib/taxonomy/labels';
import { hashText } from '../lib/text/hash';
import { buildModel, modelSettings } from '../lib/training/build-model';
import { labelsIn, readLabelledRows, type LabelledRow } from '../lib/training/labelled-row';
import { failCommand, readTextFile, runCommand } from './command';

const usage = 'usage: npm run -s train -- --data FILE [--data FILE…] --out MODEL [--seed N]';

runCommand(() => {
  const { values } = parseArgs({
    options: { data: { type: 'string', multiple: true }, out: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const { data, out } = values;
  if (data === undefined || out === undefined || !/^\d{1,9}$/.test(values.seed)) failCommand(usage);
  const rows: LabelledRow[] = [];
  const sources = data.map((file) => {
    const text = readTextFile(file);
    const read = readLabelledRows(text);
    if (!read.ok) failCommand(`${file}: line ${read.error.line}: ${read.error.reason}`);
    for (const row of read.value) rows.push(row);
    return { file: basename(file), sha256: hashText(text), rows: read.value.length };
  });
  const labels = labelsIn(rows, labelNames);
  if (labels.length === 0) failCommand('no row has a label');
  const model = buildModel(rows, labels, sources, { ...modelSettings, seed: Number(values.seed) });
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
  const { microF1, macroF1, calibrationError } = model.quality;
  console.log(`${rows.length} rows, ${labels.length} labels; held-out folds: micro-F1 ${microF1}, macro-F1 ${macroF1}, calibration error ${calibrationError}; model ${model.id}`);
});
