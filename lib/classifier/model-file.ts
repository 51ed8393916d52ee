import * as z from 'zod/mini';
import { families, featureSetVersion } from './extract-features';
import { longestVector } from './word-projections';

/** Goes up whenever the shape of the model file changes. */
export const modelFormat = 2 as const;

const share = z.number().check(z.gte(0), z.lte(1));
const size = z.int().check(z.gte(1), z.lte(100_000));

/** A list of texts, looked through in one go: item by item the schema would take as long as all the rest of the reading. */
const textList = z.custom<string[]>((value) => Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** Rows of weights, one character a weight (`weight-text.ts`); behind a named row stands a space and its name. */
const matrixSchema = z.strictObject({ unit: z.number(), rows: textList });

const labelQualitySchema = z.strictObject({ label: z.string(), precision: share, recall: share, f1: share, support: z.int() });

/** The shape of a model file. */
export const modelFileSchema = z.strictObject({
  format: z.literal(modelFormat),
  featureSet: z.literal(featureSetVersion),
  /** Twelve hexadecimal digits of the hash of everything else in the file. */
  id: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
  seed: z.int(),
  labels: z.array(z.string()).check(z.minLength(1), z.maxLength(100)),
  /** Probability = sigmoid(linear * its margin + network * its margin + offset), by label, fitted on held-out folds. */
  calibration: z.array(z.strictObject({ linear: z.number(), network: z.number(), offset: z.number() })),
  /** A label is given when its probability is at or above this. */
  thresholds: z.array(share),
  /** A decision is unsure when the probability is within these bounds. */
  unsure: z.array(z.strictObject({ low: share, high: share })),
  linear: z.strictObject({ bias: z.array(z.number()), families: z.record(z.enum(families), matrixSchema) }),
  network: z.strictObject({
    embedding: size.check(z.lte(longestVector)), filters: size, hidden: size, narrow: size,
    biases: z.strictObject({ filterBias: z.array(z.number()), hiddenBias: z.array(z.number()), outputBias: z.array(z.number()) }),
    /** One row a word, the last one for all words that have none. */
    words: matrixSchema,
    filterBank: matrixSchema,
    wide: matrixSchema,
    narrowing: matrixSchema,
    near: matrixSchema,
    output: matrixSchema,
  }),
  /** The files it was trained from. */
  trainedFrom: z.array(z.strictObject({ file: z.string(), sha256: z.string(), rows: z.int() })),
  /** Measured on held-out policies by the very steps that made the model. */
  quality: z.strictObject({ folds: z.int(), microF1: share, macroF1: share, calibrationError: share, labels: z.array(labelQualitySchema) }),
});

/** The model as it stands in its file. */
export type ModelFile = z.infer<typeof modelFileSchema>;
