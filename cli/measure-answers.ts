import type { Analysis } from '../lib/answers/analysis';
import { questionIds } from '../lib/taxonomy/questions';
import type { GoldPolicy } from './read-gold';

/** How one answer compares with the readers'. */
export type Verdict = {
  readonly policy: string;
  readonly question: string;
  readonly wanted: readonly (string | readonly string[])[];
  readonly got: string | readonly string[];
  readonly equal: boolean;
  readonly unsure: boolean;
  /** Asserted where the readers find nothing stated. */
  readonly wrong: boolean;
  /** Not stated where the readers find an answer. */
  readonly missed: boolean;
  readonly asserted: boolean;
  /** Whether every quote stands letter for letter in the text, and there is at least one. */
  readonly quoted: boolean;
  /**
   * Of an asserted answer that is equal: whether a quote has the words that the readers rest it on, or stands inside them; undefined where they
   * name no place. Readers name one or two places of many, so "no" does not say that the quote is no ground.
   */
  readonly supported: boolean | undefined;
  /** The same of the first quote alone. */
  readonly supportedFirst: boolean | undefined;
};

const isSilent = (answer: string | readonly string[]): boolean => (typeof answer === 'string' ? answer === 'not-stated' : answer.length === 0);

function isEqual(a: string | readonly string[], b: string | readonly string[]): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  const set = new Set(a.map((one) => one.toLowerCase()));
  return set.size === new Set(b.map((one) => one.toLowerCase())).size && b.every((one) => set.has(one.toLowerCase()));
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a quote and a place that readers name are the same words, white space and marks aside, or one lies in the other. */
function isSamePlace(quote: string, place: string): boolean {
  return quote !== '' && place !== '' && (quote.includes(place) || place.includes(quote));
}

/** Compares every answer of an analysis with the readers' answers; an answer among those they accept counts as equal. */
export function judgeAnswers(gold: Pick<GoldPolicy, 'name' | 'answers' | 'quotes'>, analysis: Analysis): Verdict[] {
  return questionIds.map((question) => {
    const wanted = gold.answers[question] ?? [];
    const { answer, unsure, quotes } = analysis.answers[question];
    const equal = wanted.some((one) => isEqual(one, answer));
    const own = wanted[0] ?? 'not-stated';
    const places = (gold.quotes[question] ?? []).map(lettersOf);
    const shared = quotes.map(({ text }) => places.some((place) => isSamePlace(lettersOf(text), place)));
    const isJudged = equal && !isSilent(answer) && places.length > 0;
    return {
      policy: gold.name, question, wanted, got: answer, equal, unsure,
      wrong: !equal && isSilent(own) && !isSilent(answer),
      missed: !equal && !isSilent(own) && isSilent(answer),
      asserted: !isSilent(answer),
      supported: isJudged ? shared.includes(true) : undefined,
      supportedFirst: isJudged ? shared[0] === true : undefined,
      quoted: quotes.length > 0 && quotes.every(({ start, end, text }) => analysis.policy.text.slice(start, end) === text),
    };
  });
}
