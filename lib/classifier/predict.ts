import type { ClauseContext } from './clause-context';
import { families, featureValue, formsOf, maxWordsOf, piecesOf, textOfFamily, visitGrams, type Family } from './extract-features';
import type { FamilyIndex, Model } from './model';

/** A label that was given to a clause, with its calibrated probability. `unsure`: it was a close decision. */
export type Prediction = { readonly label: string; readonly score: number; readonly unsure: boolean };

/** Labels whose score passes their own threshold, best first, for each clause in order; none is a valid answer. */
export function predict(model: Model, contexts: readonly ClauseContext[]): Prediction[][] {
  return scoreClauses(model, contexts).map((scores) => chooseLabels(model, scores));
}

/** The calibrated probability (0–1) of every label, in the order of `model.labels`, for each clause in order. */
export function scoreClauses(model: Model, contexts: readonly ClauseContext[]): Float64Array[] {
  const scorer = createScorer(model);
  return contexts.map((context) => {
    const scores = scorer.marginsOf(context);
    for (let label = 0; label < scores.length; label += 1) {
      const { slope, offset } = model.calibration[label]!;
      scores[label] = 1 / (1 + Math.exp(-(slope * scores[label]! + offset)));
    }
    return scores;
  });
}

/** The labels that the probabilities of one clause give, best first. */
export function chooseLabels(model: Model, scores: Float64Array): Prediction[] {
  const chosen: Prediction[] = [];
  for (const [label, name] of model.labels.entries()) {
    const score = scores[label]!;
    if (score >= model.thresholds[label]!) chosen.push({ label: name, score, unsure: isClose(model, label, score) });
  }
  return chosen.sort((one, other) => other.score - one.score);
}

/** Whether any label of the clause, given or not, was a close decision. */
export function isUnsure(model: Model, scores: Float64Array): boolean {
  return model.labels.some((_name, label) => isClose(model, label, scores[label]!));
}

function isClose(model: Model, label: number, score: number): boolean {
  const { low, high } = model.unsure[label]!;
  return score >= low && score < high;
}

/** Scores clauses before calibration; remembers what each text and word gave, since both come again in a policy. */
export type Scorer = { readonly marginsOf: (context: ClauseContext) => Float64Array };

/** A scorer with an empty memory. */
export function createScorer(model: Model): Scorer {
  const count = model.labels.length;
  const forms = new Map<string, string[]>();
  const sums = new Map<Family, Map<string, Float64Array>>(families.map((family) => [family, new Map<string, Float64Array>()]));
  const words = new Map<string, WordPieces>();

  function formsOnce(text: string): string[] {
    let found = forms.get(text);
    if (found === undefined) forms.set(text, (found = formsOf(text)));
    return found;
  }

  function piecesOnce(form: string): WordPieces {
    let found = words.get(form);
    if (found === undefined) words.set(form, (found = sumPieces(model, form)));
    return found;
  }

  function sumOnce(text: string, family: Family): Float64Array {
    const known = sums.get(family)!;
    let sum = known.get(text);
    if (sum === undefined) {
      sum = family === 'pieces' ? sumWords(formsOnce(text).slice(1, -1).map(piecesOnce), count) : sumGrams(model, family, formsOnce(text));
      known.set(text, sum);
    }
    return sum;
  }

  return {
    marginsOf(context) {
      const margins = Float64Array.from(model.bias);
      for (const family of families) {
        const sum = sumOnce(context[textOfFamily[family]], family);
        for (let label = 0; label < count; label += 1) margins[label]! += sum[label]!;
      }
      return margins;
    },
  };
}

type WordPieces = { readonly pieces: number; readonly sum: Float64Array };

function sumGrams(model: Model, family: Family, forms: readonly string[]): Float64Array {
  const sum = new Float64Array(model.labels.length);
  const index = model.index[family];
  let grams = 0;
  visitGrams(forms, maxWordsOf(family), (gram) => {
    grams += 1;
    addWeights(sum, model.weights, index, gram);
  });
  return multiply(sum, featureValue(grams));
}

function sumPieces(model: Model, form: string): WordPieces {
  const sum = new Float64Array(model.labels.length);
  const pieces = piecesOf(form);
  for (const piece of pieces) addWeights(sum, model.weights, model.index.pieces, piece);
  return { pieces: pieces.length, sum };
}

function sumWords(words: readonly WordPieces[], count: number): Float64Array {
  const total = new Float64Array(count);
  let pieces = 0;
  for (const word of words) {
    pieces += word.pieces;
    for (let label = 0; label < count; label += 1) total[label]! += word.sum[label]!;
  }
  return multiply(total, featureValue(pieces));
}

function addWeights(sum: Float64Array, weights: Float32Array, index: FamilyIndex, feature: string): void {
  const base = index.get(feature);
  if (base === undefined) return;
  for (let label = 0; label < sum.length; label += 1) sum[label]! += weights[base + label]!;
}

function multiply(sum: Float64Array, factor: number): Float64Array {
  for (let label = 0; label < sum.length; label += 1) sum[label]! *= factor;
  return sum;
}
