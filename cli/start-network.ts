import { listNames } from '../lib/classifier/name-index';
import { labelNames } from '../lib/taxonomy/labels';
import type { Beside } from '../lib/training/hold-out';
import type { FurtherRows } from '../lib/training/further-rows';
import type { Network } from '../lib/training/train-network';
import { bundledModelPath, readModelFile } from './read-model-file';

/**
 * The network that a model for other labels than ours may start from: that of the shipped model, which knows the words of policies. None for our own
 * labels, since the shipped model has seen the policies that such a training may hold out.
 */
function chooseStart(labels: readonly string[]): Network | undefined {
  const own: readonly string[] = labelNames;
  if (labels.some((label) => own.includes(label))) return undefined;
  const { vocabulary, network } = readModelFile(bundledModelPath);
  const { shape, weights, rowOf, words: vectors, filters } = network;
  // The last row has no word of its own; the others stand in the order of the vocabulary.
  const words = listNames(vocabulary).filter((_word, at) => rowOf[at + 1] !== shape.words - 1);
  return { shape, weights: { ...weights, words: scaleSteps(vectors), filters: scaleSteps(filters) }, words };
}

function scaleSteps({ unit, steps }: { readonly unit: number; readonly steps: Int8Array }): Float64Array {
  return Float64Array.from(steps, (step) => step * unit);
}

/** What a training for the labels may learn from beside the rows that it measures. */
export function besideOf({ labelled: further, rest: unlabelled }: FurtherRows, labels: readonly string[]): Beside {
  const start = chooseStart(labels);
  return { further, unlabelled, ...(start === undefined ? {} : { start }) };
}
