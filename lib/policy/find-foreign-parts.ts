import type { Block, PolicyText } from './policy-text';

/** Blocks in another language than English. */
export type ForeignParts = {
  /** Indexes of the blocks. */
  readonly blocks: ReadonlySet<number>;
  /** How many parts they make: runs of blocks. */
  readonly parts: number;
  /** Words of all other blocks. */
  readonly englishWords: number;
};

/** Words that hardly a sentence or a list of an English policy is without, and that few other languages have. */
const englishWord = /\b(?:the|and|to|your|our|you|are|this|that|with|for|or|not|by|may|any|be|it|from|have|has|if|which|their|they|other|such|information|address|number|personal|account|device|services|use|used|using|phone|date|time|users?|third|party|parties|how|what|when|where|who|data|cookies)\b/gi;
/** Small words of English that other languages have as well: they tell only where there are many. */
const sharedWord = /\b(?:a|of|in|we|is|as|on|an|at|us|will|can|was|its|i|he|she|his|her|but|so)\b/gi;
/** A run of letters; in scripts without spaces two characters count as a word. */
const anyWord = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[\p{L}\p{M}]+/gu;
const lowerOrUncased = /^[\p{Ll}\p{Lo}]/u;
/** Fewer words of a block say nothing about its language. */
const fewestWords = 8;
/** At most this share of English words, and at least this share that does not begin with a capital as the names in a list do. */
const mostEnglish = 0.05;
/** With the small words that other languages share. */
const mostSmall = 0.18;
const fewestLower = 0.5;
/** Fewer words than this in a row are a quotation, a name or an address in another language. */
const shortestPart = 40;
/** Only so much of a block is looked at, in characters. */
const looked = 2000;

type Verdict = 'english' | 'foreign' | 'neither';

/** An address, a file or a piece of code, whose letters are of no language. */
const symbols = /[.:/_=@#{}\\].|[{}<>[\]=]/u;

function judge(raw: string): { readonly verdict: Verdict; readonly words: number } {
  const text = raw
    .split(' ')
    .filter((word) => !symbols.test(word))
    .join(' ');
  const all = text.match(anyWord) ?? [];
  if (all.length < fewestWords) return { verdict: 'neither', words: all.length };
  // Nearly all blocks are English by the first count, and need no other.
  const english = text.match(englishWord)?.length ?? 0;
  if (english > all.length * mostEnglish) return { verdict: 'english', words: all.length };
  const small = english + (text.match(sharedWord)?.length ?? 0);
  if (small > all.length * mostSmall) return { verdict: 'english', words: all.length };
  const lower = all.filter((word) => lowerOrUncased.test(word)).length;
  return { verdict: lower >= all.length * fewestLower ? 'foreign' : 'neither', words: all.length };
}

function readBlock({ start, end }: Block, text: string): string {
  return text.slice(start, Math.min(end, start + looked));
}

/**
 * The parts of a policy that are in another language than English. Short blocks (headings, items) go with what stands around them. Without a guess at which
 * language it is: a browser and the command line must find the same. Linear in the text.
 */
export function findForeignParts({ blocks, text }: Pick<PolicyText, 'blocks' | 'text'>): ForeignParts {
  const judged = blocks.map((block) => judge(readBlock(block, text)));
  const found = new Set<number>();
  let parts = 0;
  let first = -1;
  let last = -1;
  let words = 0;
  const end = (): void => {
    if (words >= shortestPart) {
      parts += 1;
      // The short blocks right above, a heading for one, belong to what they stand above.
      while (first > 0 && blocks[first - 1]!.kind === 'heading' && judged[first - 1]!.verdict === 'neither') first -= 1;
      for (let index = first; index <= last; index += 1) found.add(index);
    }
    first = -1;
    words = 0;
  };
  judged.forEach((one, index) => {
    if (one.verdict === 'english') end();
    if (one.verdict !== 'foreign') return;
    if (first < 0) first = index;
    last = index;
    words += one.words;
  });
  end();
  return { blocks: found, parts, englishWords: judged.reduce((sum, one, index) => (found.has(index) ? sum : sum + one.words), 0) };
}
