import type { Block, PolicyText } from './policy-text';

/** Blocks in another language than English. */
export type ForeignParts = {
  /** Indexes of the blocks. */
  readonly blocks: ReadonlySet<number>;
  /** How many parts they make: runs of blocks. */
  readonly parts: number;
  /** Counts the words of all other blocks. */
  readonly countEnglish: () => number;
};

/** Words that hardly a sentence or a list of an English policy is without, and that few other languages have. */
const englishWords: ReadonlySet<string> = new Set([
  'the', 'and', 'to', 'your', 'our', 'you', 'are', 'this', 'that', 'with', 'for', 'or', 'not', 'by', 'may', 'any', 'be', 'it', 'from', 'have', 'has', 'if', 'which', 'their', 'they', 'other', 'such', 'information', 'address', 'number',
  'personal', 'account', 'device', 'services', 'use', 'used', 'using', 'phone', 'date', 'time', 'user', 'users', 'third', 'party', 'parties', 'how', 'what', 'when', 'where', 'who', 'data', 'cookies',
]);
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

/** An address, a file or a piece of code, whose letters are of no language, has one of these anywhere, or one of those before something else. */
const symbols = '{}<>[]=';
const innerSymbols = '.:/_@#\\';

/** How many runs of letters there are, and how many of the words are English. */
type WordCount = { readonly all: number; readonly english: number };

/**
 * The words of a piece without spaces; undefined where it is symbolic. Nearly all are plain ASCII and are counted letter by letter: patterns for the letters of all languages cost more to
 * compile than a policy to read.
 */
function countWords(piece: string): WordCount | undefined {
  let all = 0;
  let english = 0;
  let isPlain = true;
  let isInLetters = false;
  let wordStart = -1;
  for (let at = 0; at <= piece.length; at += 1) {
    // Behind the end stands nothing.
    const code = at < piece.length ? piece.charCodeAt(at) : 0;
    const isLetter = isAsciiLetter(code);
    if (isLetter && !isInLetters) all += 1;
    isInLetters = isLetter;
    if (isLetter || (code >= 0x30 && code <= 0x39)) {
      if (wordStart < 0) wordStart = at;
      continue;
    }
    if (symbols.includes(piece[at] ?? ' ') || (at < piece.length - 1 && innerSymbols.includes(piece[at]!))) return undefined;
    // General punctuation has no letters.
    isPlain &&= code < 0x80 || (code >= 0x2000 && code < 0x2070);
    if (wordStart >= 0 && englishWords.has(piece.slice(wordStart, at).toLowerCase())) english += 1;
    wordStart = -1;
  }
  return { all: isPlain ? all : (piece.match(anyWord)?.length ?? 0), english };
}

function isAsciiLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function judge(text: string): Verdict {
  // Runs of letters have something between them, so that there are no more than this.
  const most = text.length / 2 + 1;
  let all = 0;
  let english = 0;
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space === -1 ? text.length : space;
    const count = countWords(text.slice(start, end));
    all += count?.all ?? 0;
    english += count?.english ?? 0;
    if (all >= fewestWords && english > most * mostEnglish) return 'english';
    start = end + 1;
  }
  if (all < fewestWords) return 'neither';
  return english > all * mostEnglish ? 'english' : judgeDoubtful(text.split(' '), english);
}

/** The words of a text, without the symbolic ones. */
function countAll(text: string): number {
  return text.split(' ').reduce((sum, piece) => sum + (countWords(piece)?.all ?? 0), 0);
}

/** The verdict on a text with hardly an English word. */
function judgeDoubtful(pieces: readonly string[], english: number): Verdict {
  const text = pieces.filter((piece) => countWords(piece) !== undefined).join(' ');
  const all = text.match(anyWord) ?? [];
  if (english + (text.match(sharedWord)?.length ?? 0) > all.length * mostSmall) return 'english';
  return all.filter((word) => lowerOrUncased.test(word)).length >= all.length * fewestLower ? 'foreign' : 'neither';
}

function readBlock({ start, end }: Block, text: string): string {
  return text.slice(start, Math.min(end, start + looked));
}

/**
 * The parts of a policy that are in another language than English. Short blocks (headings, items) go with what stands around them. Without a guess at which
 * language it is: a browser and the command line must find the same. Linear in the text.
 */
export function findForeignParts({ blocks, text }: Pick<PolicyText, 'blocks' | 'text'>): ForeignParts {
  const verdicts = blocks.map((block) => judge(readBlock(block, text)));
  const found = new Set<number>();
  let parts = 0;
  let first = -1;
  let last = -1;
  let words = 0;
  const end = (): void => {
    if (words >= shortestPart) {
      parts += 1;
      // The short blocks right above, a heading for one, belong to what they stand above.
      while (first > 0 && blocks[first - 1]!.kind === 'heading' && verdicts[first - 1] === 'neither') first -= 1;
      for (let index = first; index <= last; index += 1) found.add(index);
    }
    first = -1;
    words = 0;
  };
  verdicts.forEach((verdict, index) => {
    if (verdict === 'english') end();
    if (verdict !== 'foreign') return;
    if (first < 0) first = index;
    last = index;
    words += countAll(readBlock(blocks[index]!, text));
  });
  end();
  return { blocks: found, parts, countEnglish: () => blocks.reduce((sum, block, index) => (found.has(index) ? sum : sum + countAll(readBlock(block, text))), 0) };
}
