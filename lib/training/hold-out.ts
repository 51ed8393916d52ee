import { contextsOf } from '../classifier/clause-context';
import type { HeldOut } from './decide';
import { buildFeatureMatrix, type FeatureMatrix } from './feature-matrix';
import { fitLinear, type FittedLinear, type LinearFitSettings } from './fit-linear';
import { assignFolds } from './folds';
import { plainLabel, type LabelledRow } from './labelled-row';
import { buildTokenTable } from './token-table';
import { scoreRow } from './train-linear';
import { trainNetwork, type Network, type NetworkData, type NetworkSettings } from './train-network';

/** How both halves of a model are trained. */
export type FitSettings = {
  readonly seed: number;
  /** How many parts the policies are split into; each part is held out once. */
  readonly folds: number;
  readonly linear: Omit<LinearFitSettings, 'seed'>;
  readonly network: Omit<NetworkSettings, 'seed'>;
};

/** One training of a network: on these rows, giving the margins of the rows asked for. */
export type NetworkJob = { readonly rows: Uint32Array; readonly asked: Uint32Array; readonly settings: NetworkSettings };

/** What a training gives. */
export type NetworkFit = { readonly network: Network; readonly margins: Float64Array };

/** Trainings that are under way: `started` when nothing of the caller's is needed any more, `fits` in the order of the jobs. */
export type NetworkTraining = { readonly started: Promise<void>; readonly fits: Promise<NetworkFit[]> };

/** Carries out the trainings of a network; a command may spread them over processes. */
export type NetworkTrainer = (data: NetworkData, jobs: readonly NetworkJob[]) => NetworkTraining;

/** Carries them out one after the other, where it is called. */
export function trainInTurn(data: NetworkData, jobs: readonly NetworkJob[]): NetworkTraining {
  return { started: Promise.resolve(), fits: Promise.resolve(jobs.map((job) => trainNetwork(data, job.rows, job.asked, job.settings))) };
}

/** Both halves trained on all rows. */
export type FinalFit = { readonly matrix: FeatureMatrix; readonly linear: FittedLinear; readonly network: Network };

/** Margins of every row by the halves that did not see its policy, the fold it was in, and, when asked for, the halves trained on all rows. */
export type FoldFits = { readonly heldOut: HeldOut; readonly foldOf: Uint8Array; readonly final: FinalFit | undefined };

/** Trains on all folds but one, for each fold in turn, and on everything when `wantsFinal`. */
export async function fitFolds(rows: readonly LabelledRow[], labels: readonly string[], settings: FitSettings, trainNetworks: NetworkTrainer, wantsFinal: boolean): Promise<FoldFits> {
  const { seed } = settings;
  const count = labels.length;
  const contexts = contextsOf(rows);
  const targets = targetsOf(rows, labels);
  const groups = rows.map(groupOf);
  const everything = Uint32Array.from(rows, (_row, index) => index);
  const foldOf = assignFolds(groups, settings.folds, seed);
  const parts = Array.from({ length: settings.folds }, (_part, fold) => ({
    rows: everything.filter((row) => foldOf[row] !== fold),
    asked: everything.filter((row) => foldOf[row] === fold),
  }));
  const jobs = (wantsFinal ? [...parts, { rows: everything, asked: new Uint32Array(0) }] : parts).map((part) => ({ ...part, settings: { ...settings.network, seed } }));
  // Started first, so that other processes have work while the linear half is trained here.
  const training = trainNetworks({ table: buildTokenTable(contexts), groups, targets, labels: count }, jobs);
  await training.started;
  const matrix = buildFeatureMatrix(contexts, settings.linear.minRows);
  const linearSettings = { ...settings.linear, seed };
  const heldOut = { linear: new Float64Array(targets.length), network: new Float64Array(targets.length), targets };
  for (const { rows: chosen, asked } of parts) {
    const fitted = fitLinear(matrix, chosen, targets, count, linearSettings);
    for (const row of asked) heldOut.linear.set(scoreRow(matrix, row, fitted.scale, fitted), row * count);
  }
  const linear = wantsFinal ? fitLinear(matrix, everything, targets, count, linearSettings) : undefined;
  const fits = await training.fits;
  for (const [part, { asked }] of parts.entries()) {
    for (const [place, row] of asked.entries()) {
      heldOut.network.set(fits[part]!.margins.subarray(place * count, (place + 1) * count), row * count);
    }
  }
  return { heldOut, foldOf, final: linear === undefined ? undefined : { matrix, linear, network: fits[parts.length]!.network } };
}

/** The group of rows that must stay together when rows are split: the policy, else the window, else the row alone. */
export function groupOf(row: LabelledRow): string {
  return row.policy ?? row.window ?? row.id;
}

/** One for each label a row has, by row and label. */
export function targetsOf(rows: readonly LabelledRow[], labels: readonly string[]): Float32Array {
  const targets = new Float32Array(rows.length * labels.length);
  for (const [row, { labels: marked }] of rows.entries()) {
    for (const label of marked) {
      const column = labels.indexOf(plainLabel(label));
      if (column >= 0) targets[row * labels.length + column] = 1;
    }
  }
  return targets;
}
