import type { Analysis } from '../../answers/analysis';
import { questionTitles, sensitiveQuestions } from '../../taxonomy/question-titles';
import type { QuestionId } from '../../taxonomy/questions';
import { buildQuotes } from '../answer/build-quotes';
import { chooseScope, writeScope } from '../answer/choose-scope';
import type { CardItem } from '../summary-card';
import { chooseState, writeAnswer } from '../answer/write-answer';

/** One question with its answer in words and the quotes that it rests on. */
export function buildItem(analysis: Analysis, id: QuestionId): CardItem {
  const answer = analysis.answers[id];
  const scope = writeScope(answer.scope ?? '');
  return {
    id,
    title: questionTitles[id].title,
    state: chooseState(answer),
    answer: writeAnswer(id, answer),
    // What holds for the whole policy stands in the header.
    scope: scope === '' || scope === chooseScope(analysis) ? '' : scope,
    sensitive: sensitiveQuestions.includes(id),
    quotes: buildQuotes(analysis, answer.quotes),
  };
}

/** Whether the item says that something is done or may be; a limited or an unsure one does. */
export function isPositive({ state }: CardItem): boolean {
  return state === 'yes' || state === 'value' || state === 'unsure';
}

function rankItem(item: CardItem): number {
  const place = sensitiveQuestions.findIndex((id) => id === item.id);
  const mind = place === -1 ? sensitiveQuestions.length : place;
  if (isPositive(item)) return (place === -1 ? 200 : 0) + (item.state === 'unsure' ? 100 : 0) + mind;
  return (item.state === 'limited' ? 400 : item.state === 'no' ? 500 : 600) + mind;
}

/** What is done first, what people mind most before the rest, doubt after certainty; denials after that, silence last; otherwise the given order. */
export function orderItems(items: readonly CardItem[]): CardItem[] {
  return [...items].sort((a, b) => rankItem(a) - rankItem(b));
}
