import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { english, languages } from '../../lib/words/languages';
import { quoteAll, readQuoteMarks } from '../../lib/words/quote-words';
import { speak } from '../../lib/words/words';

afterEach(() => speak(english, {}));

describe('words that are quoted in a sentence of ours', () => {
  it.each([
    ['en', '“sell”, “share”'],
    ['de', '„sell“, „share“'],
    ['es', '«sell», «share»'],
    ['fr', '«\u00A0sell\u00A0», «\u00A0share\u00A0»'],
    ['zh-TW', '「sell」、「share」'],
  ])('stand in the marks of %s: %s', (tag, expected) => {
    const language = languages.find((one) => one.tag === tag)!;
    const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(readFileSync(`public/_locales/${language.folder}/messages.json`, 'utf8'));
    speak(language, Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message])));
    expect(quoteAll(['sell', 'share'])).toBe(expected);
    const { opening, closing, next } = readQuoteMarks();
    expect(`${opening}sell${closing}${next}${opening}share${closing}`).toBe(expected);
  });

  it('may look like something to be filled in', () => {
    expect(quoteAll(['{words}', '$&', ''])).toBe('“{words}”, “$&”, “”');
  });

  it('are none', () => {
    expect(quoteAll([])).toBe('');
  });
});
