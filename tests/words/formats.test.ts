import { afterEach, describe, expect, it } from 'vitest';
import { readLocale } from '../../cli/locale-files';
import { writeNumber } from '../../lib/summary/words/fill-words';
import { writeDate } from '../../lib/summary/words/write-date';
import { english, languages } from '../../lib/words/languages';
import { speak } from '../../lib/words/words';

afterEach(() => speak(english, {}));

/** English dates are those of a policy's readers everywhere: the day first. */
const localeOf: Readonly<Record<string, string>> = { en: 'en-GB' };

// Numbers and dates are written out of each language's own words, since the browser's formatters cost tens of milliseconds when they are first used.
describe.each([...languages])('what is written in $tag', (language) => {
  const locale = localeOf[language.tag] ?? language.tag;
  const words = Object.fromEntries(Object.entries(readLocale(language.folder)).map(([key, { message }]) => [key, message]));

  it.each([0, 7, 999, 12_345, 1_234_567])('the number %d is that of the locale', (number) => {
    speak(language, words);
    expect(writeNumber(number)).toBe(new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(number));
  });

  it.each(Array.from({ length: 12 }, (_unused, month) => `2023-${String(month + 1).padStart(2, '0')}-0${(month % 9) + 1}`))('the date %s is that of the locale', (date) => {
    speak(language, words);
    const formats = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${date}T00:00:00Z`));
    expect(writeDate(date)).toBe(formats({ dateStyle: 'long' }));
    expect(writeDate(date.slice(0, 7))).toBe(formats({ year: 'numeric', month: 'long' }));
    expect(writeDate(date.slice(0, 4))).toBe(formats({ year: 'numeric' }));
  });
});
