import { describe, expect, it } from 'vitest';
import { EvidenceBook } from '../../lib/answers/evidence';
import { findPractices } from '../../lib/answers/find-practices';
import { isDeniedOutright } from '../../lib/answers/is-denied-outright';
import { leaveImplied, leavePresupposed } from '../../lib/answers/leave-implied';
import { readWithScores } from './read-with-scores';

describe('isDeniedOutright', () => {
  it.each([
    ['We do not engage in targeted advertising.', 'targeted', true],
    ['We never use targeted or behavioral advertising.', 'behavioral', true],
    ['We do not use your name for targeted advertising.', 'targeted', false],
    ['You may not be subject to profiling.', 'profiling', false],
    ['We use targeted advertising.', 'targeted', false],
  ])('of "%s" at "%s": %s', (text, word, expected) => {
    const read = readWithScores(text, { use: 0.9 });
    expect(isDeniedOutright(read, read.tokens.findIndex(({ raw }) => raw === word))).toBe(expected);
  });
});

describe('leaveImplied', () => {
  const shown = 'An ad network will show you ads on our pages.';
  it.each([
    ['leaves out ads that are only shown, where targeting is denied', [shown, 'We do not engage in targeted advertising.'], ['denies']],
    ['keeps them where it is denied of some data alone', [shown, 'We do not use your health data for targeted advertising.'], ['says', 'denies']],
    ['keeps what says that they are targeted', ['Our partner shows targeted ads.', 'We do not engage in targeted advertising.'], ['says', 'denies']],
  ])('%s', (_name, texts, expected) => {
    const book = new EvidenceBook();
    findPractices(texts.map((text, index) => ({ ...readWithScores(text, { use: 0.9 }), index })), book);
    expect(leaveImplied(book.for('use.advertising')).map(({ stance }) => stance).toSorted()).toEqual(expected.toSorted());
  });
});

describe('leavePresupposed', () => {
  const presupposing = 'We ask that these third parties keep it safe.';
  it.each([
    ['leaves out what is taken as said, where it is denied', [presupposing, 'We do not share your data with third parties.'], ['denies']],
    ['leaves it out where exceptions are made', [presupposing, 'We do not share your data with third parties without your consent.'], ['limits']],
    ['leaves out that something is shared with "these", whom another sentence names', ['We share your data with these companies.', 'We do not share your data with third parties.'], ['denies']],
    ['keeps what is said in so many words', ['We share your data with resellers.', 'We do not share your data with third parties.'], ['says', 'denies']],
    ['keeps what is taken as said where nothing denies it', [presupposing], ['says']],
  ])('%s', (_name, texts, expected) => {
    const book = new EvidenceBook();
    findPractices(texts.map((text, index) => ({ ...readWithScores(text, { share: 0.9 }), index })), book);
    expect(leavePresupposed(book.for('share.partners')).map(({ stance }) => stance).toSorted()).toEqual(expected.toSorted());
  });
});
