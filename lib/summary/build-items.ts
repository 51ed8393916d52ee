import type { Analysis } from '../answers/analysis';
import { questionTitles, sensitiveQuestions } from '../taxonomy/question-titles';
import type { QuestionId } from '../taxonomy/questions';
import { buildQuotes } from './build-quotes';
import { cutShort } from './fill-words';
import type { CardItem } from './summary-card';
import { chooseState, writeAnswer } from './write-answer';

/** The longest scope that is shown ("California residents"), in UTF-16 code units. */
const maxScopeLength = 80;

/** One question with its answer in words and the quotes that it rests on. */
export function buildItem(analysis: Analysis, id: QuestionId): CardItem {
  const answer = analysis.answers[id];
  return {
    id,
    title: questionTitles[id].title,
    state: chooseState(answer),
    answer: writeAnswer(id, answer),
    scope: cutShort(answer.scope ?? '', maxScopeLength).replace(/^(?:Residents|People)\b/, (word) => word.toLowerCase()),
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
