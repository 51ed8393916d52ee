import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { featureSetVersion, type Family } from './extract-features';
import type { GramIndex } from './gram-index';
import { modelFileSchema, modelFormat, type ModelFile } from './model-file';
import type { NetworkShape, NetworkWeights } from './network';
import { packModel } from './pack-model';
import { unpackModel } from './unpack-model';

/** The linear half of a model: where the integer weights of each n-gram of words and of each piece of a word begin in `weights`, one a label, and what one is worth. */
export type LinearModel = {
  readonly bias: Float64Array;
  readonly grams: GramIndex;
  readonly pieces: ReadonlyMap<string, number>;
  readonly weights: Int8Array;
  readonly units: Readonly<Record<Family, number>>;
};

/** The network half: the row of each word's vector by the word's number (the last row for words without), the sizes and the weights. */
export type NetworkModel = { readonly rowOf: Int32Array; readonly shape: NetworkShape; readonly weights: NetworkWeights };

/** A model that is ready to score. */
export type Model = {
  readonly id: string;
  readonly labels: readonly string[];
  /** The number of each word that either half knows, from 1; 0 stands for all others. */
  readonly vocabulary: ReadonlyMap<string, number>;
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
