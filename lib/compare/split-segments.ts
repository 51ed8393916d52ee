import type { Clause } from '../policy/clause';
import type { PolicyText } from '../policy/policy-text';
import { extractWords, type ComparedWords } from './extract-words';

/**
 * One piece of a policy in reading order: a clause, or a heading or other block that holds none. Headings are no clauses and never
 * reported, but a clause of one version can be a heading in the other.
 */
export type Segment = ComparedWords & {
  /** Index of the clause, or -1 for a block without one. */
  readonly clause: number;
};

/** What is compared: the clauses of a policy and its blocks, by which the text between the clauses is found. */
export type ComparedText = { readonly policy: Pick<PolicyText, 'text' | 'blocks'>; readonly clauses: readonly Clause[] };

/** All pieces of the policy that say something, in order. Linear. */
export function splitSegments({ policy, clauses }: ComparedText): Segment[] {
  const segments: Segment[] = [];
  const push = (text: string, clause: number): void => {
    const compared = extractWords(text);
    if (compared.key !== '') segments.push({ ...compared, clause });
  };
  let next = 0;
  policy.blocks.forEach((block, index) => {
    const first = next;
    while (next < clauses.length && clauses[next]!.block === index) {
      push(clauses[next]!.text, next);
      next += 1;
    }
    if (next === first) push(policy.text.slice(block.start, block.end), -1);
  });
  return segments;
}
