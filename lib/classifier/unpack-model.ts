import { buildGramIndex, gramFamilies } from './gram-index';
import type { LinearModel, Model, NetworkModel } from './model';
import type { NetworkShape } from './network';
import { decodeNumbers, decodeRising } from './number-text';
import type { PackedMatrix, PackedModel } from './packed-model';
import { readSortedNames } from './sorted-names';
import { decodeSteps } from './weight-code';

/** The model out of its packed form, which must be one that `packModel` gave. */
export function unpackModel({ head, vocabulary, withoutVector, grams, linear, network }: PackedModel): Model {
  const words = readSortedNames(vocabulary);
  return {
    ...head,
    vocabulary: new Map(words.map((word, at) => [word, at + 1])),
    linear: readLinear(grams, linear),
    network: readNetwork(network, head.labels.length, words.length, withoutVector),
  };
}

function readLinear({ lengths, firsts, lasts, endings }: PackedModel['grams'], { bias, grams, pieces }: PackedModel['linear']): LinearModel {
  const count = bias.length;
  const endingWords = decodeNumbers(endings);
  const families = gramFamilies.map((family) => ({ nodes: decodeRising(grams[family].nodes), steps: decodeSteps(grams[family].steps) }));
  const pieceSteps = decodeSteps(pieces.steps);
  const weights = new Int8Array(families.reduce((sum, { steps }) => sum + steps.length, pieceSteps.length));
  const index = buildGramIndex(lengths, decodeRising(firsts), decodeNumbers(lasts).map((place) => endingWords[place] ?? 0));
  let base = 0;
  for (const [place, { nodes, steps }] of families.entries()) {
    weights.set(steps, base);
    for (const [at, node] of nodes.entries()) index.base[node * gramFamilies.length + place] = base + at * count;
    base += steps.length;
  }
  weights.set(pieceSteps, base);
  return {
    bias: Float64Array.from(bias),
    grams: index,
    pieces: new Map(readSortedNames(pieces.names).map((name, at) => [name, base + at * count])),
    weights,
    units: { words: grams.words.unit, heading: grams.heading.unit, lead: grams.lead.unit, previous: grams.previous.unit, next: grams.next.unit, pieces: pieces.unit },
  };
}

function readNetwork(network: PackedModel['network'], labels: number, words: number, withoutVector: string): NetworkModel {
  const { embedding, filters, hidden, narrow, biases } = network;
  const bare = new Set(decodeRising(withoutVector));
  const unknown = words - bare.size;
  const shape: NetworkShape = { words: unknown + 1, labels, embedding, filters, hidden, narrow };
  const rowOf = new Int32Array(words + 1).fill(unknown);
  let row = 0;
  for (let number = 1; number <= words; number += 1) if (!bare.has(number)) rowOf[number] = row++;
  const matrix = (part: 'words' | 'filterBank' | 'wide' | 'narrowing' | 'near' | 'output') => scaleSteps(network[part]);
  return {
    rowOf,
    shape,
    weights: {
      words: matrix('words'), filters: matrix('filterBank'), wide: matrix('wide'), narrow: matrix('narrowing'), near: matrix('near'), output: matrix('output'),
      filterBias: Float64Array.from(biases.filterBias), hiddenBias: Float64Array.from(biases.hiddenBias), outputBias: Float64Array.from(biases.outputBias),
    },
  };
}

function scaleSteps({ unit, steps }: PackedMatrix): Float64Array {
  const weights = Float64Array.from(decodeSteps(steps));
  for (let at = 0; at < weights.length; at += 1) weights[at]! *= unit;
  return weights;
}
