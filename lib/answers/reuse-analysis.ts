import type { Block, PolicyText } from '../policy/policy-text';
import type { Analysis, LabelledClause } from './analysis';

/**
 * What is known of a policy, for the same policy with other parts closed or unread: no answer depends on those, so they are only counted anew. The very same analysis where
 * nothing differs; undefined where text, headings, links or page do.
 */
export function reuseAnalysis(known: Analysis, policy: PolicyText): Analysis | undefined {
  const { policy: before, coverage, clauses } = known;
  if (!saysTheSame(before, policy)) return undefined;
  if (isSame(before.unread, policy.unread) && before.blocks.every(({ closed }, index) => closed === policy.blocks[index]?.closed)) return known;
  // What the analysis itself added comes after what the page told.
  const added = coverage.unread.slice(before.unread.length);
  return { ...known, policy, coverage: { ...coverage, closed: countClosed(clauses, policy), unread: [...policy.unread, ...added] } };
}

/** How many clauses stand in parts that were closed. */
export function countClosed(clauses: readonly LabelledClause[], { blocks }: PolicyText): number {
  return clauses.filter(({ block }) => blocks[block]?.closed === true).length;
}

function saysTheSame(a: PolicyText, b: PolicyText): boolean {
  return a.text === b.text && a.url === b.url && a.title === b.title && a.language === b.language && a.blocks.length === b.blocks.length && a.blocks.every((block, index) => isSameBlock(block, b.blocks[index])) && isSame(a.links, b.links);
}

function isSameBlock({ kind, level, start, end }: Block, other: Block | undefined): boolean {
  return kind === other?.kind && level === other.level && start === other.start && end === other.end;
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
