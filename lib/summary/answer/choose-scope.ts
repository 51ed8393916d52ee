import type { Analysis } from '../../answers/analysis';
import { questionIds, type QuestionId } from '../../taxonomy/questions';
import { dataNames, nameOf } from '../words/data-names';
import { cutShort } from '../words/fill-words';
import { isStated } from './write-answer';

/** Questions about the document itself: for whom they hold is never said. */
const ofTheDocument: readonly QuestionId[] = ['policy.updated', 'contact.email', 'change.notice'];

/** From so many answers on that hold for the same people, the whole policy is taken to speak of them. */
const minAnswers = 3;

/** The longest scope that is shown, in UTF-16 code units. */
const maxLength = 80;

/** A scope as it reads inside a sentence: "residents of certain US states". */
export function writeScope(scope: string): string {
  return cutShort(nameOf(dataNames.scopes, scope), maxLength).replace(/^(?:Residents|People)\b/, (word) => word.toLowerCase());
}

/** The people of whom alone the whole policy speaks; empty where any answer holds for others too. */
export function chooseScope({ answers }: Analysis): string {
  const scopes = questionIds.filter((id) => !ofTheDocument.includes(id) && isStated(answers[id])).map((id) => answers[id].scope ?? '');
  const [first = ''] = scopes;
  return scopes.length >= minAnswers && scopes.every((scope) => scope === first) ? writeScope(first) : '';
}
