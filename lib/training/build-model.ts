import { featureSetVersion } from '../classifier/extract-features';
import { modelFormat, type ModelFile } from '../classifier/model-file';
import { hashText } from '../text/hash';
import { decideLabels } from './decide';
import { fitFolds, type Beside, type FitSettings, type FoldFits } from './hold-out';
import type { LabelledRow } from './labelled-row';
import type { OpenNetworkPool } from './network-pool';
import { roundLinear, roundNetwork } from './round-model';

/** The settings of the shipped model; how each figure was found is in `lib/classifier/README.md`. */
export const fitSettings: FitSettings = {
  seed: 1,
  folds: 5,
  linear: { cost: 10, epochs: 6, pruningEpochs: 3, minRows: 3, features: 14_500 },
  network: {
    embedding: 32, filters: 96, hidden: 64, narrow: 24, minGroups: 4, epochs: 8, minUpdates: 3000, maxEpochs: 40,
    batchRows: 90, rate: 0.005, decay: 0.01, wordDropout: 0.1, textDropout: 0.2, hiddenDropout: 0.2, teacherWeight: 0.4,
  },
};

/** A data file that a model is trained from. */
export type DataSource = { readonly file: string; readonly sha256: string; readonly rows: number };

/**
 * Trains, prunes, calibrates and rounds a model; with it come the margins of every row by the fold that did not see it. Same rows,
 * labels and settings give the same model to the last digit.
 */
export async function buildModel(
  rows: readonly LabelledRow[], labels: readonly string[], sources: readonly DataSource[], settings: FitSettings, openPool: OpenNetworkPool, beside: Beside = {},
): Promise<{ readonly model: ModelFile; readonly fits: FoldFits }> {
  const fits = await fitFolds(rows, labels, settings, openPool, true, beside);
  const { heldOut, final } = fits;
  if (final === undefined) throw new Error('the fit on all rows was asked for and is missing');
  const rest = {
    format: modelFormat,
    featureSet: featureSetVersion,
    seed: settings.seed,
    labels: [...labels],
    ...decideLabels(labels, heldOut, settings.folds),
    linear: roundLinear(final.matrix, final.linear),
    network: roundNetwork(final.network),
    trainedFrom: [...sources],
  } satisfies Omit<ModelFile, 'id'>;
  return { model: { ...rest, id: hashText(JSON.stringify(rest)).slice(0, 12) }, fits };
}
