import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { families, featureSetVersion, type Family } from './extract-features';

/** Goes up whenever the shape of the model file changes. */
export const modelFormat = 1 as const;

/** Weights are integers from -45 to 45, written as one character each from `#` (-45) over `P` (0) to `~`; the backslash is left out. */
export const largestWeight = 45;
const zeroCode = 80;
const backslashCode = 92;

const finite = z.number();
const share = z.number().check(z.gte(0), z.lte(1));

const familySchema = z.strictObject({
  /** What one step of the integer weights is worth. */
  unit: finite,
  /** One line a feature: one character a label, a space, the feature. */
  rows: z.array(z.string()),
});

const labelQualitySchema = z.strictObject({ label: z.string(), precision: share, recall: share, f1: share, support: z.int() });

const modelFileSchema = z.strictObject({
  format: z.literal(modelFormat),
  featureSet: z.literal(featureSetVersion),
  /** Twelve hexadecimal digits of the hash of everything else in the file. */
  id: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
  seed: z.int(),
  labels: z.array(z.string()).check(z.minLength(1)),
  bias: z.array(finite),
  /** Probability = sigmoid(slope * margin + offset), by label (Platt scaling on held-out folds). */
  calibration: z.array(z.strictObject({ slope: finite, offset: finite })),
  /** A label is given when its probability is at or above this. */
  thresholds: z.array(share),
  /** A decision is unsure when the probability is within these bounds. */
  unsure: z.array(z.strictObject({ low: share, high: share })),
  families: z.record(z.enum(families), familySchema),
  /** The files it was trained from. */
  trainedFrom: z.array(z.strictObject({ file: z.string(), sha256: z.string(), rows: z.int() })),
  /** Measured on held-out policies, five folds, by the very steps that made the model. */
  quality: z.strictObject({ folds: z.int(), microF1: share, macroF1: share, calibrationError: share, labels: z.array(labelQualitySchema) }),
});

/** The model as it stands in its file. */
export type ModelFile = z.infer<typeof modelFileSchema>;

/** One family of features, ready for look-up: `rowOf` gives where a feature's weights begin in `Model.weights`. */
export type FamilyIndex = ReadonlyMap<string, number>;

/** A model that is ready to score. */
export type Model = {
  readonly id: string;
  readonly labels: readonly string[];
  readonly index: Readonly<Record<Family, FamilyIndex>>;
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  readonly calibration: ModelFile['calibration'];
  readonly thresholds: readonly number[];
  readonly unsure: ModelFile['unsure'];
  readonly quality: ModelFile['quality'];
  readonly trainedFrom: ModelFile['trainedFrom'];
};

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
  const file = parsed.data;
  const count = file.labels.length;
  const perLabel = [file.bias, file.calibration, file.thresholds, file.unsure];
  if (perLabel.some((list) => list.length !== count)) return failure({ kind: 'model-invalid' });
  const total = families.reduce((sum, family) => sum + file.families[family].rows.length, 0);
  const weights = new Float32Array(total * count);
  let base = 0;
  const index: Record<Family, Map<string, number>> = {
    words: new Map(), pieces: new Map(), heading: new Map(), lead: new Map(), previous: new Map(), next: new Map(),
  };
  for (const family of families) {
    const { unit, rows } = file.families[family];
    for (const row of rows) {
      if (row.length < count + 2 || row.charCodeAt(count) !== 32) return failure({ kind: 'model-invalid' });
      for (let label = 0; label < count; label += 1) weights[base + label] = unit * decodeWeight(row.charCodeAt(label));
      index[family].set(row.slice(count + 1), base);
      base += count;
    }
  }
  const { id, labels, calibration, thresholds, unsure, quality, trainedFrom } = file;
  return success({ id, labels, index, weights, bias: Float64Array.from(file.bias), calibration, thresholds, unsure, quality, trainedFrom });
}

/** The character of an integer weight. */
export function encodeWeight(weight: number): string {
  const code = zeroCode + weight;
  return String.fromCharCode(code < backslashCode ? code : code + 1);
}

function decodeWeight(code: number): number {
  return code < backslashCode ? code - zeroCode : code - zeroCode - 1;
}
