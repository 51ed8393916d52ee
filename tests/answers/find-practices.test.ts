import { describe, expect, it } from 'vitest';
import { EvidenceBook } from '../../lib/answers/evidence';
import { findPractices } from '../../lib/answers/find-practices';
import type { QuestionId } from '../../lib/taxonomy/questions';
import { readWithScores } from './read-with-scores';

describe('what is denied of data', () => {
  it.each([
    ['We do not use your location.', 'collect.location', 'denies'],
    ['We do not collect your location to show you the way.', 'collect.location', 'denies'],
    ['We do not use your pictures to make fingerprints for a register.', 'collect.biometrics', 'denies'],
    ['We do not use your location to show you advertisements.', 'collect.location', undefined],
    ['Your location is not processed for our newsletter.', 'collect.location', undefined],
    ['We do not use cookies for our newsletter.', 'collect.cookies', 'denies'],
  ] as const)('in "%s" is of %s: %s', (text, question: QuestionId, stance) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, { collect: 0.8, use: 0.8 })], book);
    expect(book.for(question)[0]?.stance).toBe(stance);
  });

  it.each([
    ['We do not share personal data with advertisers.', 'share.advertisers', 'denies'],
    ['We do not share personal data of users under the age of 16 with advertisers.', 'share.advertisers', undefined],
    ['We do not share personal data of minors with advertisers.', 'share.advertisers', undefined],
    ['We do not share personal data, including that of minors, with advertisers.', 'share.advertisers', 'denies'],
    ['They will never share it with business partners.', 'share.partners', undefined],
    ['Data that we have from third parties is not shared with advertisers.', 'share.advertisers', 'denies'],
    ['We do not use Google Analytics to recognise you.', 'share.analytics', undefined],
  ] as const)('in "%s" to %s: %s', (text, question: QuestionId, stance) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, { share: 0.8, use: 0.8 })], book);
    expect(book.for(question)[0]?.stance).toBe(stance);
  });

  it('says nothing of others in a clause about children', () => {
    const book = new EvidenceBook();
    findPractices([readWithScores('In our school rooms we do not share personal data with advertisers.', { share: 0.8, children: 0.8 })], book);
    expect(book.for('share.advertisers')).toEqual([]);
  });
});
