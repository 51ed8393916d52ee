import { expect, it } from 'vitest';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';
import type { QuestionId } from '../../lib/taxonomy/questions';

/** A sentence, and whether it has words of a question that are enough alone. */
export type WordCase = readonly [sentence: string, question: QuestionId, isFound: boolean];

/** A test for each case. */
export function testWords(cases: readonly WordCase[]): void {
  it.each(cases)('%s %s: %s', (sentence, question, isFound) => {
    expect(findWords(readTokens(sentence)).hits.some((hit) => hit.question === question && !hit.weak)).toBe(isFound);
  });
}
