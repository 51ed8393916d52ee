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

/** What was read of each text: most texts of one version stand in the other, too. */
export type KnownWords = Map<string, ComparedWords>;

/** All pieces of the policy that say something, in order; texts that are `known` are not read again, and share their words. Linear. */
export function splitSegments({ policy, clauses }: ComparedText, known: KnownWords = new Map()): Segment[] {
  const segments: Segment[] = [];
  const push = (text: string, clause: number): void => {
    let compared = known.get(text);
    if (compared === undefined) known.set(text, (compared = extractWords(text)));
    if (compared.key !== '') segments.push({ words: compared.words, key: compared.key, dates: compared.dates, clause });
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
