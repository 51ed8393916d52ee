import type { OptOut } from '../../answers/analysis';
import { questionIds, type QuestionId } from '../../taxonomy/questions';
import type { RowId } from '../words/card-words';

type RowPlan = {
  /** The questions of the row by the beginning of their ids. */
  readonly questions: readonly string[];
  readonly optOuts: readonly OptOut['kind'][];
};

const plans: Readonly<Record<RowId, RowPlan>> = {
  collect: { questions: ['collect.'], optOuts: [] },
  use: { questions: ['use.'], optOuts: [] },
  share: { questions: ['share.'], optOuts: [] },
  sell: { questions: ['sell.'], optOuts: [] },
  control: { questions: ['choice.', 'signal.'], optOuts: ['marketing', 'ads', 'sale', 'cookies', 'consent', 'object'] },
  keep: { questions: ['retain.', 'rights.'], optOuts: ['access', 'correct', 'delete', 'port'] },
  security: { questions: ['secure.'], optOuts: [] },
  children: { questions: ['children.'], optOuts: [] },
  transfers: { questions: ['transfer.'], optOuts: [] },
  changes: { questions: ['change.', 'policy.'], optOuts: [] },
  contact: { questions: ['contact.'], optOuts: [] },
  'second-look': { questions: [], optOuts: [] },
};

/** The questions that a row answers, in their order. */
export function chooseQuestions(row: RowId): QuestionId[] {
  return plans[row].questions.flatMap((beginning) => questionIds.filter((id) => id.startsWith(beginning)));
}

/** The kinds of ways to act that stand in a row. */
export function optOutsOf(row: RowId): readonly OptOut['kind'][] {
  return plans[row].optOuts;
}
