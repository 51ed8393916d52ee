import type { Answer } from '../../answers/analysis';
import type { QuestionId } from '../../taxonomy/questions';
import { cardWords } from '../words/card-words';
import { chooseException } from './choose-exception';
import { cutShort, fillPlural, fillWords } from '../words/fill-words';
import type { CardItem } from '../summary-card';
import { writeDate } from '../words/write-date';

/** How an answer stands on the card. */
export type ItemState = CardItem['state'];

const { states, answers } = cardWords;

/** The state of an answer; silence is never unsure of anything but itself. */
export function chooseState(answer: Answer): ItemState {
  if (answer.unsure) return 'unsure';
  if (typeof answer.answer !== 'string') return answer.answer.length === 0 ? 'not-stated' : 'value';
  switch (answer.answer) {
    case 'yes':
    case 'no':
    case 'limited':
    case 'not-stated':
      return answer.answer;
    case '':
      return 'not-stated';
    default:
      return 'value';
  }
}

/** Whether the text answers the question. */
export function isStated({ answer }: Answer): boolean {
  return typeof answer === 'string' ? answer !== 'not-stated' && answer !== '' : answer.length > 0;
}

/** Words for the answers of these questions that a plain yes or no would not tell well. */
const ownWords: Partial<Record<QuestionId, Readonly<Record<string, string>>>> = {
  'signal.dnt': answers.signal,
  'signal.gpc': answers.signal,
  'secure.measures': answers.measures,
  'secure.breach-notice': answers.breachNotice,
  'transfer.abroad': answers.abroad,
  'change.notice': answers.changeNotice,
  'retain.period': answers.retention,
};

/** So many things with their times stand in one line; of more, the line says how long the shortest and the longest are. */
const mostNamed = 3;

/** A length of time in the language that is spoken: "24 months". What is none comes back as it is. */
function writeLength(figures: string): string {
  const [, count, unit] = /^(\d{1,9}(?:\.\d{1,4})?) ([a-z]{3,9}?)s?$/.exec(figures) ?? [];
  return count !== undefined && unit !== undefined && isUnit(unit) ? fillPlural(answers.periods[unit], Number(count), { count: count.replace('.', cardWords.decimal) }) : figures;
}

function isUnit(unit: string): unit is keyof typeof answers.periods {
  return Object.hasOwn(answers.periods, unit);
}

function writePeriod(answer: Answer): string {
  const periods = (answer.periods ?? []).map(({ text, object }) => ({ text: writeLength(text), object }));
  const named = periods.filter(({ object }) => object !== '');
  if (named.length > 0 && named.length === periods.length && named.length <= mostNamed) return named.map(({ text, object }) => fillWords(answers.retention.named, { object, period: text })).join(cardWords.join.comma);
  const [first, last] = [periods[0]?.text, periods.at(-1)?.text];
  if (first === undefined || last === undefined) return answers.retention.period;
  return first === last ? fillWords(answers.retention.one, { first }) : fillWords(answers.retention.range, { first, last });
}

function writeSure(id: QuestionId, answer: Answer): string {
  if (typeof answer.answer !== 'string') return answer.answer.length === 0 ? states['not-stated'] : answer.answer.join(cardWords.join.comma);
  const value = answer.answer;
  if (id === 'retain.period' && value === 'period') return writePeriod(answer);
  const own = ownWords[id];
  if (own !== undefined && Object.hasOwn(own, value)) return own[value]!;
  if (id === 'policy.updated' && value !== 'not-stated') return writeDate(value);
  if (id === 'children.minimum-age' && /^\d{1,2}$/.test(value)) return fillWords(answers.minimumAge, { age: value });
  if (value === 'limited') {
    if (answer.unsure) return states.limited;
    const exception = chooseException(answer.quotes[0]?.text ?? '');
    return exception === '' ? states.limited : fillWords(states.limitedBy, { exception });
  }
  if (value === 'yes' || value === 'no' || value === 'not-stated') return states[value];
  return value === '' ? states['not-stated'] : value;
}

/** The answer in words: "yes", "no, with an exception: “unless you agree”", "24 months", "not stated", "unsure, perhaps yes". */
export function writeAnswer(id: QuestionId, answer: Answer): string {
  const sure = cutShort(writeSure(id, answer), 500);
  if (!answer.unsure) return sure;
  return sure === states['not-stated'] ? states.unsure : fillWords(states.unsureGuess, { guess: sure });
}
