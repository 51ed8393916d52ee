import type { PolicyText } from '../../policy/policy-text';
import type { LabelledClause, OptOut } from '../analysis';

/** Every way to act that the policy offers its reader, in the order of the text, each (kind, via, target) once. */
export function findOptOuts(_policy: PolicyText, _clauses: readonly LabelledClause[]): OptOut[] {
  return [];
}
