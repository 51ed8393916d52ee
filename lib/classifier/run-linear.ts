import { featureValue, maxWordsOf, piecesOf, type Family } from './extract-features';
import { addGrams, gramFamilies, type FoundGrams } from './gram-index';
import type { LinearModel } from './model';

/** What is remembered of a word: its number in the vocabulary (0: unknown), the sum of its pieces' integer weights, by label, and how many they are. */
export type KnownWord = { readonly number: number; readonly pieces: number; readonly sum: Int32Array };

/** What the model knows of a word. */
export function readWord({ bias, pieces: known, weights }: LinearModel, vocabulary: ReadonlyMap<string, number>, form: string): KnownWord {
  const sum = new Int32Array(bias.length);
  const pieces = piecesOf(form);
  for (const piece of pieces) {
    const base = known.get(piece);
    if (base !== undefined) for (let label = 0; label < sum.length; label += 1) sum[label]! += weights[base + label]!;
  }
  return { number: vocabulary.get(form) ?? 0, pieces: pieces.length, sum };
}

/** Puts into `sum` what a text, given by its words between its end marks and the known n-grams among them, adds to the margin of each label when it is read as `family`. */
export function sumFamily(model: LinearModel, family: Family, words: readonly KnownWord[], grams: FoundGrams, sum: Float64Array): void {
  sum.fill(0);
  let features = 0;
  if (family === 'pieces') {
    // The first and the last are the marks of the text's ends, no words.
    for (let at = 1; at < words.length - 1; at += 1) {
      const word = words[at]!;
      features += word.pieces;
      for (let label = 0; label < sum.length; label += 1) sum[label]! += word.sum[label]!;
    }
  } else {
    const longest = maxWordsOf(family);
    for (let length = 1; length <= longest; length += 1) features += Math.max(0, words.length - length + 1);
    const place = gramFamilies.indexOf(family);
    addGrams(model.grams, grams.short, place, model.weights, sum);
    if (longest > 2) addGrams(model.grams, grams.long, place, model.weights, sum);
  }
  const value = featureValue(features) * model.units[family];
  for (let label = 0; label < sum.length; label += 1) sum[label]! *= value;
}
