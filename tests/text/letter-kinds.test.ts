import { describe, expect, it } from 'vitest';
import { capital, caseless, hasLetter, letterKindAt, letterKindOf, noLetter, numeral, small } from '../../lib/text/letter-kinds';

function kindByCategory(character: string): number {
  if (/^\p{Lu}$/u.test(character)) return capital;
  if (/^\p{Ll}$/u.test(character)) return small;
  if (/^\p{L}$/u.test(character)) return caseless;
  return /^\p{N}$/u.test(character) ? numeral : noLetter;
}

describe('the kinds of letters', () => {
  it('are the categories of Unicode for every code unit', () => {
    const wrong = Array.from({ length: 0x1_00_00 }, (_none, code) => code).filter((code) => letterKindOf(code) !== kindByCategory(String.fromCharCode(code)));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['a capital of two code units', '𝐀', capital],
    ['a small one', '𝐚', small],
    ['a sign of a script without case', '𠀀', caseless],
    ['a numeral', '𝟏', numeral],
    ['a picture', '😀', noLetter],
  ])('are the same for both halves of a character: %s', (_name, character, kind) => {
    expect([letterKindAt(character, 0), letterKindAt(character, 1), letterKindAt(character, 2)]).toEqual([kind, kind, noLetter]);
    expect(letterKindOf(character.charCodeAt(0))).toBe(noLetter);
  });

  it('tell half a character from a letter', () => {
    expect([letterKindAt('\ud835', 0), letterKindAt('a\udc00', 1), letterKindAt('', 0)]).toEqual([noLetter, noLetter, noLetter]);
  });

  it.each([['12 – “…”', false], ['', false], ['1é', true], ['😀𝐀', true]])('of %j say whether it has a letter', (text, isThere) => {
    expect(hasLetter(text)).toBe(isThere);
  });
});
