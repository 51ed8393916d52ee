import { GatedPatterns } from '../text/gated-patterns';
import type { QuestionId } from '../taxonomy/questions';
import type { Answer, LabelledClause, Quote } from './analysis';

/** A clause that takes back the one before it. "Notwithstanding the foregoing, we may …" is left out: it says for itself what is done. */
const retraction = new GatedPatterns([
  [/\b(?:the |this |all of the )?(?:foregoing|above|preceding|previous)(?: (?:statement|sentence|paragraph|clause|provision|promise|commitment|restriction|limitation|section)s?)? (?:(?:do|does|shall|will|may)(?: not|n['’]t) (?:apply|hold|bind|be binding)|(?:is|are) (?:not (?:binding|valid|in force)|void|without effect))\b/i, ['t apply', 't hold', 't bind', 't be binding', 't valid', 't in force', ' void', ' without effect']],
  [/\b(?:ignore|disregard) (?:all |any |the |everything ){0,3}(?:foregoing|above|preceding|previous)\b/i, ['ignore ', 'disregard ']],
]);
/** A word without which nothing is taken back: most clauses have none. */
const pointsBack = /\b(?:foregoing|above|preceding|previous)\b/i;
/** Only the beginning of a clause is looked at, in characters. */
const looked = 400;

function takesBack(text: string): boolean {
  return pointsBack.test(text) && retraction.test(text);
}

/** The clauses that a later one takes back, each with that: the one right before it, under the same heading. */
function findRetracted(clauses: readonly LabelledClause[]): ReadonlyMap<number, number> {
  const retracted = new Map<number, number>();
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1];
    if (before !== undefined && before.heading === clause.heading && takesBack(clause.text.slice(0, looked))) retracted.set(index - 1, index);
  });
  return retracted;
}

function quoteClause(clause: LabelledClause, index: number): Quote {
  const { start, end, text } = clause;
  return { start, end, text, clause: index, reason: { rule: 'statements/retraction', words: [retraction.exec(text.slice(0, looked))?.[0] ?? ''] } };
}

/** The answers, those of which every quote is taken back by a later clause as unsure, with that clause as well. */
export function doubtRetracted(answers: Readonly<Record<QuestionId, Answer>>, clauses: readonly LabelledClause[]): Record<QuestionId, Answer> {
  const retracted = findRetracted(clauses);
  const doubted = { ...answers };
  if (retracted.size === 0) return doubted;
  for (const [id, answer] of Object.entries(answers)) {
    const by = [...new Set(answer.quotes.flatMap(({ clause }) => retracted.get(clause) ?? []))];
    if (answer.quotes.length === 0 || !answer.quotes.every(({ clause }) => retracted.has(clause))) continue;
    const added = by.flatMap((index) => (clauses[index] === undefined ? [] : [quoteClause(clauses[index], index)]));
    Object.assign(doubted, { [id]: { ...answer, unsure: true, quotes: [...answer.quotes, ...added] } });
  }
  return doubted;
}
