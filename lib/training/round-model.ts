import { families, type Family } from '../classifier/extract-features';
import type { ModelFile } from '../classifier/model-file';
import { sizesOf, type NetworkPart } from '../classifier/network';
import { encodeWeights, largestWeight } from '../classifier/weight-text';
import type { FeatureMatrix } from './feature-matrix';
import type { FittedLinear } from './fit-linear';
import type { Network } from './train-network';

type Matrix = { unit: number; rows: string[] };

/** A linear family's largest weights are cut off at this part of the very largest: few are there, and the others are told apart better. */
const linearReach = 0.9;

/** A network's weights are cut off at so many standard deviations; one integer step is then a tenth of one. The words' reach makes their steps, halved twice, half of one. */
const networkReach = 4.5;
const wordsReach = 5.6;

/**
 * How often the steps of the three parts that make up most of the file are halved: 34 kB less to download than with one halving each. Measured on one fold of five, whose network had its
 * words rounded to ever larger steps: up to twice the present one, micro-F1 changed by .0006 at most (table in `lib/classifier/README.md`).
 */
const halvingsOf: Readonly<Partial<Record<Family, number>>> = { words: 2, pieces: 1 };
const halvingsOfPart: Readonly<Partial<Record<NetworkPart, number>>> = { words: 2 };

/** The weights of the linear half as small integers by family, without the features that round to nothing. */
export function roundLinear(matrix: FeatureMatrix, { weights, labels, scale, bias }: FittedLinear): ModelFile['linear'] {
  const rowOf = (id: number) => weights.subarray(id * labels, (id + 1) * labels).map((weight) => weight * scale[id]!);
  const roundFamily = (family: Family): Matrix => {
    const index = families.indexOf(family);
    const halvings = halvingsOf[family] ?? 0;
    const ids = Array.from(matrix.names.keys()).filter((id) => matrix.familyOf[id] === index && rowOf(id).some((weight) => weight !== 0));
    const largest = ids.reduce((most, id) => rowOf(id).reduce((own, weight) => Math.max(own, Math.abs(weight)), most), 0);
    const unit = unitOf(largest * linearReach);
    const rows = ids.map((id) => ({ name: matrix.names[id]!, text: encodeWeights(rowOf(id), unit, halvings) })).filter(({ text }) => /[^P]/.test(text));
    return { unit: unit * 2 ** halvings, rows: rows.sort((one, other) => compareText(one.name, other.name)).map(({ name, text }) => `${text} ${name}`) };
  };
  return {
    bias: roundAll(bias),
    families: {
      words: roundFamily('words'), pieces: roundFamily('pieces'), heading: roundFamily('heading'), lead: roundFamily('lead'),
      previous: roundFamily('previous'), next: roundFamily('next'),
    },
  };
}

/** The weights of the network as small integers. */
export function roundNetwork({ shape, weights, words }: Network): ModelFile['network'] {
  const sizes = sizesOf(shape);
  const matrix = (part: NetworkPart, names?: readonly string[]): Matrix => {
    const [rows, columns] = sizes[part];
    const all = weights[part];
    const spread = Math.sqrt(all.reduce((sum, weight) => sum + weight * weight, 0) / all.length);
    const unit = unitOf(spread * (part === 'words' ? wordsReach : networkReach));
    const halvings = halvingsOfPart[part] ?? 0;
    const text = (row: number) => encodeWeights(all.subarray(row * columns, (row + 1) * columns), unit, halvings);
    return { unit: unit * 2 ** halvings, rows: Array.from({ length: rows }, (_row, row) => (names === undefined ? text(row) : `${text(row)} ${names[row] ?? ''}`)) };
  };
  const { embedding, filters, hidden, narrow } = shape;
  const { filterBias, hiddenBias, outputBias } = weights;
  return {
    embedding, filters, hidden, narrow,
    biases: { filterBias: roundAll(filterBias), hiddenBias: roundAll(hiddenBias), outputBias: roundAll(outputBias) },
    words: matrix('words', words),
    filterBank: matrix('filters'),
    wide: matrix('wide'),
    narrowing: matrix('narrow'),
    near: matrix('near'),
    output: matrix('output'),
  };
}

/** A number with so many digits behind the point that nothing depends on the last. */
export function roundNumber(value: number): number {
  return Number(value.toFixed(4));
}

function roundAll(values: Float64Array): number[] {
  return Array.from(values, roundNumber);
}

/** What one step is worth when `reach` is the largest weight; 1 where all are zero. */
function unitOf(reach: number): number {
  return reach === 0 ? 1 : Number((reach / largestWeight).toPrecision(6));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
