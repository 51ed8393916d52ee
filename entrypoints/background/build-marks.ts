import type { Analysis } from '../../lib/answers/analysis';
import type { Mark } from '../../lib/page/mark';
import { writeWhy } from '../../lib/summary/answer/write-why';
import { groupOfLabel, type LabelGroup } from '../../lib/taxonomy/label-groups';
import { questionIds } from '../../lib/taxonomy/questions';

/** What is told of one clause: so many reasons, words of a reason, and characters of a word. More than that nobody reads. */
const most = { reasons: 3, words: 6, length: 120 } as const;

/** One mark for every labelled clause of a kind that is not hidden: what it was read as, best first, why, and which questions' answers rest on it. */
export function buildMarks({ clauses, answers }: Pick<Analysis, 'clauses' | 'answers'>, hiddenKinds: readonly LabelGroup[] = []): Mark[] {
  const grounds = new Map<number, Pick<Mark, 'questions' | 'why'>>();
  for (const question of questionIds) {
    for (const { clause, reason } of answers[question].quotes) {
      const ground = grounds.get(clause) ?? { questions: [], why: [] };
      if (!ground.questions.includes(question)) ground.questions.push(question);
      const rule = writeWhy(reason.rule);
      const words = reason.words.slice(0, most.words).map((word) => word.slice(0, most.length));
      const known = ground.why.find((other) => other.rule === rule);
      if (known !== undefined) known.words = [...new Set([...known.words, ...words])].slice(0, most.words);
      else if (ground.why.length < most.reasons) ground.why.push({ rule, words });
      grounds.set(clause, ground);
    }
  }
  return clauses.flatMap(({ start, end, labels }, index) => {
    const shown = labels.filter(({ label }) => !hiddenKinds.includes(groupOfLabel[label]));
    if (shown.length === 0) return [];
    const best = shown.toSorted((a, b) => b.score - a.score).map(({ label, stance }) => ({ label, stance }));
    return [{ start, end, labels: best, why: [], questions: [], ...grounds.get(index) }];
  });
}
