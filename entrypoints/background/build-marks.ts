import type { LabelledClause } from '../../lib/answers/analysis';
import type { Mark } from '../../lib/page/mark';
import { groupOfLabel } from '../../lib/taxonomy/label-groups';

/** One mark for every labelled clause, in the group and stance of its best label. */
export function buildMarks(clauses: readonly LabelledClause[]): Mark[] {
  return clauses.flatMap(({ start, end, labels }) => {
    const best = labels.toSorted((a, b) => b.score - a.score)[0];
    return best === undefined ? [] : [{ start, end, group: groupOfLabel[best.label], stance: best.stance }];
  });
}
