/** A text as sorted numbers: one a word, one for each two words in a row; equal numbers stand for equal words. */
export type WordProfile = { readonly words: Float64Array; readonly pairs: Float64Array; /** Sum of the words' weights. */ readonly weight: number };

/** Numbers the words of two versions and knows how rare each is; rare words say more about what a clause is about. */
export type WordWeights = {
  readonly numberOf: ReadonlyMap<string, number>;
  /** By word number: log(1 + pieces / pieces with the word), after Spärck Jones 1972. */
  readonly weightOf: Float64Array;
};

/** The weights of all words in the given pieces of both versions. */
export function buildWeights(pieces: readonly (readonly string[])[]): WordWeights {
  const numberOf = new Map<string, number>();
  const counts: number[] = [];
  for (const words of pieces) {
    for (const word of new Set(words)) {
      const known = numberOf.get(word);
      if (known === undefined) {
        numberOf.set(word, counts.length);
        counts.push(1);
      } else counts[known]! += 1;
    }
  }
  return { numberOf, weightOf: Float64Array.from(counts, (count) => Math.log(1 + pieces.length / count)) };
}

/** The profile of one text; its words must be among those that were weighed. */
export function buildProfile(words: readonly string[], { numberOf, weightOf }: WordWeights): WordProfile {
  const numbers = Float64Array.from(words, (word) => numberOf.get(word) ?? -1);
  const pairs = new Float64Array(Math.max(0, numbers.length - 1));
  for (let index = 0; index < pairs.length; index += 1) pairs[index] = numbers[index]! * numberOf.size + numbers[index + 1]!;
  let weight = 0;
  for (const number of numbers) weight += weightOf[number] ?? 0;
  return { words: numbers.sort(), pairs: pairs.sort(), weight };
}

/** Calls `each` for every number that stands in both sorted lists, as often as it stands in both. */
function visitShared(a: Float64Array, b: Float64Array, each: (number: number) => void): void {
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) {
      each(a[i]!);
      i += 1;
      k += 1;
    } else if (a[i]! < b[k]!) i += 1;
    else k += 1;
  }
}

/** What two texts share: `words` by weight, `pairs` by number. */
function measureShared(a: WordProfile, b: WordProfile, { weightOf }: WordWeights): { words: number; pairs: number } {
  let words = 0;
  let pairs = 0;
  visitShared(a.words, b.words, (number) => {
    words += weightOf[number]!;
  });
  visitShared(a.pairs, b.pairs, () => {
    pairs += 1;
  });
  return { words, pairs };
}

/** Texts shorter than this have too few pairs of words to be judged by them, in words. */
const shortText = 4;

/**
 * How alike two texts are, 0–1: the mean of the Dice coefficients of their weighted words and of their pairs of words, so that both what
 * they speak of and how they put it counts. Linear.
 */
export function scoreSimilarity(a: WordProfile, b: WordProfile, weights: WordWeights): number {
  const shared = measureShared(a, b, weights);
  const total = a.weight + b.weight;
  if (total === 0) return 0;
  const byWords = (2 * shared.words) / total;
  const pairs = a.pairs.length + b.pairs.length;
  if (Math.min(a.words.length, b.words.length) < shortText || pairs === 0) return byWords;
  return (byWords + (2 * shared.pairs) / pairs) / 2;
}

/** Which share of `part` stands in `whole` too, 0–1: the mean of its weighted words and its pairs of words. */
export function scoreContained(part: WordProfile, whole: WordProfile, weights: WordWeights): number {
  const shared = measureShared(part, whole, weights);
  if (part.weight === 0) return 0;
  const byWords = shared.words / part.weight;
  return part.pairs.length === 0 ? byWords : (byWords + shared.pairs / part.pairs.length) / 2;
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
