import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage, english, languages, type Language } from '../../lib/words/languages';
import { choosePluralForm } from '../../lib/words/plural';
import { choosePlural, defineWords, speak, spokenLanguage, writeKey } from '../../lib/words/words';

const polish: Language = { tag: 'pl', folder: 'pl', name: 'Polski', direction: 'ltr' };
const table = defineWords('test', {
  title: 'Title',
  'not-stated': 'not stated',
  inner: { list: ['first', 'second'], count: { one: '1 clause', other: '{count} clauses' } },
  nothing: '',
});
const { inner } = table;

afterEach(() => speak(english, {}));

describe('a table of words', () => {
  it('is in English until another language is spoken', () => {
    expect([table.title, spokenLanguage().tag]).toEqual(['Title', 'en']);
  });

  it('speaks another language in every part of it, also where a part was taken out before', () => {
    speak(polish, { test_title: 'Tytuł', test_not_stated: 'nie podano', test_inner_list_1: 'drugi' });
    expect([table.title, table['not-stated'], inner.list, spokenLanguage().tag]).toEqual(['Tytuł', 'nie podano', ['first', 'drugi'], 'pl']);
  });

  it('keeps the English text where the language lacks one, and comes back to it', () => {
    speak(polish, { test_title: 'Tytuł' });
    expect(table['not-stated']).toBe('not stated');
    speak(english, {});
    expect(table.title).toBe('Title');
  });

  it('that is brought later speaks the language at once', () => {
    speak(polish, { late_word: 'słowo' });
    expect(defineWords('late', { word: 'word' }).word).toBe('słowo');
    speak(english, {});
    expect(defineWords('late', { word: 'word' }).word).toBe('word');
  });

  it('takes no word from what every object has', () => {
    speak(polish, {});
    expect(defineWords('to', { String: 'kept' }).String).toBe('kept');
  });
});

describe('plurals', () => {
  it('have the forms of the language', () => {
    speak(polish, { test_inner_count_one: '{count} klauzula', test_inner_count_few: '{count} klauzule', test_inner_count_many: '{count} klauzul', test_inner_count_other: '{count} klauzuli' });
    expect([1, 3, 5, 22].map((count) => choosePlural(inner.count, count))).toEqual(['{count} klauzula', '{count} klauzule', '{count} klauzul', '{count} klauzule']);
  });

  it('forget the forms of a language that is no longer spoken', () => {
    speak(polish, { test_inner_count_few: '{count} klauzule' });
    speak(english, {});
    expect(inner.count).toEqual({ one: '1 clause', other: '{count} clauses' });
  });

  const counts = [...Array.from({ length: 300 }, (_unused, count) => count), 1000, 1001, 12_345, 1_000_000, 1.5];

  it.each(languages.map(({ tag }) => tag))('in %s are those of Unicode', (tag) => {
    const rules = new Intl.PluralRules(tag);
    // Large round numbers are `many` in some languages, for which no text has words of its own: `other` is said.
    expect(counts.filter((count) => choosePluralForm(tag, count) !== rules.select(count).replace('many', 'other'))).toEqual([]);
  });
});

describe('the key of a text', () => {
  it.each([
    [['card', 'states', 'not-stated'], 'card_states_not_stated'],
    [['question', 'collect.government-id', 'title'], 'question_collect_government_id_title'],
  ])('%j', (names, key) => {
    expect(writeKey(...names)).toBe(key);
  });
});

describe('the language', () => {
  it.each<[choice: unknown, browser: string, tag: string]>([
    ['auto', 'en-GB', 'en'],
    ['auto', 'nl', 'en'],
    ['auto', '', 'en'],
    [undefined, 'en-US', 'en'],
    ['xx', 'en-US', 'en'],
    ['en', 'de', 'en'],
    ['auto', 'de-AT', 'de'],
    ['de', 'en-US', 'de'],
    ['auto', 'es-419', 'es'],
    ['auto', 'fr_CA', 'fr'],
    ['auto', 'zh-TW', 'zh-TW'],
    ['auto', 'zh-HK', 'zh-TW'],
    ['auto', 'zh-Hant-HK', 'zh-TW'],
    ['auto', 'zh-CN', 'en'],
    ['auto', 'zh', 'en'],
    ['zh-TW', 'de', 'zh-TW'],
    ['toString', 'nl', 'en'],
  ])('chosen by %j in a browser that speaks %j is %s', (choice, browser, tag) => {
    expect(chooseLanguage(choice, browser).tag).toBe(tag);
  });
});
