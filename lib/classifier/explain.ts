import type { Span } from '../text/span';
import type { ClauseContext } from './clause-context';
import { families, featureValue, formsOf, maxWordsOf, piecesOf, textOfFamily, visitGrams, type Family } from './extract-features';
import type { Model } from './model';
import { splitWords } from './split-words';

/** A word that spoke for a label: where it stands in which text of the context, as it is written there, and how strongly it spoke. */
export type DecidingWord = Span & { readonly from: keyof ClauseContext; readonly text: string; readonly weight: number };

/**
 * The words that decided for `label`, strongest first, at most `limit`; none for a label the model does not know. A word's
 * weight is its part of the margin: an n-gram's weight is shared evenly by its words.
 */
export function explainLabel(model: Model, context: ClauseContext, label: string, limit = 5): DecidingWord[] {
  const column = model.labels.indexOf(label);
  if (column < 0) return [];
  const totals = new Map<string, DecidingWord>();
  for (const family of families) {
    const from = textOfFamily[family];
    const words = splitWords(context[from]);
    const parts = partsOf(model, family, context[from], column);
    for (const [index, { start, end }] of words.entries()) {
      const key = `${from} ${start}`;
      const weight = (totals.get(key)?.weight ?? 0) + (parts[index] ?? 0);
      totals.set(key, { from, start, end, text: context[from].slice(start, end), weight });
    }
  }
  return [...totals.values()].filter((word) => word.weight > 0).sort((one, other) => other.weight - one.weight).slice(0, limit);
}

/** What each word of a text adds to the margin of one label. */
function partsOf(model: Model, family: Family, text: string, column: number): Float64Array {
  const forms = formsOf(text);
  const parts = new Float64Array(forms.length);
  const weightOf = (feature: string) => {
    const base = model.index[family].get(feature);
    return base === undefined ? 0 : model.weights[base + column]!;
  };
  let features = 0;
  if (family === 'pieces') {
    for (let at = 1; at < forms.length - 1; at += 1) {
      for (const piece of piecesOf(forms[at]!)) {
        features += 1;
        parts[at]! += weightOf(piece);
      }
    }
  } else {
    visitGrams(forms, maxWordsOf(family), (gram, at, length) => {
      features += 1;
      const each = weightOf(gram) / length;
      for (let word = at; word < at + length; word += 1) parts[word]! += each;
    });
  }
  // The first and the last form are the marks of the text's ends, no words.
  return parts.subarray(1, -1).map((part) => part * featureValue(features));
}
