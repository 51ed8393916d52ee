import type { GramFamily } from './gram-index';
import type { ModelFile } from './model-file';
import type { WeightCode } from './weight-code';

/** A matrix row by row: its integer weights, and what one is worth. */
export type PackedMatrix = { readonly unit: number; readonly steps: WeightCode };

/**
 * A model as it is packaged and as it is read: the same as its file, the names apart from the weights and every word written once, the weights in as
 * few characters as they need. A third less to download.
 */
export type PackedModel = {
  readonly packed: true;
  readonly head: Pick<ModelFile, 'id' | 'labels' | 'calibration' | 'thresholds' | 'unsure' | 'quality' | 'trainedFrom'>;
  /** The words of the network and of the n-grams (`sorted-names.ts`); a word's number is its place, from 1. */
  readonly vocabulary: string;
  /** The numbers of the words that only n-grams have (`encodeRising`). */
  readonly withoutVector: string;
  /**
   * The tree of n-grams, depth first, children in the order of their words: how many words each node has (a digit), the words of those with one
   * (`encodeRising`), and the last words of the others, as places in `endings` (numbers of words, the most frequent first; `encodeNumbers`).
   */
  readonly grams: { readonly lengths: string; readonly firsts: string; readonly lasts: string; readonly endings: string };
  readonly linear: {
    readonly bias: readonly number[];
    /** The nodes (from 1) that have weights in a family (`encodeRising`), and these. */
    readonly grams: Readonly<Record<GramFamily, PackedMatrix & { readonly nodes: string }>>;
    readonly pieces: PackedMatrix & { readonly names: string };
  };
  /** Its words in the order of the vocabulary; the last row is for all without a vector. */
  readonly network: Readonly<Record<'words' | 'filterBank' | 'wide' | 'narrowing' | 'near' | 'output', PackedMatrix>> & Pick<ModelFile['network'], 'embedding' | 'filters' | 'hidden' | 'narrow' | 'biases'>;
};

/** Whether a JSON value is a packed model, as opposed to a model file. */
export function isPackedModel(value: unknown): value is PackedModel {
  return typeof value === 'object' && value !== null && 'packed' in value && value.packed === true;
}
