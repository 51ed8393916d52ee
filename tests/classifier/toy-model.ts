import { featureSetVersion } from '../../lib/classifier/extract-features';
import { readModel, type Model } from '../../lib/classifier/model';
import { modelFormat, type ModelFile } from '../../lib/classifier/model-file';
import { sizesOf, type NetworkPart } from '../../lib/classifier/network';
import { encodeWeights } from '../../lib/classifier/weight-text';

const labels = ['sell', 'retain'];
const sizes = { embedding: 4, filters: 4, hidden: 4, narrow: 4 };

/** A network of zeros says nothing, so each expectation can be checked in the head by the linear half. */
function silentMatrix(part: NetworkPart, names?: readonly string[]) {
  const [rows, columns] = sizesOf({ ...sizes, words: 2, labels: labels.length })[part];
  const zeros = encodeWeights(new Float64Array(columns), 1);
  return { unit: 1, rows: Array.from({ length: rows }, (_row, row) => (names === undefined ? zeros : `${zeros} ${names[row] ?? ''}`)) };
}

const noFeatures = { unit: 1, rows: [] };

/** The file of a model with one feature a label: the word `sell` and the word `days`, and a heading. */
export const toyFile: ModelFile = {
  format: modelFormat,
  featureSet: featureSetVersion,
  id: '0123456789ab',
  seed: 1,
  labels,
  calibration: labels.map(() => ({ linear: 1, network: 1, offset: 0 })),
  thresholds: [0.5, 0.5],
  unsure: labels.map(() => ({ low: 0.4, high: 0.6 })),
  linear: {
    bias: [-5, -5],
    families: {
      words: { unit: 1, rows: [`${encodeWeights([0, 40], 1)} days`, `${encodeWeights([45, 0], 1)} sell`] },
      pieces: noFeatures,
      heading: { unit: 1, rows: [`${encodeWeights([0, 5], 1)} retention`] },
      lead: noFeatures,
      previous: noFeatures,
      next: noFeatures,
    },
  },
  network: {
    ...sizes,
    biases: { filterBias: [0, 0, 0, 0], hiddenBias: [0, 0, 0, 0], outputBias: [0, 0] },
    words: silentMatrix('words', ['sell', '']),
    filterBank: silentMatrix('filters'),
    wide: silentMatrix('wide'),
    narrowing: silentMatrix('narrow'),
    near: silentMatrix('near'),
    output: silentMatrix('output'),
  },
  trainedFrom: [],
  quality: { folds: 2, microF1: 1, macroF1: 1, calibrationError: 0, labels: [] },
};

/** The toy model, ready to use. */
export function readToyModel(): Model {
  const model = readModel(structuredClone(toyFile));
  if (!model.ok) throw new Error(model.error.kind);
  return model.value;
}
