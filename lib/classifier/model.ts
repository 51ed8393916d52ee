import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { families, featureSetVersion } from './extract-features';
import { buildGramIndex, gramFamilies, type GramEntry, type GramIndex } from './gram-index';
import { modelFileSchema, modelFormat, type ModelFile } from './model-file';
import { sizesOf, type NetworkShape, type NetworkWeights } from './network';
import { decodeWeights } from './weight-text';

/** The linear half of a model: where the weights of each n-gram of words and of each piece of a word begin in `weights`, one a label. */
export type LinearModel = {
  readonly bias: Float64Array;
  readonly grams: GramIndex;
  readonly pieces: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
};

/** The network half: the number of each word that has a vector, the sizes and the weights. */
export type NetworkModel = { readonly wordOf: ReadonlyMap<string, number>; readonly shape: NetworkShape; readonly weights: NetworkWeights };

/** A model that is ready to score. */
export type Model = {
  readonly id: string;
  readonly labels: readonly string[];
  readonly linear: LinearModel;
  readonly network: NetworkModel;
} & Pick<ModelFile, 'calibration' | 'thresholds' | 'unsure' | 'quality' | 'trainedFrom'>;

/** Why a model cannot be used: it is broken, or made for another version of the code. */
export type ModelError = { readonly kind: 'model-invalid' } | { readonly kind: 'model-version' };

const versionSchema = z.object({ format: z.number(), featureSet: z.number() });

/** The model out of the JSON of its file. */
export function readModel(json: unknown): Result<Model, ModelError> {
  const version = versionSchema.safeParse(json);
  if (!version.success) return failure({ kind: 'model-invalid' });
  if (version.data.format !== modelFormat || version.data.featureSet !== featureSetVersion) return failure({ kind: 'model-version' });
  const parsed = modelFileSchema.safeParse(json);
  if (!parsed.success) return failure({ kind: 'model-invalid' });
  const { id, labels, calibration, thresholds, unsure, quality, trainedFrom } = parsed.data;
  const perLabel = [parsed.data.linear.bias, calibration, thresholds, unsure];
  const linear = readLinear(parsed.data);
  const network = readNetwork(parsed.data);
  if (perLabel.some((list) => list.length !== labels.length) || linear === undefined || network === undefined) return failure({ kind: 'model-invalid' });
  return success({ id, labels, linear, network, calibration, thresholds, unsure, quality, trainedFrom });
}

function readLinear({ linear, labels }: ModelFile): LinearModel | undefined {
  const count = labels.length;
  const pieces = new Map<string, number>();
  const grams: GramEntry[] = [];
  const total = families.reduce((sum, family) => sum + linear.families[family].rows.length, 0);
  const weights = new Float64Array(total * count);
  let base = 0;
  for (const family of families) {
    const place = gramFamilies.findIndex((one) => one === family);
    const { unit, rows } = linear.families[family];
    for (const row of rows) {
      if (row.charCodeAt(count) !== 32 || !decodeWeights(row, count, unit, weights, base)) return undefined;
      const name = row.slice(count + 1);
      if (place < 0) pieces.set(name, base);
      else grams.push({ gram: name, family: place, base });
      base += count;
    }
  }
  return { bias: Float64Array.from(linear.bias), grams: buildGramIndex(grams), pieces, weights };
}

function readMatrix(matrix: ModelFile['network']['words'], [rows, columns]: readonly [number, number]): Float64Array | undefined {
  const weights = new Float64Array(rows * columns);
  const whole = matrix.rows.length === rows && matrix.rows.every((row, at) => decodeWeights(row, columns, matrix.unit, weights, at * columns));
  return whole ? weights : undefined;
}

function readNetwork({ network, labels }: ModelFile): NetworkModel | undefined {
  const { embedding, filters, hidden, narrow } = network;
  const shape: NetworkShape = { words: network.words.rows.length, labels: labels.length, embedding, filters, hidden, narrow };
  const sizes = sizesOf(shape);
  const words = readMatrix(network.words, sizes.words);
  const bank = readMatrix(network.filterBank, sizes.filters);
  const wide = readMatrix(network.wide, sizes.wide);
  const narrowing = readMatrix(network.narrowing, sizes.narrow);
  const near = readMatrix(network.near, sizes.near);
  const output = readMatrix(network.output, sizes.output);
  const { filterBias, hiddenBias, outputBias } = network.biases;
  const fits = filterBias.length === filters && hiddenBias.length === hidden && outputBias.length === labels.length;
  if (!fits || words === undefined || bank === undefined || wide === undefined || narrowing === undefined || near === undefined || output === undefined) return undefined;
  const wordOf = new Map(network.words.rows.map((row, at) => [row.slice(embedding + 1), at]));
  return {
    wordOf,
    shape,
    weights: {
      words, filters: bank, wide, narrow: narrowing, near, output,
      filterBias: Float64Array.from(filterBias), hiddenBias: Float64Array.from(hiddenBias), outputBias: Float64Array.from(outputBias),
    },
  };
}
