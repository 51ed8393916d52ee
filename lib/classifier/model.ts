import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { featureSetVersion, type Family } from './extract-features';
import type { GramFamily, GramIndex } from './gram-index';
import { modelFileSchema, modelFormat, type ModelFile } from './model-file';
import type { NameIndex } from './name-index';
import type { NetworkShape, NetworkWeights } from './network';
import { packModel } from './pack-model';
import { unpackModel } from './unpack-model';

/** The linear half of a model: integer weights of n-grams of words and of pieces of a word, one a label, row by row, and what one is worth in each family. */
export type LinearModel = {
  readonly bias: Float64Array;
  readonly grams: GramIndex;
  readonly gramWeights: Readonly<Record<GramFamily, GramWeights>>;
  readonly pieces: NameIndex;
  /** The weights of the pieces in the order of their numbers. */
  readonly pieceWeights: Int8Array;
  readonly units: Readonly<Record<Family, number>>;
};

/** The weights of the n-grams in one family, and where those of each node begin (-1: it has none). */
export type GramWeights = { readonly placeOf: Int32Array; readonly weights: Int8Array };

/**
 * The network half: the row of each word's vector by the word's number (the last row for words without), the sizes and the weights. Vectors and filters are
 * whole numbers, and what one is worth.
 */
export type NetworkModel = {
  readonly rowOf: Int32Array;
  readonly shape: NetworkShape;
  readonly words: { readonly unit: number; readonly steps: Int8Array };
  readonly filters: { readonly unit: number; readonly steps: Int8Array };
  readonly weights: Omit<NetworkWeights, 'words' | 'filters'>;
};

/** A model that is ready to score. */
export type Model = {
  readonly id: string;
  readonly labels: readonly string[];
  /** The number of each word that either half knows, from 1; 0 stands for all others. */
  readonly vocabulary: NameIndex;
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
  const packed = parsed.success ? packModel(parsed.data) : undefined;
  return packed === undefined ? failure({ kind: 'model-invalid' }) : success(unpackModel(packed));
}
