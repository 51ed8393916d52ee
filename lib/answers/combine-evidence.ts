import type { PolicyText } from '../policy/policy-text';
import type { Stance } from '../taxonomy/labels';
import type { StateAnswer } from '../taxonomy/questions';
import type { Answer } from './analysis';
import { buildQuotes } from './build-quotes';
import type { Evidence } from './evidence';
import { readScope } from './read-scope';

/** Evidence of this strength decides. */
export const enough = 0.5;
/** Evidence between this and `enough` leaves the answer unsure. */
export const doubtful = 0.4;

/** The answer of a question nothing speaks to. */
export const notStated: Answer = { answer: 'not-stated', unsure: false, quotes: [] };

const answerOfStance: Readonly<Record<Stance, StateAnswer>> = { says: 'yes', limits: 'limited', denies: 'no' };

/** Yes wins over limited, limited over no; what is weaker than `enough` decides nothing, what is a little weaker makes unsure. */
export function combineEvidence(policy: PolicyText, evidence: readonly Evidence[]): Answer {
  for (const stance of ['says', 'limits', 'denies'] as const) {
    const speaking = evidence.filter((one) => one.stance === stance && one.strength >= enough);
    if (speaking.length > 0) return answerFrom(policy, answerOfStance[stance], speaking, false);
  }
  // Where nothing decides, silence has proved the better guess; the doubtful clauses are shown with it.
  const doubted = evidence.filter((one) => one.strength >= doubtful);
  return doubted.length === 0 ? notStated : answerFrom(policy, 'not-stated', doubted, true);
}

/** An answer with its quotes and, where all of them speak of the same people alone, for whom it holds. */
export function answerFrom(policy: PolicyText, answer: string, evidence: readonly Evidence[], unsure: boolean): Answer {
  const scope = readScope(evidence.map((one) => one.read.clause));
  return { answer, unsure, quotes: buildQuotes(policy, evidence), ...(scope === undefined ? {} : { scope }) };
}
