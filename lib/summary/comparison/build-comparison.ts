import type { Analysis, Answer } from '../../answers/analysis';
import type { AnswerChange } from '../../compare/compare-answers';
import type { ChangedText, ClauseChange, VersionComparison } from '../../compare/compare-versions';
import { markWords } from '../../compare/mark-words';
import { splitClauses } from '../../policy/split-clauses';
import type { Clause } from '../../policy/clause';
import { questionTitles } from '../../taxonomy/question-titles';
import type { QuestionId } from '../../taxonomy/questions';
import { buildItem } from '../card/build-items';
import { buildOptOuts } from '../ways/build-opt-outs';
import type { AnswerChangeView, ChangeCounts, ClauseChangeView, ComparedPolicy, ComparisonView } from './comparison-view';
import { cutShort } from '../words/fill-words';
import type { CardItem } from '../summary-card';
import { writeDate } from '../words/write-date';

/** What is known of a saved policy, or of the page that is open (`id` empty, `savedAt` 0). */
export type PolicyHead = Pick<ComparedPolicy, 'id' | 'name' | 'host' | 'savedAt'>;

/** A policy as a column of a comparison. */
export function buildComparedPolicy(analysis: Analysis, { id, name, host, savedAt }: PolicyHead): ComparedPolicy {
  const { policy, updated, words } = analysis;
  return { id, name, host, savedAt, url: policy.url, title: cutShort(policy.title, 300), updated: writeDate(updated), words, textHash: policy.textHash };
}

/** How much changed; what was only moved or got another date is counted apart. */
export function countChanges({ answers, optOuts, clauses, possibleClauses, counts: { moved, redated } }: Pick<VersionComparison, 'answers' | 'optOuts' | 'clauses' | 'possibleClauses' | 'counts'>): ChangeCounts {
  return { answers: answers.length, optOuts: optOuts.length, clauses: clauses.filter(({ change }) => change !== 'moved').length, possible: possibleClauses.length, moved, redated };
}

function buildSide(analysis: Analysis, id: QuestionId, answer: Answer): CardItem {
  return buildItem({ ...analysis, answers: { ...analysis.answers, [id]: answer } }, id);
}

function buildAnswerChange(before: Analysis, after: Analysis, { id, old, new: now }: AnswerChange): AnswerChangeView {
  return { id, title: questionTitles[id].title, old: buildSide(before, id, old), new: buildSide(after, id, now) };
}

function buildText(changed: ChangedText | undefined, clauses: readonly Clause[]): ClauseChangeView['old'] {
  if (changed === undefined) return null;
  const { start, end, text } = changed;
  return { start, end, text, heading: cutShort(clauses[changed.clauses[0] ?? -1]?.heading ?? '', 300) };
}

function buildClauseChange({ change, old, new: now, questions }: ClauseChange, before: readonly Clause[], after: readonly Clause[]): ClauseChangeView[] {
  if (change === 'moved') return [];
  const marks = change === 'reworded' && old !== undefined && now !== undefined ? markWords(old.text, now.text) : [];
  return [{ change, old: buildText(old, before), new: buildText(now, after), marks, questions: questions.map((id) => questionTitles[id].title) }];
}

/** A text in another language has no clauses in its analysis, since nothing was read out of it; its words were compared all the same. */
function listClauses({ policy, clauses }: Analysis): readonly Clause[] {
  return clauses.length > 0 ? clauses : splitClauses(policy);
}

/** The comparison of two readings of one policy, in its words and its order. Pure. */
export function buildComparison(
  comparison: VersionComparison,
  before: { readonly analysis: Analysis; readonly head: PolicyHead },
  after: { readonly analysis: Analysis; readonly head: PolicyHead },
  isOtherReader: boolean,
): ComparisonView {
  const [old, now] = [before.analysis, after.analysis];
  const [oldClauses, newClauses] = [listClauses(old), listClauses(now)];
  return {
    old: buildComparedPolicy(old, before.head),
    new: buildComparedPolicy(now, after.head),
    counts: countChanges(comparison),
    isOtherReader,
    answers: comparison.answers.map((change) => buildAnswerChange(old, now, change)),
    possible: comparison.possibleAnswers.map((change) => buildAnswerChange(old, now, change)),
    optOuts: comparison.optOuts.flatMap(({ change, optOut }) => {
      const own = change === 'added' ? now : old;
      return buildOptOuts({ ...own, optOuts: [optOut] }, [optOut.kind]).map((built) => ({ change, optOut: built }));
    }),
    possibleClauses: comparison.possibleClauses.flatMap((change) => buildClauseChange(change, oldClauses, newClauses)),
    clauses: comparison.clauses.flatMap((change) => buildClauseChange(change, oldClauses, newClauses)),
  };
}
