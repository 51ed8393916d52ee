import { francAll } from 'franc-min';

/** BCP 47 primary tags of the languages whose policies people meet most; all others are shown by their ISO 639-3 code. */
const tagOfCode: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'], ['fra', 'fr'], ['deu', 'de'], ['spa', 'es'], ['ita', 'it'], ['por', 'pt'], ['nld', 'nl'], ['swe', 'sv'], ['dan', 'da'], ['nob', 'no'], ['nno', 'no'],
  ['fin', 'fi'], ['pol', 'pl'], ['ces', 'cs'], ['slk', 'sk'], ['slv', 'sl'], ['hrv', 'hr'], ['srp', 'sr'], ['hun', 'hu'], ['ron', 'ro'], ['bul', 'bg'], ['ell', 'el'],
  ['rus', 'ru'], ['ukr', 'uk'], ['tur', 'tr'], ['arb', 'ar'], ['heb', 'he'], ['pes', 'fa'], ['hin', 'hi'], ['ben', 'bn'], ['jpn', 'ja'], ['kor', 'ko'], ['cmn', 'zh'],
  ['tha', 'th'], ['vie', 'vi'], ['ind', 'id'], ['zlm', 'ms'], ['cat', 'ca'], ['est', 'et'], ['lav', 'lv'], ['lit', 'lt'],
]);

/** Words that no English text of some length is without and that few other languages have. */
const englishWords = /\b(?:the|and|of|to|your|our|you|we|is|are|this|that|with|for|or|not|by|may|any|will)\b/giu;
/** More than this share of such words is English, whatever a guess by letters says. */
const englishShare = 0.2;
/** Fewer words say nothing about the language. */
const fewestWords = 5;
/** The gate looks at so much of the text, in characters. */
const looked = 20_000;

/** The language that a text is in: a BCP 47 primary tag, or `und` where it cannot be told. */
export function detectLanguage(text: string): string {
  const part = text.slice(0, looked);
  const words = part.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  if (words < fewestWords && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(part)) return 'und';
  const english = part.match(englishWords)?.length ?? 0;
  if (english > words * englishShare) return 'en';
  const code = francAll(part, { minLength: 10 })[0]?.[0] ?? 'und';
  return tagOfCode.get(code) ?? code;
}
