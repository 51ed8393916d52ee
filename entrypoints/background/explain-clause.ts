import type { LabelledClause } from '../../lib/answers/analysis';
import { contextsOf } from '../../lib/classifier/clause-context';
import { explainLabel } from '../../lib/classifier/explain';
import type { Model } from '../../lib/classifier/model';

/** So many neighbours on either side belong to the context of a clause. */
const reach = 3;
const mostWords = 4;

/** The words for which the model gave a clause its best label, strongest first. Costs one run of the model for each word of the clause. */
export function explainClause(model: Model, clauses: readonly LabelledClause[], index: number): string[] {
  const best = clauses[index]?.labels.toSorted((a, b) => b.score - a.score)[0];
  const first = Math.max(0, index - reach);
  const context = contextsOf(clauses.slice(first, index + reach + 1))[index - first];
  if (best === undefined || context === undefined) return [];
  const words = explainLabel(model, context, best.label, mostWords * 2).map(({ text }) => text.toLowerCase());
  return [...new Set(words)].slice(0, mostWords);
}
