import { describe, expect, it } from 'vitest';
import { readModel } from '../../lib/classifier/model';
import { encodeWeights, isWeightText, largestWeight, readSteps } from '../../lib/classifier/weight-text';
import { toyFile } from './toy-model';

describe('reading a model', () => {
  it('takes the file as it was written', () => {
    expect(readModel(JSON.parse(JSON.stringify(toyFile))).ok).toBe(true);
  });

  const { network, linear } = toyFile;
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'model-invalid'],
    ['another JSON value', [1, 2], 'model-invalid'],
    ['another format', { ...toyFile, format: 1 }, 'model-version'],
    ['features of another code', { ...toyFile, featureSet: 999 }, 'model-version'],
    ['a field too many', { ...toyFile, extra: 1 }, 'model-invalid'],
    ['a threshold too few', { ...toyFile, thresholds: [0.5] }, 'model-invalid'],
    ['a row that is cut short', { ...toyFile, linear: { ...linear, families: { ...linear.families, words: { unit: 1, rows: ['P'] } } } }, 'model-invalid'],
    ['a character that is no weight', { ...toyFile, linear: { ...linear, families: { ...linear.families, words: { unit: 1, rows: ['P\\ word'] } } } }, 'model-invalid'],
    ['a name that comes twice', { ...toyFile, linear: { ...linear, families: { ...linear.families, words: { unit: 1, rows: ['PP word', 'PQ word'] } } } }, 'model-invalid'],
    ['a word without its vector', { ...toyFile, network: { ...network, words: { unit: 1, rows: ['PPP sell', 'PPPP '] } } }, 'model-invalid'],
    ['no vector for unknown words', { ...toyFile, network: { ...network, words: { unit: 1, rows: [] } } }, 'model-invalid'],
    ['a matrix with a row too few', { ...toyFile, network: { ...network, near: { unit: 1, rows: network.near.rows.slice(1) } } }, 'model-invalid'],
    ['other sizes than its matrices have', { ...toyFile, network: { ...network, hidden: 5 } }, 'model-invalid'],
  ])('refuses %s', (_name, json, kind) => {
    expect(readModel(json)).toEqual({ ok: false, error: { kind } });
  });
});

describe('weights as text', () => {
  it('come back as they were, rounded to the unit and cut off at the ends', () => {
    const weights = Float64Array.from([0, 0.5, -0.5, 12, -45, 45, 1000, -1000]);
    expect([...readSteps(encodeWeights(weights, 0.5))]).toEqual([0, 1, -1, 24, -45, 45, 45, -45]);
  });

  it('never hold a backslash or a quote, which JSON would lengthen', () => {
    const all = encodeWeights(Array.from({ length: 2 * largestWeight + 1 }, (_weight, at) => at - largestWeight), 1);
    expect(new Set(all).size).toBe(2 * largestWeight + 1);
    expect(all).not.toMatch(/["\\]/);
    expect(isWeightText(all)).toBe(true);
    expect(['"', '\\', ' ', '\u007f', 'é'].some(isWeightText)).toBe(false);
  });
});
