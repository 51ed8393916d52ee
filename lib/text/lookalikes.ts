/** Letters of other alphabets, and in the same places the Latin ones that people take them for (a part of the confusables of Unicode Technical Standard 39). */
const foreign = 'асеорхуіјѕһԁԛԝӏкАВСЕНІЈКМОРЅТХУԚԜονρικΑΒΕΖΗΙΚΜΝΟΡΤΥΧոօսհɡɑ';
const latin = 'aceopxyijshdqwlkABCEHIJKMOPSTXYQWovpikABEZHIKMNOPTYXnouhga';

/** Where such letters come from: phonetic letters, Greek, Cyrillic, Armenian; letters of full width. */
const otherLetter = /[\u0250-\u02af\u0370-\u058f\uff21-\uff3a\uff41-\uff5a]/gu;
const anyOther = new RegExp(otherLetter.source, 'u');
const ownAlphabet = /[\u0370-\u058f]/u;
const words = /[^\s|]+/gu;
const latinLetter = /[a-z]/i;
/** What looks like an address is left as it is: another letter makes it another address. */
const address = /@|:\/\/|\.[^\s.,;:)]/u;
/** From a letter of full width to the one of ASCII. */
const fullWidthShift = 0xfee0;

function foldLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0xff21) return String.fromCharCode(code - fullWidthShift);
  const at = foreign.indexOf(letter);
  return at < 0 ? letter : latin[at]!;
}

/** The word with Latin letters; undefined where it is an address, or has letters that look like none, so that it is a word of another alphabet. */
function foldWord(word: string): string | undefined {
  if (address.test(word)) return undefined;
  const folded = word.replace(otherLetter, foldLetter);
  return ownAlphabet.test(folded) ? undefined : folded;
}

/**
 * The text as people read it where letters of other alphabets stand for Latin ones ("sеll" with a Cyrillic е): inside words, and as a whole word behind a Latin one.
 * It has the same length, so that all offsets hold. Linear.
 */
export function foldLookalikes(text: string): string {
  if (!anyOther.test(text)) return text;
  let isBehindLatin = false;
  return text.replace(words, (word) => {
    const isLatin = latinLetter.test(word);
    const folded = anyOther.test(word) && (isLatin || isBehindLatin || word.charCodeAt(0) >= 0xff21) ? (foldWord(word) ?? word) : word;
    isBehindLatin = latinLetter.test(folded);
    return folded;
  });
}

/** How many words mix Latin letters with letters of other alphabets that look like them. */
export function countLookalikes(text: string): number {
  if (!ownAlphabet.test(text)) return 0;
  let count = 0;
  for (const [word] of text.matchAll(words)) if (ownAlphabet.test(word) && latinLetter.test(word) && foldWord(word) !== undefined) count += 1;
  return count;
}
