import { describe, expect, it } from 'vitest';
import { enough } from '../../lib/answers/combine-evidence';
import { EvidenceBook } from '../../lib/answers/evidence';
import { findPractices } from '../../lib/answers/find-practices';
import type { QuestionId } from '../../lib/taxonomy/questions';
import { readWithScores } from './read-with-scores';

function stanceIn(question: QuestionId, text: string, scores: Parameters<typeof readWithScores>[1]): string | undefined {
  const book = new EvidenceBook();
  findPractices([readWithScores(text, scores)], book);
  return book.for(question).find(({ strength }) => strength >= enough)?.stance;
}

describe('words of passing something on', () => {
  const doubted = { share: 0.2 };
  it.each([
    ['share.affiliates', 'We may pass your personal data on to our affiliates.'],
    ['share.affiliates', 'Your personal data may be passed on to our affiliates.'],
    ['share.advertisers', 'Some of your personal data is made available to advertisers.'],
    ['share.partners', 'Personal data is accessible to business partners.'],
    ['share.authorities', 'This covers mandatory disclosures to law enforcement.'],
    ['share.successors', 'The reasons are transfers of data to successors.'],
  ] as const)('are enough where the model doubts, for %s: %s', (question, text) => {
    expect(stanceIn(question, text, doubted)).toBe('says');
  });

  it.each([
    ['the source', 'share.affiliates', 'Your personal data was shared with us by our affiliates.'],
    ['what is no data', 'share.advertisers', 'The tools of the shop are made available to advertisers.'],
    ['what you give', 'share.advertisers', 'The risks are those of disclosing things that you send to advertisers.'],
    ['what is only meant', 'share.affiliates', 'Personal data is needed to provide tools to affiliates.'],
    ['what stands before a colon', 'share.affiliates', 'Sharing with others: affiliates.'],
    ['who is left out', 'share.affiliates', 'This covers disclosures to others, not to affiliates.'],
  ] as const)('are not %s', (_name, question, text) => {
    expect(stanceIn(question, text, doubted)).toBeUndefined();
  });

  it('are not what one may ask about', () => {
    expect(stanceIn('share.advertisers', 'Residents may ask about the disclosure of personal data to advertisers.', { share: 0.2, rights: 0.8 })).toBeUndefined();
  });

  it('are not needed of those who act as we do', () => {
    const used = { use: 0.9 };
    expect(stanceIn('share.service-providers', 'We and our service providers use it to bill you.', { use: 0.4 })).toBe('says');
    expect(stanceIn('share.service-providers', 'Our service providers are well chosen.', { use: 0.4 })).toBeUndefined();
    expect(stanceIn('share.public', 'We or our community may remove it.', used)).toBeUndefined();
  });
});
