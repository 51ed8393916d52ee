import { maxWordsOf } from './extract-features';
import { gramFamilies } from './gram-index';
import type { ModelFile } from './model-file';
import { sizesOf } from './network';
import { encodeNumbers, encodeRising } from './number-text';
import type { PackedMatrix, PackedModel, PackedRows } from './packed-model';
import { isWritable, writeSortedNames } from './sorted-names';
import { encodeSteps } from './weight-code';
import { encodeWeight, isWeightText, readSteps } from './weight-text';

const longestGram = Math.max(...gramFamilies.map(maxWordsOf));

type Matrix = ModelFile['network']['words'];
type NamedRows = { readonly unit: number; readonly weightsOf: ReadonlyMap<string, string> };
type Node = { readonly words: readonly number[]; readonly gram: string };

/** A model file, packed; undefined where a part has another length than the others say, a name comes twice or a character is no weight. */
export function packModel({ id, labels, calibration, thresholds, unsure, quality, trainedFrom, linear, network }: ModelFile): PackedModel | undefined {
  const count = labels.length;
  if ([linear.bias, calibration, thresholds, unsure].some((list) => list.length !== count)) return undefined;
  const { embedding, filters, hidden, narrow, biases } = network;
  const { filterBias, hiddenBias, outputBias } = biases;
  if (filterBias.length !== filters || hiddenBias.length !== hidden || outputBias.length !== count) return undefined;

  const sizes = sizesOf({ words: network.words.rows.length, labels: count, embedding, filters, hidden, narrow });
  const vectors = readNamed({ ...network.words, rows: network.words.rows.slice(0, -1) }, embedding);
  const unknown = network.words.rows.at(-1)?.slice(0, embedding);
  const filterBank = packMatrix(network.filterBank, sizes.filters);
  const wide = packMatrix(network.wide, sizes.wide);
  const narrowing = packMatrix(network.narrowing, sizes.narrow);
  const near = packMatrix(network.near, sizes.near);
  const output = packMatrix(network.output, sizes.output);
  const pieces = readNamed(linear.families.pieces, count);
  const known: NamedRows[] = gramFamilies.flatMap((family) => readNamed(linear.families[family], count) ?? []);
  if (vectors === undefined || unknown?.length !== embedding || !isWeightText(unknown) || pieces === undefined || known.length < gramFamilies.length) return undefined;
  if (filterBank === undefined || wide === undefined || narrowing === undefined || near === undefined || output === undefined) return undefined;

  const grams = new Set(known.flatMap(({ weightsOf }) => [...weightsOf.keys()]));
  const vocabulary = [...new Set([...vectors.weightsOf.keys(), ...[...grams].flatMap((gram) => gram.split(' '))])].sort(compareText);
  const numberOf = new Map(vocabulary.map((word, at) => [word, at + 1]));
  const nodes = listNodes(grams, numberOf);
  const pieceNames = [...pieces.weightsOf.keys()].sort(compareText);
  const [words, heading, lead, previous, next] = known;
  return {
    head: { id, labels, calibration, thresholds, unsure, quality, trainedFrom },
    vocabulary: writeSortedNames(vocabulary),
    withoutVector: encodeRising(vocabulary.filter((word) => !vectors.weightsOf.has(word)).map((word) => numberOf.get(word)!)),
    grams: packNodes(nodes),
    linear: {
      bias: linear.bias,
      words: packRows(words!.unit, nodes.map(({ gram }) => words!.weightsOf.get(gram) ?? encodeWeight(0).repeat(count)), count),
      around: { heading: packFamily(nodes, heading!, count), lead: packFamily(nodes, lead!, count), previous: packFamily(nodes, previous!, count), next: packFamily(nodes, next!, count) },
      pieces: { ...packRows(pieces.unit, pieceNames.map((name) => pieces.weightsOf.get(name)!), count), names: writeSortedNames(pieceNames) },
    },
    network: {
      embedding, filters, hidden, narrow, biases, filterBank, wide, narrowing, near, output,
      words: packRows(network.words.unit, [...vocabulary.flatMap((word) => vectors.weightsOf.get(word) ?? []), unknown], embedding),
    },
  };
}

/** The weights of rows that have a name behind a space. */
function readNamed({ unit, rows }: Matrix, width: number): NamedRows | undefined {
  const weightsOf = new Map<string, string>();
  for (const row of rows) {
    const weights = row.slice(0, width);
    const name = row.slice(width + 1);
    if (row.charAt(width) !== ' ' || !isWeightText(weights) || weightsOf.has(name) || !isWritable(name)) return undefined;
    weightsOf.set(name, weights);
  }
  return { unit, weightsOf };
}

function packMatrix({ unit, rows }: Matrix, [count, width]: readonly [number, number]): PackedMatrix | undefined {
  const whole = rows.length === count && rows.every((row) => row.length === width && isWeightText(row));
  return whole ? { unit, steps: rows.join('') } : undefined;
}

function packRows(unit: number, rows: readonly string[], columns: number): PackedRows {
  return { unit, steps: encodeSteps(readSteps(rows.join('')), columns) };
}

/** The n-grams and all their beginnings, short ones first. */
function listNodes(grams: ReadonlySet<string>, numberOf: ReadonlyMap<string, number>): Node[] {
  const nodes = new Map<string, readonly number[]>();
  for (const gram of grams) {
    const words = gram.split(' ');
    const numbers = words.map((word) => numberOf.get(word)!);
    for (let length = 1; length <= words.length; length += 1) nodes.set(words.slice(0, length).join(' '), numbers.slice(0, length));
  }
  return [...nodes].map(([gram, words]) => ({ gram, words })).sort((one, other) => one.words.length - other.words.length || comparePaths(one.words, other.words));
}

/** Which of two n-grams of the same length comes first. */
function comparePaths(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((word, index) => word !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

function packNodes(nodes: readonly Node[]): PackedModel['grams'] {
  const lasts = nodes.filter(({ words }) => words.length > 1).map(({ words }) => words.at(-1)!);
  const counts = new Map<number, number>();
  for (const word of lasts) counts.set(word, (counts.get(word) ?? 0) + 1);
  const endings = [...counts].sort(([one, often], [other, otherOften]) => otherOften - often || one - other).map(([word]) => word);
  const placeOf = new Map(endings.map((word, at) => [word, at]));
  const children = new Map<string, number>();
  for (const { gram } of nodes) {
    const parent = gram.slice(0, Math.max(0, gram.lastIndexOf(' ')));
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  return {
    alone: encodeRising(nodes.filter(({ words }) => words.length === 1).map(({ words }) => words[0]!)),
    children: encodeNumbers(nodes.filter(({ words }) => words.length < longestGram).map(({ gram }) => children.get(gram) ?? 0)),
    lasts: encodeNumbers(lasts.map((word) => placeOf.get(word)!)),
    endings: encodeNumbers(endings),
  };
}

function packFamily(nodes: readonly Node[], { unit, weightsOf }: NamedRows, columns: number): PackedRows & { readonly nodes: string } {
  const numbers: number[] = [];
  const rows: string[] = [];
  for (const [at, { gram }] of nodes.entries()) {
    const own = weightsOf.get(gram);
    if (own === undefined) continue;
    numbers.push(at + 1);
    rows.push(own);
  }
  return { ...packRows(unit, rows, columns), nodes: encodeRising(numbers) };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
