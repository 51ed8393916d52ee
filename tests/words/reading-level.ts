/** Syllables of an English word, by its groups of vowels, without an "e" that is not heard; names and numbers count one. Right for some nine words of ten, which is enough for a mean. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const heard = letters.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (ending) => ending[0]!).replace(/^y/, '');
  const groups = heard.match(/[aeiouy]+/g)?.length ?? 0;
  // Two vowels that are heard apart: "trial", "video", "being".
  const apart = heard.match(/(?:ia|eo|[aeiouy]ing)(?!n$)/g)?.length ?? 0;
  return Math.max(1, groups + apart);
}

/** The sentences of a text, without their last signs; what is filled in is a word of one syllable. */
export function splitSentences(text: string): string[] {
  return text
    .replaceAll(/\{\w+\}/g, 'one')
    .split(/(?<=[.?:;])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function listWords(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word));
}

/** How many words a sentence has. */
export function countWords(sentence: string): number {
  return listWords(sentence).length;
}

/**
 * The years at an American school after which these sentences are understood, by the formula of Flesch and Kincaid (Kincaid et al., "Derivation of new readability formulas", 1975):
 * 8 is thirteen to fourteen years of age, 9 fourteen to fifteen.
 */
export function measureGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(listWords);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
