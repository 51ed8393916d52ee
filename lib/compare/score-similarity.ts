/** A text as sorted numbers: one a word, one for each two words in a row; equal numbers stand for equal words. */
export type WordProfile = { readonly words: Float64Array; readonly pairs: Float64Array; /** Sum of the words' weights. */ readonly weight: number };

/** Numbers the words of two versions and knows how rare each is; rare words say more about what a clause is about. */
export type WordWeights = {
  readonly numberOf: ReadonlyMap<string, number>;
  /** The words of each piece as their numbers, so that each word is looked up once. */
  readonly numbersOf: ReadonlyMap<readonly string[], Int32Array>;
  /** By word number: log(1 + pieces / pieces with the word), after Spärck Jones 1972. */
  readonly weightOf: Float64Array;
};

/** The weights of the words in `pieces`, all pieces of both versions. */
export function buildWeights(pieces: readonly (readonly string[])[]): WordWeights {
  const numberOf = new Map<string, number>();
  const numbersOf = new Map<readonly string[], Int32Array>();
  for (const words of pieces) {
    if (numbersOf.has(words)) continue;
    const numbers = new Int32Array(words.length);
    for (let index = 0; index < numbers.length; index += 1) {
      const word = words[index]!;
      let number = numberOf.get(word);
      if (number === undefined) numberOf.set(word, (number = numberOf.size));
      numbers[index] = number;
    }
    numbersOf.set(words, numbers);
  }
  const counts = new Float64Array(numberOf.size);
  /** By word: the last piece in which it was counted, so that it counts once in each. */
  const counted = new Int32Array(numberOf.size).fill(-1);
  pieces.forEach((words, piece) => {
    for (const number of numbersOf.get(words)!) {
      if (counted[number] === piece) continue;
      counted[number] = piece;
      counts[number]! += 1;
    }
  });
  return { numberOf, numbersOf, weightOf: counts.map((count) => Math.log(1 + pieces.length / Math.max(1, count))) };
}

/** The profile of one text, which must be one of the pieces that were weighed, or be made of their words. */
export function buildProfile(words: readonly string[], { numberOf, numbersOf, weightOf }: WordWeights): WordProfile {
  const known = numbersOf.get(words);
  const numbers = known === undefined ? Float64Array.from(words, (word) => numberOf.get(word) ?? -1) : new Float64Array(known);
  const pairs = new Float64Array(Math.max(0, numbers.length - 1));
  for (let index = 0; index < pairs.length; index += 1) pairs[index] = numbers[index]! * numberOf.size + numbers[index + 1]!;
  let weight = 0;
  for (const number of numbers) weight += weightOf[number] ?? 0;
  return { words: numbers.sort(), pairs: pairs.sort(), weight };
}

/** What two sorted lists share, each number as often as it stands in both: how many, and by weight. */
function measureShared(a: Float64Array, b: Float64Array, weightOf: Float64Array): { count: number; weight: number } {
  let [i, k, count, weight] = [0, 0, 0, 0];
  while (i < a.length && k < b.length) {
    const x = a[i]!;
    const y = b[k]!;
    if (x === y) {
      count += 1;
      weight += weightOf[x] ?? 0;
    }
    if (x <= y) i += 1;
    if (y <= x) k += 1;
  }
  return { count, weight };
}

/** Texts shorter than this have too few pairs of words to be judged by them, in words. */
const shortText = 4;

/**
 * How alike two texts are, 0–1: the mean of the Dice coefficients of their weighted words and of their pairs of words, so that both what
 * they speak of and how they put it counts. 0 at once where it cannot reach `needed`. Linear.
 */
export function scoreSimilarity(a: WordProfile, b: WordProfile, { weightOf }: WordWeights, needed = 0): number {
  const total = a.weight + b.weight;
  if (total === 0) return 0;
  const shared = measureShared(a.words, b.words, weightOf);
  const byWords = (2 * shared.weight) / total;
  const pairs = a.pairs.length + b.pairs.length;
  if (Math.min(a.words.length, b.words.length) < shortText || pairs === 0) return byWords;
  // No more pairs can be shared than words are: most candidates need no second look.
  if ((byWords + (2 * shared.count) / pairs) / 2 < needed) return 0;
  return (byWords + (2 * measureShared(a.pairs, b.pairs, weightOf).count) / pairs) / 2;
}

/** Which share of `part` stands in `whole` too, 0–1: the mean of its weighted words and its pairs of words. */
export function scoreContained(part: WordProfile, whole: WordProfile, { weightOf }: WordWeights): number {
  if (part.weight === 0) return 0;
  const byWords = measureShared(part.words, whole.words, weightOf).weight / part.weight;
  return part.pairs.length === 0 ? byWords : (byWords + measureShared(part.pairs, whole.pairs, weightOf).count / part.pairs.length) / 2;
}

/** The numbers of `from` without those of `lists`, each as often as it stands there. */
function subtractNumbers(from: Float64Array, lists: readonly Float64Array[]): Float64Array {
  const counts = new Map<number, number>();
  for (const list of lists) for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
  return from.filter((number) => {
    const count = counts.get(number) ?? 0;
    if (count > 0) counts.set(number, count - 1);
    return count === 0;
  });
}

/** What is left of `whole` when the words of `parts` are taken out, each as often as it stands there. */
export function subtractProfiles(whole: WordProfile, parts: readonly WordProfile[], { weightOf }: WordWeights): WordProfile {
  const words = subtractNumbers(whole.words, parts.map((part) => part.words));
  const pairs = subtractNumbers(whole.pairs, parts.map((part) => part.pairs));
  return { words, pairs, weight: words.reduce((sum, number) => sum + weightOf[number]!, 0) };
}
