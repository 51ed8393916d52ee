import { describe, expect, it } from 'vitest';
import { enough } from '../../lib/answers/combine-evidence';
import { EvidenceBook } from '../../lib/answers/evidence';
import { findStatements } from '../../lib/answers/find-statements';
import { isOfOthers } from '../../lib/answers/is-of-others';
import type { ReadClause } from '../../lib/answers/read-clauses';
import type { QuestionId } from '../../lib/taxonomy/questions';
import { readWithScores } from './read-with-scores';

const below = (read: ReadClause, lead: string): ReadClause => ({ ...read, clause: { ...read.clause, lead } });

describe('what the reader is offered', () => {
  it.each([
    ['You cannot opt out of receiving receipts.', 'choice.marketing', false],
    ['If you block cookies, you may not be able to access the shop.', 'choice.cookies', true],
    ['If you are unable to switch pictures off, please unsubscribe from the newsletter.', 'choice.marketing', true],
  ] as const)('in "%s" is %s: %s', (text, question: QuestionId, isOffered) => {
    const book = new EvidenceBook();
    findStatements([readWithScores(text, { choice: 0.9 })], book);
    expect(book.for(question).length > 0).toBe(isOffered);
  });

  it.each([
    ['You can view your other switches in the menu.', { choice: 0.99 }, false],
    ['You can view your data in the menu.', { choice: 0.99, rights: 0.6 }, true],
  ])('what can be viewed is no right in a clause about choices alone: "%s"', (text, scores, isEnough) => {
    const book = new EvidenceBook();
    findStatements([readWithScores(text, scores)], book);
    expect(book.for('rights.access').some(({ strength }) => strength >= enough)).toBe(isEnough);
  });

  it.each([
    ['', true],
    ['You may:', true],
    ['The administrators of the club may:', false],
  ])('below "%s" is the reader\'s own: %s', (lead, isOwn) => {
    const book = new EvidenceBook();
    findStatements([below(readWithScores('Delete your account.', { rights: 0.9 }), lead)], book);
    expect(book.for('rights.delete').length > 0).toBe(isOwn);
  });

  it('is quoted where it is made rather than where it is limited', () => {
    const book = new EvidenceBook();
    const reads = ['Please note that after a request to delete your data some of it may remain.', 'You may ask us to delete your data.'];
    findStatements(reads.map((text, index) => ({ ...readWithScores(text, { rights: 0.9 }), index })), book);
    expect(book.for('rights.delete').map(({ read }) => read.index)).toEqual([1, 0]);
  });

  it('decides where it is only limited', () => {
    const book = new EvidenceBook();
    findStatements([readWithScores('Please note that a request to delete your data takes a month.', { rights: 0.9 })], book);
    expect(book.for('rights.delete')[0]?.strength).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    ['What cookies are, and how you can manage them, is told there.', true],
    ['Our shop does not set cookies.', false],
  ])('is enough where "%s" is all, of which the model makes nothing: %s', (text, isEnough) => {
    const book = new EvidenceBook();
    findStatements([readWithScores(text, {})], book);
    expect((book.for('choice.cookies')[0]?.strength ?? 0) >= 0.5).toBe(isEnough);
  });

  it('is looked for in the end of an endless lead alone, quickly', () => {
    expect(isOfOthers(`${'administrators may '.repeat(20_000)}. You can:`)).toBe(false);
  });
});
