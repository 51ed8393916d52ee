import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../lib/classifier/clause-context';
import { readModel, type Model } from '../../lib/classifier/model';
import { predict, scoreClauses } from '../../lib/classifier/predict';
import { buildModel, fitSettings } from '../../lib/training/build-model';
import { applyCalibration } from '../../lib/training/calibrate';
import type { FitSettings } from '../../lib/training/hold-out';
import { trainInTurn } from '../../lib/training/network-pool';
import { labelsIn } from '../../lib/training/labelled-row';
import { tinyRows } from './tiny-rows';

const tinySettings: FitSettings = {
  ...fitSettings,
  folds: 3,
  linear: { ...fitSettings.linear, features: 200 },
  network: { ...fitSettings.network, embedding: 8, filters: 8, hidden: 8, narrow: 4, epochs: 30, minUpdates: 0, batchRows: 12 },
};

const labels = labelsIn(tinyRows, ['collect', 'retain', 'sell']);
const sources = [{ file: 'tiny', sha256: '0'.repeat(64), rows: tinyRows.length }];
const build = (seed: number) => buildModel(tinyRows, labels, sources, { ...tinySettings, seed }, trainInTurn);

const { model: file, fits: { heldOut } } = await build(1);

function readBuilt(): Model {
  const model = readModel(JSON.parse(JSON.stringify(file)));
  if (!model.ok) throw new Error(model.error.kind);
  return model.value;
}

// Training takes seconds, and more where other tests run beside it.
describe('a model built from rows', { timeout: 60_000 }, () => {
  it('is the same to the last byte for the same rows and seed', async () => {
    expect(JSON.stringify((await build(1)).model)).toBe(JSON.stringify(file));
  });

  it('is another one for another seed', async () => {
    expect((await build(2)).model.id).not.toBe(file.id);
  });

  it('has the labels of the data without the marks of stance', () => {
    expect(file.labels).toEqual(['collect', 'retain', 'sell']);
  });

  it.each([
    ['We never sell your personal information. As a rule.', ['sell']],
    ['Logs are deleted after 90 days.', ['retain']],
    ['Welcome to our website.', []],
  ])('labels %j as it was taught', (text, expected) => {
    const [own] = predict(readBuilt(), contextsOf([{ text, heading: 'Privacy' }]));
    expect(own!.map(({ label }) => label)).toEqual(expected);
  });

  it('tells the rows it was judged by from the rows it was trained from', () => {
    const model = readBuilt();
    const scores = scoreClauses(model, contextsOf(tinyRows));
    const held = tinyRows.map((_row, row) => applyCalibration(file.calibration[0]!, heldOut.linear[row * 3]!, heldOut.network[row * 3]!));
    // Both know the answers, but no held-out score can be that of the final model.
    expect(held.every((score, row) => Math.abs(score - scores[row]![0]!) > 1e-6)).toBe(true);
  });
});
