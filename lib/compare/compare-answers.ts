import type { Analysis, Answer, Quote } from '../answers/analysis';
import { mostQuotes } from '../answers/build-quotes';
import { questionIds, type QuestionId } from '../taxonomy/questions';
import type { Alignment } from './align-clauses';
import { speaksOfQuestion } from './speaks-of-question';
import { createSupport, type AnswerSupport, type Version } from './support-of-answers';

/** A question that the two versions answer differently; both answers with their quotes. */
export type AnswerChange = { readonly id: QuestionId; readonly old: Answer; readonly new: Answer };

/** The answers that differ, in the order of the questions. */
export type AnswerChanges = {
  /** Changed by the text: clauses that were added, removed or reworded made the difference. */
  readonly changed: readonly AnswerChange[];
  /** Different, but unsure in a version or not plainly because of changed text; no claim is made about these. */
  readonly possible: readonly AnswerChange[];
};

/** Answers from the one that wins over all others to the one that loses, as the questions define them; silence loses always. */
const ranks: Partial<Record<QuestionId, readonly string[]>> = {
  'retain.period': ['period', 'as-needed', 'indefinite'],
  'change.notice': ['notified', 'posted'],
};
const stateRanks = ['yes', 'limited', 'no'];
const silence = 'not-stated';

function isSilent({ answer }: Answer): boolean {
  return typeof answer === 'string' ? answer === silence || answer === '' : answer.length === 0;
}

function isEqual(a: Answer, b: Answer): boolean {
  if (typeof a.answer === 'string' || typeof b.answer === 'string') return a.answer === b.answer;
  const values = new Set(a.answer.map((value) => value.toLowerCase()));
  return values.size === new Set(b.answer.map((value) => value.toLowerCase())).size && b.answer.every((value) => values.has(value.toLowerCase()));
}

/** The version whose answer would win if both texts stood in one policy: its quotes must be what made the difference. */
function chooseStronger(id: QuestionId, before: Answer, after: Answer): Version {
  if (isSilent(before)) return 'new';
  if (isSilent(after)) return 'old';
  const [a, b] = [String(before.answer), String(after.answer)];
  // The lowest age wins.
  if (id === 'children.minimum-age') return Number(a) < Number(b) ? 'old' : 'new';
  const rank = ranks[id] ?? stateRanks;
  const rankOf = (value: string): number => (rank.includes(value) ? rank.indexOf(value) : rank.length);
  return rankOf(a) < rankOf(b) ? 'old' : 'new';
}

/** Whether the address stands in one version and not in the other, as far as both can be known: a plain text has no links. */
function isOnlyIn(address: string, own: Analysis, other: Analysis): boolean {
  const isIn = (text: string): boolean => text.toLowerCase().includes(address);
  if (isIn(other.policy.text) || other.policy.links.some(({ href }) => isIn(href))) return false;
  return isIn(own.policy.text) || other.policy.links.length > 0;
}

/** Another date alone is no change of what a policy says; that it is dated at all is. */
function isOnlyRedated({ id, old, new: now }: AnswerChange): boolean {
  return id === 'policy.updated' && !isSilent(old) && !isSilent(now);
}

/** An address counts as new or gone only if the other version does not name it anywhere. */
function areAddressesChanged(before: Analysis, after: Analysis, old: readonly string[], now: readonly string[]): boolean {
  const [olds, news] = [new Set(old.map((address) => address.toLowerCase())), new Set(now.map((address) => address.toLowerCase()))];
  return [...olds].every((address) => news.has(address) || isOnlyIn(address, before, after)) && [...news].every((address) => olds.has(address) || isOnlyIn(address, after, before));
}

function isChangedByText(change: AnswerChange, before: Analysis, after: Analysis, support: AnswerSupport, isOtherReader: boolean): boolean {
  const { id, old, new: now } = change;
  if (old.unsure || now.unsure) return false;
  if (typeof old.answer !== 'string' && typeof now.answer !== 'string') return !isOtherReader && areAddressesChanged(before, after, old.answer, now.answer);
  const stronger = chooseStronger(id, old, now);
  const [winner, loser] = stronger === 'old' ? [old, now] : [now, old];
  const isChanged = (quote: Quote): boolean => support.isChanged(stronger, quote) && (!isOtherReader || support.isReworded(stronger, quote));
  if (winner.quotes.length === 0 || !winner.quotes.every(isChanged)) return false;
  if (!isSilent(loser)) return true;
  // The silent version must not speak of the same: it may say it in words that were not understood.
  const deciding = winner.quotes.flatMap(({ reason }) => reason.words);
  return !support.speaksOf(stronger === 'old' ? 'new' : 'old', deciding) && !speaksOfQuestion(stronger === 'old' ? after : before, id);
}

/** The answer with the quotes that name what the other version's list has not; with its own where the list has nothing more. */
function quoteDifference(answer: Answer, other: Answer, { clauses }: Analysis): Answer {
  if (typeof answer.answer === 'string' || typeof other.answer === 'string') return answer;
  const known = new Set(other.answer.map((value) => value.toLowerCase()));
  const only = answer.answer.filter((value) => !known.has(value.toLowerCase()));
  const quotes = clauses.flatMap(({ start, end, text }, clause): Quote[] => {
    const words = only.filter((value) => text.toLowerCase().includes(value.toLowerCase()));
    return words.length === 0 ? [] : [{ start, end, text, clause, reason: { rule: answer.quotes[0]?.reason.rule ?? '', words } }];
  });
  return quotes.length === 0 ? answer : { ...answer, quotes: quotes.slice(0, mostQuotes) };
}

/**
 * The answers that changed from one version of a policy to the next. An answer that rests on clauses which stand in both versions cannot
 * have changed, whatever the classifier makes of their neighbours; it is `possible` at most. With `isOtherReader`, neither can one that rests on
 * clauses which only one version has: the other reader may have left them out.
 */
export function compareAnswers(before: Analysis, after: Analysis, alignment: Alignment, isOtherReader = false): AnswerChanges {
  const support = createSupport(before, after, alignment);
  const differing = questionIds
    .map((id): AnswerChange => ({ id, old: before.answers[id], new: after.answers[id] }))
    .filter((change) => !isEqual(change.old, change.new) && !isOnlyRedated(change));
  const changed = differing.filter((change) => isChangedByText(change, before, after, support, isOtherReader));
  return {
    changed: changed.map(({ id, old, new: now }) => ({ id, old: quoteDifference(old, now, before), new: quoteDifference(now, old, after) })),
    possible: differing.filter((change) => !changed.includes(change)),
  };
}
