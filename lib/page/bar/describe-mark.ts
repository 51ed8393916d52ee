import { labelTitles } from '../../taxonomy/labels';
import { groupOfLabel, type LabelGroup } from '../../taxonomy/label-groups';
import { questionTitles } from '../../taxonomy/question-titles';
import type { Mark } from '../mark';
import { barWords, fillBarWords } from './bar-words';

/** What a clause was read as, in words: `stance` is empty where the policy simply says so. */
export type Reading = { readonly group: LabelGroup; readonly label: string; readonly stance: string };

/** Everything that is told of one clause, in words. */
export type MarkDescription = {
  readonly readings: readonly Reading[];
  /** Each reason with the words that decided. */
  readonly reasons: readonly { readonly rule: string; readonly words: readonly string[] }[];
  /** The questions of the card whose answers rest on the clause. */
  readonly questions: readonly string[];
};

/** A clause in words. */
export function describeMark({ labels, why, questions }: Mark): MarkDescription {
  return {
    readings: labels.map(({ label, stance }) => ({ group: groupOfLabel[label], label: labelTitles[label], stance: barWords.stances[stance] })),
    reasons: why,
    questions: questions.map((question) => questionTitles[question].title),
  };
}

/** What a clause was read as, in one line: "who else gets it; selling: says no". */
export function writeReadings(mark: Mark): string {
  return describeMark(mark)
    .readings.map(({ label, stance }) => (stance === '' ? label : fillBarWords(barWords.reading, { label, stance })))
    .join(barWords.joins.readings);
}
