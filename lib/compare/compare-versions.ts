import type { Analysis } from '../answers/analysis';
import type { Clause } from '../policy/clause';
import { splitClauses } from '../policy/split-clauses';
import type { Span } from '../text/span';
import { questionIds, type QuestionId } from '../taxonomy/questions';
import { alignClauses, linkKinds, type Alignment, type ClauseLink, type LinkKind } from './align-clauses';
import { compareAnswers, type AnswerChange } from './compare-answers';
import { compareOptOuts, type OptOutChange } from './compare-opt-outs';
import type { ComparedText } from './split-segments';

/** Some clauses in a row of one version, verbatim from the first one's start to the last one's end. */
export type ChangedText = Span & {
  readonly text: string;
  /** Indices of the clauses in that version's analysis. */
  readonly clauses: readonly number[];
};

/** One change of the text. `added` has no old side, `removed` no new one, the others have both. */
export type ClauseChange = {
  readonly change: 'added' | 'removed' | 'reworded' | 'moved';
  readonly old?: ChangedText;
  readonly new?: ChangedText;
  /** The questions whose answers, in either version, quote these clauses. */
  readonly questions: readonly QuestionId[];
};

/** What changed from one version of a policy to the next. */
export type VersionComparison = {
  /** Answers that the changed text changed. */
  readonly answers: readonly AnswerChange[];
  /** Answers that differ without a plain cause in the text, or unsure: nothing may be claimed of them. */
  readonly possibleAnswers: readonly AnswerChange[];
  readonly optOuts: readonly OptOutChange[];
  /** In the order of the new version. */
  readonly clauses: readonly ClauseChange[];
  /** Clauses that only one version has, where another extractor took the other one from its page: nobody knows whether the policy changed. */
  readonly possibleClauses: readonly ClauseChange[];
  /** Changes by kind; a `redated` clause got another date, which is no change. */
  readonly counts: Readonly<Record<LinkKind, number>>;
  /** The dates that the versions give themselves, as exact as they do; empty where they do not. */
  readonly updated: { readonly old: string; readonly new: string };
};

function cutText(text: string, clauses: readonly Clause[], indices: readonly number[]): ChangedText | undefined {
  const [first, last] = [clauses[indices[0] ?? -1], clauses[indices.at(-1) ?? -1]];
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, text: text.slice(first.start, last.end), clauses: indices };
}

/** By clause: the questions whose answers quote it. */
function listQuestions({ answers }: Analysis): Map<number, Set<QuestionId>> {
  const byClause = new Map<number, Set<QuestionId>>();
  for (const id of questionIds) {
    for (const { clause } of answers[id].quotes) byClause.set(clause, (byClause.get(clause) ?? new Set()).add(id));
  }
  return byClause;
}

/** The clauses to align. A text in another language has none in its analysis, since nothing was read out of it, but its words can be compared. */
export function readClauses({ policy, clauses }: Analysis): ComparedText {
  return { policy, clauses: clauses.length > 0 ? clauses : splitClauses(policy) };
}

function buildClauseChanges(before: Analysis, after: Analysis, texts: readonly [ComparedText, ComparedText], { links }: Alignment): ClauseChange[] {
  const [oldQuestions, newQuestions] = [listQuestions(before), listQuestions(after)];
  return links.flatMap((link: ClauseLink): ClauseChange[] => {
    if (link.kind === 'same' || link.kind === 'redated') return [];
    const old = cutText(before.policy.text, texts[0].clauses, link.old);
    const now = cutText(after.policy.text, texts[1].clauses, link.new);
    const asked = new Set([...link.old.flatMap((index) => [...(oldQuestions.get(index) ?? [])]), ...link.new.flatMap((index) => [...(newQuestions.get(index) ?? [])])]);
    return [{ change: link.kind, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }), questions: questionIds.filter((id) => asked.has(id)) }];
  });
}

function countLinks(links: readonly ClauseLink[]): Record<LinkKind, number> {
  const counts: Record<LinkKind, number> = { same: 0, redated: 0, moved: 0, reworded: 0, added: 0, removed: 0 };
  for (const kind of linkKinds) counts[kind] = links.filter((link) => link.kind === kind).length;
  return counts;
}

/**
 * What changed from `before` to `after`, two readings of the same policy. Both must come from the same model, else the difference could be
 * the model's: a saved text is read again first, and anything else is a bug. A page cannot be read again: with `isOtherReader`, where another
 * extractor took one of the texts from it, only what stands in both versions in other words counts as changed.
 */
export function compareVersions(before: Analysis, after: Analysis, isOtherReader = false): VersionComparison {
  if (before.modelId !== after.modelId) throw new Error('two versions can be compared only when the same model read both');
  const texts = [readClauses(before), readClauses(after)] as const;
  const alignment = alignClauses(...texts);
  const { changed, possible } = compareAnswers(before, after, alignment, isOtherReader);
  const clauses = buildClauseChanges(before, after, texts, alignment);
  const isKnown = (hasBothSides: boolean): boolean => hasBothSides || !isOtherReader;
  return {
    answers: changed,
    possibleAnswers: possible,
    optOuts: compareOptOuts(before, after, alignment, isOtherReader),
    clauses: clauses.filter(({ old, new: now }) => isKnown(old !== undefined && now !== undefined)),
    possibleClauses: clauses.filter(({ old, new: now }) => !isKnown(old !== undefined && now !== undefined)),
    counts: countLinks(alignment.links),
    updated: { old: before.updated, new: after.updated },
  };
}
