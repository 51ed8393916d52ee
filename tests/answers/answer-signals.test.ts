import { describe, expect, it } from 'vitest';
import { answerSignal } from '../../lib/answers/answer-signals';
import type { ReadClause } from '../../lib/answers/read-clauses';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { readWithScores } from './read-with-scores';

const answer = (reads: readonly ReadClause[]): unknown => answerSignal(readPlainText(reads.map(({ clause }) => clause.text).join('\n')), reads.map((read, index) => ({ ...read, index })), 'do-not-track').answer;
const under = (heading: string, read: ReadClause): ReadClause => ({ ...read, clause: { ...read.clause, heading } });

describe('answerSignal', () => {
  const refusal = readWithScores('We are not able to honor these requests.', { signal: 0.7 });

  it('takes what stands under a heading that names the signal to speak of it', () => {
    expect(answer([under('Do-Not-Track requests', refusal)])).toBe('no');
    expect(answer([under('Your requests', refusal)])).toBe('not-stated');
  });

  it('takes a clause that points back to the signal to speak of it where the model is in doubt', () => {
    const named = readWithScores('Browsers can send a Do Not Track signal.', { signal: 0.9 });
    expect(answer([named, readWithScores('The site responds to such signals.', { signal: 0.3 })])).toBe('yes');
    expect(answer([named, readWithScores('The site responds to letters.', { signal: 0.3 })])).toBe('not-stated');
  });
});
