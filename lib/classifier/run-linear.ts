import { featureValue, maxWordsOf, piecesOf, visitGrams, type Family } from './extract-features';
import type { LinearModel } from './model';

/** What the linear half remembers of a word: the sum of its pieces' weights, by label, and how many they are. */
export type WordPieces = { readonly pieces: number; readonly sum: Float64Array };

/** What a text, read as `family`, adds to the margin of each label. `known` remembers words; it belongs to one model. */
export function sumFamily(model: LinearModel, family: Family, forms: readonly string[], known: Map<string, WordPieces>): Float64Array {
  const sum = new Float64Array(model.bias.length);
  let features = 0;
  if (family === 'pieces') {
    // The first and the last form are the marks of the text's ends, no words.
    for (let at = 1; at < forms.length - 1; at += 1) {
      const word = sumPieces(model, forms[at]!, known);
      features += word.pieces;
      for (let label = 0; label < sum.length; label += 1) sum[label]! += word.sum[label]!;
    }
  } else {
    const index = model.index[family];
    visitGrams(forms, maxWordsOf(family), (gram) => {
      features += 1;
      addWeights(sum, model.weights, index.get(gram));
    });
  }
  const value = featureValue(features);
  for (let label = 0; label < sum.length; label += 1) sum[label]! *= value;
  return sum;
}

function sumPieces(model: LinearModel, form: string, known: Map<string, WordPieces>): WordPieces {
  const found = known.get(form);
  if (found !== undefined) return found;
  const sum = new Float64Array(model.bias.length);
  const pieces = piecesOf(form);
  for (const piece of pieces) addWeights(sum, model.weights, model.index.pieces.get(piece));
  const made = { pieces: pieces.length, sum };
  known.set(form, made);
  return made;
}

function addWeights(sum: Float64Array, weights: Float64Array, base: number | undefined): void {
  if (base === undefined) return;
  for (let label = 0; label < sum.length; label += 1) sum[label]! += weights[base + label]!;
}
