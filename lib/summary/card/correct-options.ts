import { listAnswers } from '../../taxonomy/question-answers';
import { questionIds } from '../../taxonomy/questions';
import { correctWords } from '../words/correct-words';
import type { CardItem } from '../summary-card';
import { writeAnswer } from '../answer/write-answer';

/** One answer that a reader can choose instead: as it is kept, and in words. */
export type CorrectOption = { readonly value: string; readonly title: string };

/** What a reader can say of an item instead of what was read; none where nothing can be said (a phone number, an address). */
export function listOptions({ id, state, answer }: Pick<CardItem, 'id' | 'state' | 'answer'>): CorrectOption[] {
  const question = questionIds.find((one) => one === id);
  if (question === undefined) return id.startsWith('contact.') ? [] : [{ value: 'not-stated', title: correctWords.options.nothing }];
  return listAnswers(question)
    .map((value) => ({ value, title: value === 'other' ? correctWords.options.other : writeAnswer(question, { answer: value, unsure: false, quotes: [] }) }))
    .filter(({ value, title }) => (value === 'other' ? state !== 'not-stated' : value === 'limited' || value === 'not-stated' ? state !== value : title !== answer));
}
