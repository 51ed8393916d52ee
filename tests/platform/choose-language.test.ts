import { expect, it } from 'vitest';
import { chooseLanguage, sampleText, type Detection } from '../../lib/platform/choose-language';

function detection(isReliable: boolean, ...languages: [string, number][]): Detection {
  return { isReliable, languages: languages.map(([language, percentage]) => ({ language, percentage })) };
}

it.each<[string, Detection, string, string]>([
  ['what is detected', detection(true, ['de', 98]), '', 'de'],
  ['what is detected rather than what a template declares', detection(true, ['de', 98]), 'en-US', 'de'],
  ['what is most of the text', detection(true, ['fr', 20], ['en', 80]), '', 'en'],
  ['the primary tag', detection(true, ['zh-Hant', 98]), '', 'zh'],
  ['what is declared when the detection is not sure', detection(false, ['no', 60]), 'en-GB', 'en'],
  ['the guess when nothing is declared', detection(false, ['en', 60]), '', 'en'],
  ['what is declared when nothing is detected', detection(false), 'EN', 'en'],
  ['what is declared when the detection knows that it is nothing', detection(true, ['und', 100]), 'sv', 'sv'],
  ['und when nobody knows', detection(false), '', 'und'],
  ['und for a declaration that is none', detection(false), '<script>', 'und'],
])('chooses %s', (_name, detected, declared, expected) => {
  expect(chooseLanguage(detected, declared)).toBe(expected);
});

it('gives a short text whole', () => {
  expect(sampleText('We sell nothing.')).toBe('We sell nothing.');
});

it('takes the beginning, the middle and the end of a long text', () => {
  const sample = sampleText(`${'a'.repeat(500_000)}${'b'.repeat(500_000)}${'c'.repeat(500_000)}`);
  expect(sample.split('\n').map((piece) => `${piece[0]} ${piece.length}`)).toEqual(['a 4000', 'b 4000', 'c 4000']);
});
