import { describe, expect, it } from 'vitest';
import { answerSale } from '../../lib/answers/answer-sale';
import { EvidenceBook } from '../../lib/answers/evidence';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { readWithScores } from './read-with-scores';

type Said = readonly [text: string, scores: Parameters<typeof readWithScores>[1]];

const denial: Said = ['We do not sell personal information about our visitors.', { sell: 0.95 }];

function answerOf(...clauses: readonly Said[]): string | readonly string[] {
  const policy = readPlainText(clauses.map(([text]) => text).join('\n'));
  let start = 0;
  const reads = clauses.map(([text, scores], index) => {
    const read = readWithScores(text, scores);
    const placed = { ...read, index, clause: { ...read.clause, start, end: start + text.length, block: index } };
    start += text.length + 1;
    return placed;
  });
  return answerSale(policy, reads, new EvidenceBook()).answer;
}

describe('a right to opt out of the sale', () => {
  const right: Said = ['Residents of the state have the right to opt out of the sale, as that term is defined in its law, of personal information to third parties.', { choice: 0.9, sell: 0.6 }];

  it('speaks of a sale by itself', () => expect(answerOf(right)).toBe('yes'));

  it('does not speak against "we do not sell", also where it names the law that says what a sale is', () => expect(answerOf(right, denial)).toBe('no'));

  it('goes with what is said to be a sale in the sense of a law', () =>
    expect(answerOf(['Some of our advertising may be considered a sale of personal information; you have the right to opt out of it.', { choice: 0.9, sell: 0.9 }], denial)).toBe('yes'));
});
