import type { Answer, Quote } from '../../lib/answers/analysis';

/** A quote of clause 0 with this text. */
export function makeQuote(text: string): Quote {
  return { start: 0, end: text.length, text, clause: 0, reason: { rule: '', words: [] } };
}

/** An answer that rests on these texts. */
export function makeAnswer(answer: Answer['answer'], texts: readonly string[] = [], rest: Partial<Answer> = {}): Answer {
  return { answer, unsure: false, quotes: texts.map(makeQuote), ...rest };
}
