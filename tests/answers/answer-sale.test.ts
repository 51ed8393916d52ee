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

describe('a sale', () => {
  it('that is denied without exception is not made by another denial with one', () =>
    expect(answerOf(['We do not share, sell or rent your personal information other than as described here.', { sell: 0.9 }], denial)).toBe('no'));

  it.each([
    ['is denied with sharing in one breath', 'no', 'We do not “sell” or “share” personal information.', { sell: 0.9 }],
    ['is denied whatever "nor" adds', 'no', 'We do not sell your address, nor use it for any purpose other than these.', { sell: 0.9 }],
    ['is denied with its own exception', 'limited', 'We do not sell your address except to these.', { sell: 0.9 }],
    ['is denied in the passive', 'no', 'Never will your collected data be sold.', { sell: 0.6 }],
    ['is not made by defining it', 'not-stated', 'The law defines a “sale” as giving personal information away for something of value.', { sell: 0.8 }],
    ['is not made by others who sell', 'not-stated', 'The law binds businesses that sell personal information.', { sell: 0.5 }],
    ['of data of minors says nothing of others', 'not-stated', 'We sell no data of minors, and have not sold such information.', { sell: 0.9, children: 0.9 }],
    ['is told by a way out of it', 'yes', 'To be taken off the lists that we rent to others, write to us.', { sell: 0.4, choice: 0.9 }],
  ] as const)('%s', (_name, answer, text, scores) => expect(answerOf([text, scores])).toBe(answer));
});
