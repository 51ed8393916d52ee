import { describe, expect, it } from 'vitest';
import { listEnglishWords } from '../../cli/list-words';
import { countSyllables, countWords, measureGrade, splitSentences } from './reading-level';

/** Of all sentences of one part of the interface together: fourteen years of age. */
const highestGrade = 8;
/** Of one sentence, where one long word weighs much. */
const highestGradeOfOne = 10;
const longestWords = 27;
/** Fewer words than these, or without a full stop than the second, are a label, for which the formula was not made. */
const fewestWords = { sentence: 6, open: 8 } as const;
/** Names as they are called, and what is to be looked for by its letters, which no writer can make easier. */
const names = /California Privacy Protection Agency|Open Data Commons Attribution License, ODC-BY 1\.0|Open Terms Archive|APPSI-139|Global Privacy Control|Do Not Track|\([^)]*(?:§|Art\.)[^)]*\)|“[^”]+”/g;

const sentences = [...listEnglishWords()].flatMap(([key, text]) => splitSentences(text.replaceAll(names, 'Name')).map((sentence) => ({ key, sentence }))).filter(({ sentence }) => countWords(sentence) >= fewestWords[/[.?]$/.test(sentence) ? 'sentence' : 'open']);
const parts = [...new Set(sentences.map(({ key }) => key.split('_')[0]!))].map((part) => [part, sentences.filter(({ key }) => key.startsWith(`${part}_`)).map(({ sentence }) => sentence)] as const);

describe('the measure', () => {
  it.each([
    ['the', 1],
    ['page', 1],
    ['notice', 2],
    ['policy', 3],
    ['wanted', 2],
    ['marked', 1],
    ['being', 2],
    ['extension', 3],
    ['privacy', 3],
  ])('hears %s in %i', (word, syllables) => expect(countSyllables(word)).toBe(syllables));

  it('finds what lawyers write too hard, and what people say easy', () => {
    expect(measureGrade(splitSentences('Notwithstanding any provision hereof, the aforementioned information may be disclosed to unaffiliated organisations for legitimate purposes.'))).toBeGreaterThan(16);
    expect(measureGrade(splitSentences('They may give your name to others. You can say no.'))).toBeLessThan(4);
  });
});

describe('a reader of fourteen years understands', () => {
  it('enough sentences to speak of', () => {
    expect(sentences.length).toBeGreaterThan(150);
  });

  it.each(parts.filter(([, found]) => found.length >= 3))('the sentences of the part %s', (_part, found) => {
    expect(measureGrade(found)).toBeLessThanOrEqual(highestGrade);
  });

  it('each of them alone', () => {
    const hard = sentences.filter(({ sentence }) => measureGrade([sentence]) > highestGradeOfOne || countWords(sentence) > longestWords);
    expect(hard.map(({ key, sentence }) => `${measureGrade([sentence]).toFixed(1)} ${countWords(sentence)} words, ${key}: ${sentence}`)).toEqual([]);
  });
});
