import figures from './accuracy.json';
import type { LabelName } from '../../taxonomy/labels';
import { labelNames, labelTitles } from '../../taxonomy/labels';
import { questionTitles } from '../../taxonomy/question-titles';
import { cardWords, moreRows, topRows } from '../words/card-words';
import { chooseQuestions } from './choose-questions';

/** The measured figures, as `npm run write-accuracy` writes them: counts of answers, shares of clauses. */
export type Accuracy = {
  readonly about: string;
  /** The model they were measured with. */
  readonly model: string;
  readonly policies: number;
  readonly answers: { readonly all: number; readonly equal: number; readonly wrong: number; readonly missed: number; readonly unsure: number };
  /** The same of policies that no rule was made with. */
  readonly heldOut: { readonly policies: number; readonly all: number; readonly equal: number };
  /** In how many of the policies each question was answered as the readers did. */
  readonly questions: Readonly<Record<string, number>>;
  /** The folds, each of other policies, over which the labels were measured. */
  readonly folds: number;
  readonly labels: readonly { readonly label: string; readonly precision: number; readonly recall: number; readonly f1: number }[];
};

/** The figures as the page shows them: the questions under their rows, then the labels; shares in whole percent. */
export type AccuracyView = {
  readonly model: string;
  readonly policies: number;
  readonly folds: number;
  readonly answers: { readonly all: number; readonly equal: string; readonly wrong: string; readonly missed: string; readonly unsure: string };
  /** Of policies that no rule was made with. */
  readonly heldOut: { readonly policies: number; readonly all: number; readonly equal: string };
  readonly rows: readonly { readonly title: string; readonly questions: readonly { readonly title: string; readonly right: number }[] }[];
  readonly labels: readonly { readonly title: string; readonly precision: string; readonly recall: string }[];
};

function writeShare(value: number, digits = 0): string {
  return `${(100 * value).toFixed(digits).replace('.', cardWords.decimal)} %`;
}

function writeLabel(label: string): string {
  const known: LabelName | undefined = labelNames.find((name) => name === label);
  return known === undefined ? label : labelTitles[known];
}

/** The figures that are kept with the program, for the page. */
export function readAccuracy(): AccuracyView {
  const accuracy: Accuracy = figures;
  const { all, equal, wrong, missed, unsure } = accuracy.answers;
  return {
    model: accuracy.model,
    policies: accuracy.policies,
    folds: accuracy.folds,
    answers: { all, equal: writeShare(equal / all, 1), wrong: writeShare(wrong / all, 1), missed: writeShare(missed / all, 1), unsure: writeShare(unsure / all, 1) },
    heldOut: { ...accuracy.heldOut, equal: writeShare(accuracy.heldOut.equal / accuracy.heldOut.all, 1) },
    rows: [...topRows, ...moreRows].flatMap((row) => {
      const questions = chooseQuestions(row).map((id) => ({ title: questionTitles[id].title, right: accuracy.questions[id] ?? 0 }));
      return questions.length === 0 ? [] : [{ title: cardWords.rowTitles[row], questions }];
    }),
    labels: accuracy.labels.map(({ label, precision, recall }) => ({ title: writeLabel(label), precision: writeShare(precision), recall: writeShare(recall) })),
  };
}
