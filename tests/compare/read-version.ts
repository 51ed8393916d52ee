import type { ComparedText } from '../../lib/compare/split-segments';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';

/** A plain text with its clauses, as it is compared. */
export function readVersion(raw: string): ComparedText {
  const policy = readPlainText(raw);
  return { policy, clauses: splitClauses(policy) };
}
