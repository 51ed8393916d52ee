import { textLength, type NetworkShape, type NetworkWeights } from '../classifier/network';
import { updateRows, type Trained, type UpdateStep } from './adam';
import { createMatrixArena, type Matrix, type MatrixArena } from './matrix-arena';
import { learnBatch, scoreBatch, type Batch, type Dropout, type TrainedNetwork } from './network-pass';
import { createRandom, shuffleInPlace } from './random';
import { prepareWords, startNetwork, startWords, takeOver, usableStart } from './start-network';
import { chooseVocabulary, placesPerRow, type TokenTable } from './token-table';

/** How a network is trained. */
export type NetworkSettings = {
  readonly seed: number;
  readonly embedding: number;
  readonly filters: number;
  readonly hidden: number;
  readonly narrow: number;
  /** Words in the rows of fewer policies have no vector of their own. */
  readonly minGroups: number;
  readonly epochs: number;
  /** A small data set is gone through more often, until there were this many updates, but not more than `maxEpochs` times. */
  readonly minUpdates: number;
  readonly maxEpochs: number;
  /** Rows of a batch; whole stretches of neighbours are taken. */
  readonly batchRows: number;
  readonly rate: number;
  readonly decay: number;
  /** Chance that a word is hidden, a unit of a text's vector, a hidden unit is dropped. */
  readonly wordDropout: number;
  readonly textDropout: number;
  readonly hiddenDropout: number;
  /** How much a teacher counts where there are labels; the labels count the rest. */
  readonly teacherWeight: number;
};

/** A trained network and the words that have vectors, in the order of their rows. */
export type Network = { readonly shape: NetworkShape; readonly weights: NetworkWeights; readonly words: readonly string[] };

/** Neighbours up to this many share a batch, since they read each other. */
const stretchRows = 30;
const warmUpUpdates = 100;
/** The rate falls in a straight line to this part of its peak. */
const lastRatePart = 0.02;
/** Enough for the largest batch: one clause may have 400 words, and its neighbours too. */
const arenaMegabytes = 384;
/**
 * What is learnt from: texts and groups by row, and the wanted probability by row and label of the first rows, as many as there are targets. The
 * rows behind them have no labels of their own. `start`: a network trained for other labels, from which all but the way to the labels is taken over.
 */
export type NetworkData = {
  readonly table: TokenTable;
  readonly groups: readonly string[];
  readonly targets: Float32Array;
  readonly labels: number;
  readonly start?: Network | undefined;
};

/** The probabilities that a teacher who has not seen their labels gives some rows, one a row and label. Rows without labels are learnt from by these alone. */
export type Taught = { readonly rows: Uint32Array; readonly chances: Float32Array };

/** One training: on `rows`, giving the margins of the rows `asked` for. */
export type NetworkJob = {
  readonly rows: Uint32Array;
  readonly asked: Uint32Array;
  /** Rows without labels whose words may be read (never those of a policy that is held out). */
  readonly read: Uint32Array;
  readonly taught?: Taught | undefined;
  readonly settings: NetworkSettings;
};

/** What a training gives: the network, and the margins row by row, by label. */
export type NetworkFit = { readonly network: Network; readonly margins: Float64Array };

/** Trains a network. */
export function trainNetwork(data: NetworkData, { rows: labelled, asked, read, taught, settings }: NetworkJob): NetworkFit {
  const usable = usableStart(data.start, settings);
  const { words, wordOf } = chooseVocabulary(data.table, labelled, data.groups, settings.minGroups, usable?.words ?? []);
  const targets = joinTargets(data, taught, settings.teacherWeight);
  const rows = taught === undefined ? labelled : Uint32Array.from(new Set([...labelled, ...taught.rows]));
  const { embedding, filters, hidden, narrow } = settings;
  // The matrices' columns come in fours; the labels that only fill up are never learnt and cut off at the end.
  const shape: NetworkShape = { words: words.length + 1, labels: Math.ceil(data.labels / 4) * 4, embedding, filters, hidden, narrow };
  const random = createRandom(settings.seed);
  const arena = createMatrixArena(arenaMegabytes);
  const table = prepareWords(arena, shape, random);
  const network = startNetwork(arena, shape, random);
  if (usable === undefined) startWords(table, data.table, words, Uint32Array.from([...labelled, ...read]), embedding);
  else takeOver(network, table, usable, words);
  arena.keep();
  const gatherer = createGatherer({ ...data, targets }, shape, wordOf, table.weights, arena);
  const stretches = splitStretches(rows, data.groups);
  const order = Uint32Array.from(stretches, (_stretch, index) => index);
  const perEpoch = Math.max(1, Math.round(rows.length / settings.batchRows));
  const epochs = Math.min(settings.maxEpochs, Math.max(settings.epochs, Math.ceil(settings.minUpdates / perEpoch)));
  const updates = epochs * perEpoch;
  let count = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffleInPlace(order, random);
    let waiting: number[] = [];
    for (const [place, index] of order.entries()) {
      waiting.push(...stretches[index]!);
      if (waiting.length < settings.batchRows && place + 1 < order.length) continue;
      arena.clear();
      const { batch, words: numbers } = gatherer(waiting, settings.wordDropout, random);
      const { wordSlopes } = learnBatch(arena, shape, network, batch, drawDropout(shape, batch, settings, random));
      count += 1;
      const fall = Math.max(lastRatePart, 1 - count / updates);
      const step = { rate: settings.rate * Math.min(1, count / warmUpUpdates) * fall, count, decay: settings.decay };
      for (const [at, word] of numbers.entries()) {
        table.gradient.data.set(wordSlopes.data.subarray(at * embedding, (at + 1) * embedding), word * embedding);
        // Only the words of the batch have slopes, and only they are moved.
        updateRows(table, word, word + 1, { ...step, decay: 0 });
      }
      updateNetwork(network, step);
      waiting = [];
    }
  }
  const margins = scoreRows(arena, shape, network, gatherer, asked, data.labels, random);
  return { network: { shape: { ...shape, labels: data.labels }, weights: collectWeights(network, table, shape.labels, data.labels), words }, margins };
}

/** The targets of all rows: the labels, moved towards what the teacher says; what the teacher says alone where there are none. */
function joinTargets({ groups, targets, labels }: NetworkData, taught: Taught | undefined, weight: number): Float32Array {
  if (taught === undefined) return targets;
  const joined = new Float32Array(groups.length * labels);
  joined.set(targets);
  for (const [place, row] of taught.rows.entries()) {
    for (let label = 0; label < labels; label += 1) {
      const at = row * labels + label;
      const chance = taught.chances[place * labels + label]!;
      joined[at] = at < targets.length ? (1 - weight) * joined[at]! + weight * chance : chance;
    }
  }
  return joined;
}

function scoreRows(arena: MatrixArena, shape: NetworkShape, network: TrainedNetwork, gatherer: Gatherer, rows: Uint32Array, labels: number, random: () => number): Float64Array {
  const margins = new Float64Array(rows.length * labels);
  const step = 256;
  for (let from = 0; from < rows.length; from += step) {
    arena.clear();
    const found = scoreBatch(arena, shape, network, gatherer([...rows.subarray(from, from + step)], 0, random).batch);
    for (let row = 0; row < found.rows; row += 1) margins.set(found.data.subarray(row * shape.labels, row * shape.labels + labels), (from + row) * labels);
  }
  return margins;
}

function updateNetwork({ filters, filterBias, wide, narrow, near, hiddenBias, output, outputBias }: TrainedNetwork, step: UpdateStep): void {
  for (const part of [filters, ...wide, narrow, ...near, ...output]) updateRows(part, 0, part.weights.rows, step);
  for (const part of [filterBias, hiddenBias, outputBias]) updateRows(part, 0, 1, { ...step, decay: 0 });
}

function joinWeights(parts: readonly Trained[]): Float64Array {
  return Float64Array.from(parts.flatMap(({ weights }) => Array.from(weights.data)));
}

/** The trained weights in the shape in which they are used, without the labels that only filled up. */
function collectWeights({ filters, filterBias, wide, narrow, near, hiddenBias, output, outputBias }: TrainedNetwork, table: Trained, padded: number, labels: number): NetworkWeights {
  const cut = (weights: Float64Array) => weights.filter((_weight, at) => at % padded < labels);
  return {
    words: joinWeights([table]), filters: joinWeights([filters]), filterBias: joinWeights([filterBias]), wide: joinWeights(wide), narrow: joinWeights([narrow]), near: joinWeights(near),
    hiddenBias: joinWeights([hiddenBias]), output: cut(joinWeights(output)), outputBias: cut(joinWeights([outputBias])),
  };
}

/** Stretches of neighbours: rows that follow each other in one group, cut into pieces. */
function splitStretches(rows: Uint32Array, groups: readonly string[]): number[][] {
  const stretches: number[][] = [];
  let current: number[] = [];
  for (const row of rows) {
    const last = current.at(-1);
    if (last !== undefined && (current.length === stretchRows || last + 1 !== row || groups[last] !== groups[row])) {
      stretches.push(current);
      current = [];
    }
    current.push(row);
  }
  if (current.length > 0) stretches.push(current);
  return stretches;
}

type Gatherer = (rows: readonly number[], wordDropout: number, random: () => number) => { readonly batch: Batch; readonly words: readonly number[] };

/** Gathers batches; its tables of numbers are kept from one to the next. */
function createGatherer({ table, targets, labels }: NetworkData, shape: NetworkShape, wordOf: Uint32Array, vectors: Matrix, arena: MatrixArena): Gatherer {
  const unknown = shape.words - 1;
  const textIndex = new Int32Array(table.textStart.length).fill(-1);
  const wordIndex = new Int32Array(shape.words).fill(-1);
  return (rows, wordDropout, random) => {
    const texts: number[] = [];
    const words: number[] = [];
    const tokens: number[] = [];
    const textStart = [0];
    const rowTexts = new Uint32Array(rows.length * placesPerRow);
    for (const [index, row] of rows.entries()) {
      for (let place = 0; place < placesPerRow; place += 1) {
        const text = table.rowTexts[row * placesPerRow + place]!;
        if (textIndex[text]! < 0) {
          textIndex[text] = texts.push(text) - 1;
          for (let at = table.textStart[text]!; at < table.textStart[text + 1]!; at += 1) {
            const word = wordDropout > 0 && random() < wordDropout ? unknown : wordOf[table.tokens[at]!]!;
            if (wordIndex[word]! < 0) wordIndex[word] = words.push(word) - 1;
            tokens.push(wordIndex[word]!);
          }
          textStart.push(tokens.length);
        }
        rowTexts[index * placesPerRow + place] = textIndex[text]!;
      }
    }
    for (const text of texts) textIndex[text] = -1;
    for (const word of words) wordIndex[word] = -1;
    const wanted = new Float32Array(rows.length * shape.labels).fill(Number.NaN);
    for (const [index, row] of rows.entries()) wanted.set(targets.subarray(row * labels, (row + 1) * labels), index * shape.labels);
    const own = arena.allocate(words.length, shape.embedding);
    for (const [at, word] of words.entries()) own.data.set(vectors.data.subarray(word * shape.embedding, (word + 1) * shape.embedding), at * shape.embedding);
    return { batch: { words: own, textStart: Uint32Array.from(textStart), tokens: Uint32Array.from(tokens), rowTexts, targets: wanted }, words };
  };
}

function drawDropout(shape: NetworkShape, batch: Batch, settings: NetworkSettings, random: () => number): Dropout {
  const draw = (size: number, chance: number) => {
    const factors = new Float32Array(size);
    for (let at = 0; at < size; at += 1) factors[at] = random() < chance ? 0 : 1 / (1 - chance);
    return factors;
  };
  return {
    texts: draw((batch.textStart.length - 1) * textLength(shape), settings.textDropout),
    hidden: draw((batch.rowTexts.length / placesPerRow) * shape.hidden, settings.hiddenDropout),
  };
}
