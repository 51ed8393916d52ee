import type { Span } from '../text/span';
import type { ClauseContext } from './clause-context';
import { formsOf } from './extract-features';
import type { Model } from './model';
import { createScorer } from './score-clause';
import { splitWords } from './split-words';

/** A word that spoke for a label: where it stands in which text of the context, as it is written there, and how strongly it spoke. */
export type DecidingWord = Span & { readonly from: keyof ClauseContext; readonly text: string; readonly weight: number };

/** Where deciding words are looked for, in this order. Neighbours can tip the balance, but are no reason to show. */
const places = ['text', 'heading', 'lead'] as const;

/** Of a longer text only so many words are tried, since each costs a run of the model. */
const maxTried = 120;

/** A form that no vocabulary holds; no word of a text has it, since words hold no spaces. */
const hiddenForm = '<hidden>';

/**
 * The words that decided for `label`, strongest first, at most `limit`; none for a label the model does not know. A word's weight is by how much
 * the log-odds of the label fall when the word is hidden (occlusion; Zeiler and Fergus, 2014), so it holds for both halves of the model alike.
 */
export function explainLabel(model: Model, context: ClauseContext, label: string, limit = 5): DecidingWord[] {
  const column = model.labels.indexOf(label);
  if (column < 0) return [];
  const score = createScorer(model);
  const whole = logOdds(score(context)[column]!);
  const found: DecidingWord[] = [];
  for (const from of places) {
    const forms = formsOf(context[from]);
    for (const [index, { start, end }] of splitWords(context[from]).slice(0, maxTried).entries()) {
      // The first form is the mark of the text's beginning.
      const hidden = forms.with(index + 1, hiddenForm);
      const weight = whole - logOdds(score(context, { [from]: hidden })[column]!);
      if (weight > 0) found.push({ from, start, end, text: context[from].slice(start, end), weight });
    }
  }
  return found.sort((one, other) => other.weight - one.weight).slice(0, limit);
}

function logOdds(chance: number): number {
  const bounded = Math.min(1 - 1e-12, Math.max(1e-12, chance));
  return Math.log(bounded / (1 - bounded));
}
