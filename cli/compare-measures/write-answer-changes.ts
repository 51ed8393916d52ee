import type { VersionMeasure } from './measure-versions';

/** The answers that changed in one pair of versions, with their best quotes, to be read one by one; then those that are only possible. */
export function writeAnswerChanges({ name, comparison }: VersionMeasure): string[] {
  const { answers, possibleAnswers } = comparison;
  return [
    ...answers.flatMap(({ id, old, new: now }) => [
      `${name} ${id}: ${String(old.answer)} → ${String(now.answer)}`,
      ...old.quotes.slice(0, 2).map(({ text }) => `    old: ${text}`),
      ...now.quotes.slice(0, 2).map(({ text }) => `    new: ${text}`),
    ]),
    ...possibleAnswers.map(({ id, old, new: now }) => `${name} possible only: ${id}: ${String(old.answer)}${old.unsure ? ' (unsure)' : ''} → ${String(now.answer)}${now.unsure ? ' (unsure)' : ''}`),
  ];
}
