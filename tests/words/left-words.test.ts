import { describe, expect, it } from 'vitest';
import { listLocales, readLocale } from '../../cli/locale-files';
import { readWords, writeWordsFile, wordsPlace } from '../../lib/words/left-words';

/** What the packaged file of a language leaves where it is loaded. */
function load(file: string): unknown {
  const [, text = ''] = /^globalThis\["[^"]+"\]=([^]*);\n$/.exec(file) ?? [];
  return JSON.parse(text);
}

function pack(words: Readonly<Record<string, string>>): string {
  return writeWordsFile({ tag: 'de', words });
}

describe('the file of a language', () => {
  it.each(listLocales())('has all words of %s by their keys when it is read', (locale) => {
    const words = Object.fromEntries(Object.entries(readLocale(locale)).map(([key, { message }]) => [key, message]));
    expect(Object.keys(words).length).toBeGreaterThan(900);
    expect(readWords(load(pack(words)))).toEqual({ tag: 'de', words });
  });

  it('names what is common to keys but once', () => {
    expect(load(pack({ bar_name: 'Leiste', bar_forms_one: 'eine', bar_forms_other: 'viele' }))).toEqual({ tag: 'de', words: { bar: { name: 'Leiste', forms: { one: 'eine', other: 'viele' } } } });
  });

  it.each([
    [{ a: 'x', a_b: 'y', a_b_c: 'z' }],
    [{ a_b_c: 'z', a_b: 'y', a: 'x' }],
    [{ a__b: 'x', a_: 'y', _a: 'z' }],
    [{ constructor: 'x', toString_a: 'y', a_constructor_b: 'z' }],
  ])('keeps keys that begin like others, or like what every object has: %o', (words) => {
    expect(readWords(load(pack(words)))?.words).toEqual(words);
  });

  it('is a script that does nothing but leave them', () => {
    expect(pack({ a_b: 'x' })).toBe(`globalThis["${wordsPlace}"]={"tag":"de","words":{"a":{"b":"x"}}};\n`);
  });

  it('is nothing where it is not what it should be', () => {
    expect([readWords(undefined), readWords({ tag: 'de' }), readWords({ tag: 1, words: {} }), readWords({ tag: 'de', words: null })]).toEqual([undefined, undefined, undefined, undefined]);
    expect(readWords({ tag: 'de', words: { a: 1, b: 'x', c: null } })).toEqual({ tag: 'de', words: { b: 'x' } });
  });
});
