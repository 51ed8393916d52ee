/**
 * A pattern, and words of which every text that it fits holds at least one: pieces of text in small letters of ASCII, the longer the better.
 * `tests/text/gated-patterns.test.ts` finds the lists where they are written and proves that each way through a pattern holds one.
 */
export type GatedPattern = readonly [pattern: RegExp, words: readonly string[]];

let lastText = '';
let lastSmall = '';

/** The text in small letters, once for all lists that are asked of it one after the other. */
function toSmallLetters(text: string): string {
  if (text === lastText) return lastSmall;
  lastText = text;
  // The long s fits an s where a pattern has both `i` and `u`, and has no other small letter.
  return (lastSmall = text.toLowerCase().replaceAll('ſ', 's'));
}

function holdsOne(small: string, words: readonly string[]): boolean {
  for (const word of words) if (small.includes(word)) return true;
  return false;
}

/**
 * Patterns of which a text is asked only those that have a word in it. What a policy never says is so never compiled, which
 * costs far more than looking for words. One long alternation is written as several patterns.
 */
export class GatedPatterns {
  constructor(private readonly list: readonly GatedPattern[]) {}

  /** Whether the text fits any of the patterns. */
  test(text: string): boolean {
    const small = toSmallLetters(text);
    return this.list.some(([pattern, words]) => holdsOne(small, words) && pattern.test(text));
  }

  /** The match of the first pattern in the list that the text fits, wherever others match. */
  exec(text: string): RegExpExecArray | null {
    const small = toSmallLetters(text);
    for (const [pattern, words] of this.list) {
      const match = holdsOne(small, words) ? pattern.exec(text) : null;
      if (match !== null) return match;
    }
    return null;
  }

  /** All matches of the patterns, which must be global: those of the first in the list, then those of the next. */
  matchAll(text: string): RegExpExecArray[] {
    const small = toSmallLetters(text);
    return this.list.flatMap(([pattern, words]) => (holdsOne(small, words) ? [...text.matchAll(pattern)] : []));
  }
}
