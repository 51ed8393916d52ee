import { defineWords } from './words';

/** How words of a policy are quoted in a sentence of ours: the marks are those of the sentence, whatever language the words are in. */
export const quoteWords = /* @__PURE__ */ defineWords('quote', { marks: '“{words}”', next: ', ' } as const);

/** The marks around quoted words, and what stands between one and the next. */
export type QuoteMarks = { readonly opening: string; readonly closing: string; readonly next: string };

/** The marks of the language that is spoken. */
export function readQuoteMarks(): QuoteMarks {
  const [opening = '', closing = ''] = quoteWords.marks.split('{words}');
  return { opening, closing, next: quoteWords.next };
}

/** Words in quotation marks, one after the other. */
export function quoteAll(words: readonly string[]): string {
  const { opening, closing, next } = readQuoteMarks();
  return words.map((word) => `${opening}${word}${closing}`).join(next);
}
