import { featureValue, maxWordsOf, piecesOf, type Family } from './extract-features';
import { addGrams, gramFamilies, type FoundGrams } from './gram-index';
import type { LinearModel } from './model';

/** What the linear half remembers of a word: the sum of its pieces' integer weights, by label, and how many they are. */
export type WordPieces = { readonly pieces: number; readonly sum: Float64Array };

/** What a text, given by its forms and the known n-grams among them, adds to the margin of each label when it is read as `family`. `known` remembers words; it belongs to one model. */
export function sumFamily(model: LinearModel, family: Family, forms: readonly string[], grams: FoundGrams, known: Map<string, WordPieces>): Float64Array {
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
    const longest = maxWordsOf(family);
    for (let length = 1; length <= longest; length += 1) features += Math.max(0, forms.length - length + 1);
    const place = gramFamilies.indexOf(family);
    addGrams(model.grams, grams.short, place, model.weights, sum);
    if (longest > 2) addGrams(model.grams, grams.long, place, model.weights, sum);
  }
  const value = featureValue(features) * model.units[family];
  for (let label = 0; label < sum.length; label += 1) sum[label]! *= value;
  return sum;
}

function sumPieces(model: LinearModel, form: string, known: Map<string, WordPieces>): WordPieces {
  const found = known.get(form);
  if (found !== undefined) return found;
  const sum = new Float64Array(model.bias.length);
  const pieces = piecesOf(form);
  for (const piece of pieces) {
    const base = model.pieces.get(piece);
    if (base !== undefined) for (let label = 0; label < sum.length; label += 1) sum[label]! += model.weights[base + label]!;
  }
  const made = { pieces: pieces.length, sum };
  known.set(form, made);
  return made;
}
