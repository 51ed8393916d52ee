import { describe, expect, it } from 'vitest';
import { EvidenceBook } from '../../lib/answers/evidence';
import { findPractices } from '../../lib/answers/find-practices';
import { findOwnAccounts } from '../../lib/answers/own-account';
import { readWithScores } from './read-with-scores';

function countFound(texts: readonly string[]): number {
  const book = new EvidenceBook();
  findPractices(texts.map((text) => readWithScores(text, { collect: 0.9 })), book);
  return book.for('collect.social-profile').length;
}

describe("accounts of the policy's own", () => {
  it.each([
    ['You give your name when you create a Google Account.', ['google']],
    ['Setting up an Acorn account takes a minute.', ['acorn']],
    ['You can sign in with your Google Account.', []],
    ['When you create an account, we ask for your name.', []],
  ])('in "%s" are %o', (text, names) => {
    expect([...findOwnAccounts([readWithScores(text, {})])]).toEqual(names);
  });

  it('are no accounts elsewhere', () => {
    const texts = ['When you create a Google account, you give your name.', 'We keep it with your Google account.'];
    expect(countFound(texts.slice(1))).toBe(1);
    expect(countFound(texts)).toBe(0);
  });
});
