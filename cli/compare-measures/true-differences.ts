/**
 * An independent reading of what differs between two versions in Markdown, by which the comparison is measured. It shares no code with
 * `lib`: sets of sentences, cut by one regular expression, compared letter by letter.
 */

/** The sentences of one version that the other has not, each as its letters and digits alone with the text that they come from. */
export type TrueDifferences = { readonly old: ReadonlyMap<string, string>; readonly new: ReadonlyMap<string, string> };

/** A sentence has at least so many words; a price in a ticker or a button has fewer. */
export const fewestWords = 2;
const sentenceEnd = /(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}“"(])/u;

const months = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dates = new RegExp(
  `\\b(?:\\[?\\d{1,2}\\]? (?:${months}),? \\d{4}|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|(?:${months}) \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})(?: \\d{1,2}:\\d\\d)?|\\[\\d\\] (?:${months}) \\d{4}|updated (?:over )?(?:a|\\d+) weeks? ago`,
  'giu',
);

/** The letters and digits of a text without its dates, the parameters of its addresses and the number it begins with. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?:\/\/(?:www\.)?/gu, '')
    .replace(/(\/[^\s?#]*)[?#]\S*/gu, '$1')
    .replace(dates, ' ')
    .replace(/^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|o)\s+/u, '')
    .replace(/[^\p{L}\p{N}$%]+/gu, '');
}

/** One sentence, or a heading: those are no clauses, but a sentence of one version can be a heading in the other. */
type Sentence = { readonly text: string; readonly key: string; readonly isHeading: boolean };

const headingMark = '\u0002';

function splitSentences(markdown: string): Sentence[] {
  const text = markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, ' ')
    .replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, '$1')
    .replace(/^(.*)\n[=-]{3,}[ \t]*$/gmu, `\n\n${headingMark}$1\n\n`)
    .replace(/^#{1,6} (.*)$/gmu, `\n\n${headingMark}$1\n\n`)
    .replace(/^[ \t]*>[> \t]*/gmu, '')
    .replace(/^\s*(?:[*+-]|\d{1,3}\\?[.)])\s+/gmu, '\n\n')
    .replace(/\\([^\s\w])/gu, '$1')
    .replace(/[*_`]+/gu, '');
  return text
    .split(/\n\s*\n/u)
    .flatMap((block) => {
      const isHeading = block.includes(headingMark);
      return block.replace(headingMark, '').replace(/\s+/gu, ' ').trim().split(sentenceEnd).map((sentence) => ({ text: sentence, key: bare(sentence), isHeading }));
    })
    .filter(({ key }) => key !== '');
}

/** Where each sentence begins in all of them run together, and the whole. */
function joinSentences(sentences: readonly Sentence[]): { whole: string; starts: number[] } {
  let at = 0;
  const starts = sentences.map(({ key }) => (at += key.length) - key.length);
  return { whole: sentences.map(({ key }) => key).join(''), starts: [...starts, at] };
}

/** Indices of the sentences that together are exactly `key`, or none. */
function findRun({ whole, starts }: { whole: string; starts: number[] }, key: string): number[] {
  for (let at = whole.indexOf(key); at !== -1; at = whole.indexOf(key, at + 1)) {
    const [first, last] = [starts.indexOf(at), starts.indexOf(at + key.length)];
    if (first !== -1 && last !== -1) return Array.from({ length: last - first }, (_, offset) => first + offset);
  }
  return [];
}

function subtract(own: readonly Sentence[], other: readonly Sentence[]): Map<string, string> {
  const [ownJoined, otherJoined] = [joinSentences(own), joinSentences(other)];
  const ownKeys = new Set(own.map(({ key }) => key));
  const otherKeys = new Set(other.map(({ key }) => key));
  // One sentence of the other version that is several of this one, run together.
  const joined = new Set(other.filter(({ key }) => !ownKeys.has(key)).flatMap(({ key }) => findRun(ownJoined, key)));
  const left = own.filter(({ key, text, isHeading }, index) => !isHeading && countWords(text) >= fewestWords && !otherKeys.has(key) && !joined.has(index) && findRun(otherJoined, key).length === 0);
  return new Map(left.map(({ key, text }) => [key, text]));
}

/** The words of a text that have a letter. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu)?.length ?? 0;
}

/** What differs between two versions in Markdown. A sentence that stands in the other version cut in another way is no difference. */
export function findTrueDifferences(old: string, now: string): TrueDifferences {
  const [olds, news] = [splitSentences(old), splitSentences(now)];
  return { old: subtract(olds, news), new: subtract(news, olds) };
}
