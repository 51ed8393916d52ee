import type { GramFamily } from './gram-index';
import type { ModelFile } from './model-file';
import type { WeightCode } from './weight-code';

/** Rows of integer weights (`weight-code.ts`), and what one is worth. */
export type PackedRows = { readonly unit: number; readonly steps: WeightCode };

/** A matrix whose weights are too many and various for a code to pay: row by row, a character a weight (`weight-text.ts`), and what one is worth. */
export type PackedMatrix = { readonly unit: number; readonly steps: string };

/**
 * A model as it is packaged and as it is read: the same as its file, the names apart from the weights and every word written once, the weights in as
 * few characters as they need. A third less to download.
 */
export type PackedModel = {
  readonly head: Pick<ModelFile, 'id' | 'labels' | 'calibration' | 'thresholds' | 'unsure' | 'quality' | 'trainedFrom'>;
  /** The words of the network and of the n-grams (`sorted-names.ts`); a word's number is its place, from 1. */
  readonly vocabulary: string;
  /** The numbers of the words that only n-grams have (`encodeRising`). */
  readonly withoutVector: string;
  /**
   * The tree of n-grams, those of one word first, then of two and three, children in the order of their words: the words of those with one (`encodeRising`), how
   * many children those of one and two have (`encodeNumbers`), and the last words of the others, as places in `endings` (numbers of words, the most frequent
   * first; `encodeNumbers`).
   */
  readonly grams: { readonly alone: string; readonly children: string; readonly lasts: string; readonly endings: string };
  readonly linear: {
    readonly bias: readonly number[];
    /** Of the clause's own words every node of the tree has a row, zeros where it is but the beginning of another. */
    readonly words: PackedRows;
    /** The nodes (from 1) that have weights in another family (`encodeRising`), and these. */
    readonly around: Readonly<Record<Exclude<GramFamily, 'words'>, PackedRows & { readonly nodes: string }>>;
    readonly pieces: PackedRows & { readonly names: string };
  };
  readonly network: Readonly<Record<'filterBank' | 'wide' | 'narrowing' | 'near' | 'output', PackedMatrix>> & Pick<ModelFile['network'], 'embedding' | 'filters' | 'hidden' | 'narrow' | 'biases'> & {
    /** The vectors of words in the order of the vocabulary; the last row is for all without. */
    readonly words: PackedRows;
  };
};
