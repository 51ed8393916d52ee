import { stateAnswers, type QuestionId } from './questions';

/** What a question can be answered with besides the answers of a yes or no; `other`: another value than the one that was read. */
const ownAnswers: Readonly<Partial<Record<QuestionId, readonly string[]>>> = {
  'retain.period': ['period', 'as-needed', 'indefinite', 'not-stated'],
  'change.notice': ['notified', 'posted', 'not-stated'],
  'children.minimum-age': ['other', 'not-stated'],
  'policy.updated': ['other', 'not-stated'],
  'contact.email': ['other', 'not-stated'],
};

/** Every answer that a reader can give to a question. */
export function listAnswers(id: QuestionId): readonly string[] {
  return ownAnswers[id] ?? stateAnswers;
}
