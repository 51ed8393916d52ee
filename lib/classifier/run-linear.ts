import { featureValue, longestPiece, markEnds, maxWordsOf, shortestPiece, type Family } from './extract-features';
import type { FoundGrams } from './gram-index';
import type { GramWeights, LinearModel } from './model';
import { addLetter, findName } from './name-index';

/** What is remembered of a word: its number in the vocabulary (0: unknown), the sum of its pieces' integer weights, by label, and how many they are. */
export type KnownWord = { readonly number: number; readonly pieces: number; readonly sum: Int32Array };

/** What the model knows of a word with this number. */
export function readWord({ bias, pieces: known, pieceWeights }: LinearModel, number: number, form: string): KnownWord {
  const sum = new Int32Array(bias.length);
  // The pieces of `piecesOf`, but no string is made of any.
  const marked = markEnds(form);
  let pieces = 0;
  for (let from = 0; from + shortestPiece <= marked.length; from += 1) {
    const longest = Math.min(marked.length, from + longestPiece);
    let hash = 0;
    for (let to = from + 1; to <= longest; to += 1) {
      hash = addLetter(hash, marked.charCodeAt(to - 1));
      if (to - from < shortestPiece) continue;
      pieces += 1;
      const piece = findName(known, marked, from, to, hash);
      if (piece > 0) addWeights(sum, pieceWeights, (piece - 1) * sum.length);
    }
  }
  return { number, pieces, sum };
}

function addWeights(sum: Int32Array, weights: Int8Array, from: number): void {
  for (let label = 0; label < sum.length; label += 1) sum[label]! += weights[from + label]!;
}

/**
 * Puts into `sum` what a text, given by its words between its end marks and the known n-grams among them, adds to the margin of each label when it is read as
 * `family`.
 */
export type SumFamily = (family: Family, words: readonly KnownWord[], grams: FoundGrams, sum: Float64Array) => void;

/** What sums up the weights of one model: as integers until the end, which are added faster. */
export function createSum(model: LinearModel): SumFamily {
  const labels = model.bias.length;
  const whole = new Int32Array(labels);

  function addGrams({ placeOf, weights }: GramWeights, nodes: readonly number[]): void {
    for (let at = 0; at < nodes.length; at += 1) {
      const from = placeOf[nodes[at]!]!;
      if (from >= 0) addWeights(whole, weights, from);
    }
  }

  return (family, words, grams, sum) => {
    whole.fill(0);
    let features = 0;
    if (family === 'pieces') {
      // The first and the last are the marks of the text's ends, no words.
      for (let at = 1; at < words.length - 1; at += 1) {
        const word = words[at]!;
        features += word.pieces;
        for (let label = 0; label < labels; label += 1) whole[label]! += word.sum[label]!;
      }
    } else {
      const longest = maxWordsOf(family);
      for (let length = 1; length <= longest; length += 1) features += Math.max(0, words.length - length + 1);
      addGrams(model.gramWeights[family], grams.short);
      if (longest > 2) addGrams(model.gramWeights[family], grams.long);
    }
    const value = featureValue(features) * model.units[family];
    for (let label = 0; label < labels; label += 1) sum[label] = whole[label]! * value;
  };
}
