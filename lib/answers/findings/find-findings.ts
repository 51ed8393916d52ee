import type { PolicyText } from '../../policy/policy-text';
import type { QuestionId } from '../../taxonomy/questions';
import type { Answer, Finding } from '../analysis';
import type { ReadClause } from '../read-clauses';

/** What is worth a second look, most certain first. */
export function findFindings(_policy: PolicyText, _reads: readonly ReadClause[], _answers: Readonly<Record<QuestionId, Answer>>): Finding[] {
  return [];
}
