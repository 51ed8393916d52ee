import { describe, expect, it } from 'vitest';
import { listLocales, readLocale } from '../../cli/locale-files';
import { joinWords, keysPlace, readWords, wordsPlace, writeWordsFiles, type LeftWords } from '../../lib/words/left-words';

/** What a packaged file leaves where it is loaded. */
function load(file = ''): unknown {
  const [, text = ''] = /^globalThis\["[^"]+"\]=([^]*);\n$/.exec(file) ?? [];
  return JSON.parse(text);
}

/** The words of each language as a page has them that loaded the keys and its file. */
function pass(...all: readonly LeftWords[]): (LeftWords | undefined)[] {
  const files = writeWordsFiles(all);
  return all.map(({ tag }) => joinWords(load(files.keys), load(files.words.get(tag))));
}

describe('the files of the languages', () => {
  it('have all words of each by their keys when they are read', () => {
    const all = listLocales().map((tag) => ({ tag, words: Object.fromEntries(Object.entries(readLocale(tag)).map(([key, { message }]) => [key, message])) }));
    for (const { words } of all) expect(Object.keys(words).length).toBeGreaterThan(900);
    expect(pass(...all)).toEqual(all);
  });

  it('name each key once, and what is common to keys but once', () => {
    const { keys, words } = writeWordsFiles([{ tag: 'de', words: { bar_name: 'Leiste', bar_forms_one: 'eine', bar_forms_other: 'viele' } }, { tag: 'zh-TW', words: { bar_forms_other: '多', bar_name: '列' } }]);
    expect(load(keys)).toEqual({ bar: { name: 0, forms: { one: 0, other: 0 } } });
    expect(load(words.get('zh-TW'))).toEqual({ tag: 'zh-TW', words: ['列', 0, '多'] });
  });

  it.each([
    [{ a: 'x', a_b: 'y', a_b_c: 'z' }],
    [{ a_b_c: 'z', a_b: 'y', a: 'x' }],
    [{ a__b: 'x', a_: 'y', _a: 'z' }],
    [{ constructor: 'x', toString_a: 'y', a_constructor_b: 'z' }],
  ])('keep keys that begin like others, or like what every object has: %o', (words) => {
    expect(pass({ tag: 'de', words }, { tag: 'fr', words: { z_a: 'only here' } })).toEqual([{ tag: 'de', words }, { tag: 'fr', words: { z_a: 'only here' } }]);
  });

  it('are scripts that do nothing but leave them; of a language without words nothing is listed', () => {
    const { keys, words } = writeWordsFiles([{ tag: 'de', words: { a_b: 'x' } }, { tag: 'en', words: {} }]);
    expect([keys, words.get('de'), words.get('en')]).toEqual([`globalThis["${keysPlace}"]={"a":{"b":0}};\n`, `globalThis["${wordsPlace}"]={"tag":"de","words":["x"]};\n`, `globalThis["${wordsPlace}"]={"tag":"en","words":[]};\n`]);
    expect(joinWords(undefined, load(words.get('en')))).toEqual({ tag: 'en', words: {} });
  });

  it('are nothing where they are not what they should be', () => {
    expect([joinWords({ a: 0 }, undefined), joinWords(undefined, { tag: 'de', words: ['x'] }), joinWords({ a: 0 }, { tag: 1, words: ['x'] }), joinWords({ a: 0 }, { tag: 'de', words: { a: 'x' } })]).toEqual([undefined, undefined, undefined, undefined]);
    expect(joinWords({ a: 0, b: 0, c: 0 }, { tag: 'de', words: [1, 'x'] })).toEqual({ tag: 'de', words: { b: 'x' } });
  });
});

describe('kept words', () => {
  it('are read as they were kept, and nothing else', () => {
    expect([readWords(undefined), readWords({ tag: 'de' }), readWords({ tag: 1, words: {} }), readWords({ tag: 'de', words: null })]).toEqual([undefined, undefined, undefined, undefined]);
    expect(readWords({ tag: 'de', words: { a: 1, b: 'x', c: null } })).toEqual({ tag: 'de', words: { b: 'x' } });
  });
});
