import { contextsOf, type ClauseRow } from '../classifier/clause-context';
import type { HeldOut } from './decide';
import { buildFeatureMatrix, type FeatureMatrix } from './feature-matrix';
import { fitLinear, type FittedLinear, type LinearFitSettings } from './fit-linear';
import { assignFolds } from './folds';
import { plainLabel, type LabelledRow } from './labelled-row';
import type { OpenNetworkPool } from './network-pool';
import { buildTokenTable } from './token-table';
import { scoreRow } from './train-linear';
import type { Network, NetworkSettings, Taught } from './train-network';

/** How both halves of a model are trained. */
export type FitSettings = {
  readonly seed: number;
  /** How many parts the policies are split into; each part is held out once. */
  readonly folds: number;
  readonly linear: Omit<LinearFitSettings, 'seed'>;
  readonly network: Omit<NetworkSettings, 'seed'>;
};

/** Both halves trained on all rows. */
export type FinalFit = { readonly matrix: FeatureMatrix; readonly linear: FittedLinear; readonly network: Network };

/** Margins of every row by the halves that did not see its policy, the fold it was in, and, when asked for, the halves trained on all rows. */
export type FoldFits = { readonly heldOut: HeldOut; readonly foldOf: Uint8Array; readonly final: FinalFit | undefined };

/** What may be learnt from beside the labelled rows. */
export type Beside = {
  /** Labelled rows that nothing is measured on, of the measured policies or of others. */
  readonly further?: readonly LabelledRow[];
  /** Clauses without labels, of the labelled policies or of others. */
  readonly unlabelled?: readonly ClauseRow[];
  /** A network trained for other labels, to start from. */
  readonly start?: Network;
};

/**
 * Trains on all folds but one, for each fold in turn, and on everything when `wantsFinal`. With rows beside the measured ones the networks have teachers: for a fold
 * those that were trained without it and one other fold, for the final network those of the folds. What a teacher has seen is so never held out.
 */
export async function fitFolds(
  rows: readonly LabelledRow[], labels: readonly string[], settings: FitSettings, openPool: OpenNetworkPool, wantsFinal: boolean, { further = [], unlabelled = [], start }: Beside = {},
): Promise<FoldFits> {
  const { seed } = settings;
  const count = labels.length;
  const labelled = [...rows, ...further];
  const contexts = contextsOf(labelled);
  const targets = targetsOf(labelled, labels);
  const groups = [...labelled, ...unlabelled].map(groupOf);
  const everything = Uint32Array.from(labelled, (_row, index) => index);
  const foldOf = assignFolds(groups.slice(0, rows.length), settings.folds, seed);
  const foldOfGroup = new Map(groups.slice(0, rows.length).map((group, row) => [group, foldOf[row]!]));
  const isOutside = (row: number, ...folds: readonly number[]) => {
    const own = foldOfGroup.get(groups[row]!);
    return own === undefined || !folds.includes(own);
  };
  const readable = (fold: number, other = fold) => Uint32Array.from(unlabelled, (_row, index) => labelled.length + index).filter((row) => isOutside(row, fold, other));
  const network = { ...settings.network, seed };
  const parts = Array.from({ length: settings.folds }, (_part, fold) => ({
    rows: everything.filter((row) => isOutside(row, fold)),
    asked: everything.filter((row) => !isOutside(row, fold)),
    read: readable(fold),
  }));
  const table = buildTokenTable([...contexts, ...contextsOf(unlabelled)]);
  const pool = openPool({ table, groups, targets, labels: count, start });
  const pairs = unlabelled.length + further.length === 0 ? [] : listPairs(settings.folds);
  const teachers = pairs.map(async ([one, other]): Promise<Teacher> => {
    // What the teacher of two folds is asked: their labelled rows, and the unlabelled ones that either may learn from.
    const lesson = mergeRows(parts[one]!.asked, parts[other]!.asked, parts[one]!.read, parts[other]!.read);
    const { margins } = await pool.train({ rows: everything.filter((row) => isOutside(row, one, other)), asked: lesson, read: readable(one, other), settings: network }).fit;
    return { margins, rows: lesson };
  });
  const all = readable(-1);
  // The students of the folds are asked for the unlabelled rows too: together they teach the final network. Each begins when its own teachers are ready.
  const students = parts.map(async (part, fold) => {
    const own = await Promise.all(teachers.filter((_teacher, pair) => pairs[pair]!.includes(fold)));
    return pool.train({ ...part, asked: wantsFinal ? mergeRows(part.asked, all) : part.asked, settings: network, taught: teach(own, mergeRows(part.rows, part.read), count) });
  });
  const fits = Promise.all(students.map(async (student) => (await student).fit));
  const last = fits.then((trained) => {
    if (!wantsFinal) return undefined;
    const taught = pairs.length === 0 ? undefined : teach(trained.map(({ margins }, fold) => ({ margins, rows: mergeRows(parts[fold]!.asked, all) })), mergeRows(everything, all), count);
    return pool.train({ rows: everything, asked: new Uint32Array(0), read: all, taught, settings: network });
  });
  // Whoever waits for a student hears of a failure first.
  last.catch(() => undefined);
  // The linear halves are trained here, and late: as a third process they would hold up the networks, and beside the final one there is nobody else.
  for (const student of students) await (await student).begun;
  const matrix = buildFeatureMatrix(contexts, settings.linear.minRows);
  const linearSettings = { ...settings.linear, seed };
  const measured = rows.length * count;
  const heldOut = { linear: new Float64Array(measured), network: new Float64Array(measured), targets: targets.subarray(0, measured) };
  for (const { rows: chosen, asked } of parts) {
    const fitted = fitLinear(matrix, chosen, targets, count, linearSettings);
    for (const row of asked) if (row < rows.length) heldOut.linear.set(scoreRow(matrix, row, fitted.scale, fitted), row * count);
    // The final network can begin as soon as the students are heard.
    await takeBreath();
  }
  const linear = wantsFinal ? fitLinear(matrix, everything, targets, count, linearSettings) : undefined;
  const trained = await fits;
  for (const [fold, { asked }] of parts.entries()) {
    for (const [place, row] of asked.entries()) if (row < rows.length) heldOut.network.set(trained[fold]!.margins.subarray(place * count, (place + 1) * count), row * count);
  }
  const final = await (await last)?.fit;
  pool.close();
  return { heldOut, foldOf, final: linear === undefined || final === undefined ? undefined : { matrix, linear, network: final.network } };
}

/** What a network says of rows that it has not seen, by row and label. */
type Teacher = { readonly rows: Uint32Array; readonly margins: Float64Array };

function takeBreath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}

/** The rows of all lists in order, each once. */
function mergeRows(...lists: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from(new Set(lists.flatMap((list) => Array.from(list)))).sort();
}

/**
 * Each fold with the next, in a ring, so that every fold has two teachers that have not seen it. Teachers for all pairs of five folds would take twice as
 * long. With two folds nothing is left to train a teacher on.
 */
function listPairs(folds: number): (readonly [number, number])[] {
  return folds < 3 ? [] : Array.from({ length: folds }, (_pair, fold) => [fold, (fold + 1) % folds] as const);
}

/** The probabilities of the mean margin of those teachers that were asked for a row, for all the rows that one was asked for; nothing when there are no teachers. */
function teach(teachers: readonly Teacher[], allowed: Uint32Array, count: number): Taught | undefined {
  if (teachers.length === 0) return undefined;
  const known = new Set(teachers.flatMap(({ rows }) => Array.from(rows)));
  const rows = allowed.filter((row) => known.has(row));
  const placeOf = new Map(Array.from(rows, (row, place) => [row, place]));
  const sum = new Float64Array(rows.length * count);
  const asked = new Uint8Array(rows.length);
  for (const teacher of teachers) {
    for (const [from, row] of teacher.rows.entries()) {
      const place = placeOf.get(row);
      if (place === undefined) continue;
      asked[place]! += 1;
      for (let label = 0; label < count; label += 1) sum[place * count + label]! += teacher.margins[from * count + label]!;
    }
  }
  return { rows, chances: Float32Array.from(sum, (margin, at) => 1 / (1 + Math.exp(-margin / asked[Math.floor(at / count)]!))) };
}

/** The group of rows that must stay together when rows are split: the policy, else the window, else the row alone. */
export function groupOf(row: ClauseRow & { readonly id?: string }): string {
  return row.policy ?? row.window ?? row.id ?? '';
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
