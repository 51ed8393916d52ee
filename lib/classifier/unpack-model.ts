import { buildGramIndex, type GramIndex } from './gram-index';
import type { GramWeights, LinearModel, Model, NetworkModel } from './model';
import { indexNames } from './name-index';
import type { NetworkShape } from './network';
import { decodeNumbers, decodeRising } from './number-text';
import type { PackedMatrix, PackedModel, PackedRows } from './packed-model';
import { decodeSteps } from './weight-code';
import { decodeWeight, readSteps } from './weight-text';

const asciiCodes = 128;

/** The model out of its packed form, which must be one that `packModel` gave. */
export function unpackModel({ head, vocabulary, withoutVector, grams, linear, network }: PackedModel): Model {
  const index = indexNames(vocabulary);
  const words = index.begins.length - 1;
  return {
    ...head,
    vocabulary: index,
    linear: readLinear(words, grams, linear),
    network: readNetwork(network, head.labels.length, words, withoutVector),
  };
}

function readLinear(vocabulary: number, grams: PackedModel['grams'], { bias, words, around, pieces }: PackedModel['linear']): LinearModel {
  const index = readGrams(vocabulary, grams);
  const nodes = index.words.length;
  const readAround = (family: keyof typeof around) => placeRows(around[family], decodeRising(around[family].nodes), nodes, bias.length);
  return {
    bias: Float64Array.from(bias),
    grams: index,
    gramWeights: {
      words: { placeOf: placeEach(nodes, bias.length), weights: decodeSteps(words.steps) },
      heading: readAround('heading'), lead: readAround('lead'), previous: readAround('previous'), next: readAround('next'),
    },
    pieces: indexNames(pieces.names),
    pieceWeights: decodeSteps(pieces.steps),
    units: { words: words.unit, heading: around.heading.unit, lead: around.lead.unit, previous: around.previous.unit, next: around.next.unit, pieces: pieces.unit },
  };
}

function readGrams(vocabulary: number, { alone, children, lasts, endings }: PackedModel['grams']): GramIndex {
  const endingWords = decodeNumbers(endings);
  const lastWords = decodeNumbers(lasts);
  for (let at = 0; at < lastWords.length; at += 1) lastWords[at] = endingWords[lastWords[at]!]!;
  return buildGramIndex(vocabulary, decodeRising(alone), decodeNumbers(children), lastWords);
}

/** Where the weights of each node begin when all have some; there is no node 0. */
function placeEach(count: number, columns: number): Int32Array {
  const placeOf = new Int32Array(count);
  for (let node = 0; node < count; node += 1) placeOf[node] = (node - 1) * columns;
  return placeOf;
}

/** The weights of those of `count` nodes that are named. */
function placeRows({ steps }: PackedRows, named: Int32Array, count: number, columns: number): GramWeights {
  const placeOf = new Int32Array(count).fill(-1);
  for (let at = 0; at < named.length; at += 1) placeOf[named[at]!] = at * columns;
  return { placeOf, weights: decodeSteps(steps) };
}

function readNetwork(network: PackedModel['network'], labels: number, words: number, withoutVector: string): NetworkModel {
  const { embedding, filters, hidden, narrow, biases, filterBank } = network;
  const bare = decodeRising(withoutVector);
  const shape: NetworkShape = { words: words - bare.length + 1, labels, embedding, filters, hidden, narrow };
  return {
    rowOf: numberRows(words, bare),
    shape,
    words: { unit: network.words.unit, steps: decodeSteps(network.words.steps) },
    filters: { unit: filterBank.unit, steps: readSteps(filterBank.steps) },
    weights: {
      wide: scaleSteps(network.wide), narrow: scaleSteps(network.narrowing), near: scaleSteps(network.near), output: scaleSteps(network.output),
      filterBias: Float64Array.from(biases.filterBias), hiddenBias: Float64Array.from(biases.hiddenBias), outputBias: Float64Array.from(biases.outputBias),
    },
  };
}

/** The row of each word's vector by its number; words without have the last one. */
function numberRows(words: number, bare: Int32Array): Int32Array {
  const rowOf = new Int32Array(words + 1).fill(words - bare.length);
  let row = 0;
  for (let number = 1, passed = 0; number <= words; number += 1) {
    if (number === bare[passed]) passed += 1;
    else rowOf[number] = row++;
  }
  return rowOf;
}

/** The weights of a matrix; what each character is worth is reckoned once. */
function scaleSteps({ unit, steps }: PackedMatrix): Float64Array {
  const worth = Float64Array.from({ length: asciiCodes }, (_worth, code) => decodeWeight(code) * unit);
  const codes = new TextEncoder().encode(steps);
  const weights = new Float64Array(codes.length);
  for (let at = 0; at < codes.length; at += 1) weights[at] = worth[codes[at]!]!;
  return weights;
}
