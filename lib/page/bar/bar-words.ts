import type { Stance } from '../../taxonomy/labels';
import { choosePlural, defineWords, type Plural } from '../../words/words';

/** Every word of the bar in the page. `{name}` stands for what is filled in. */
export const barWords = /* @__PURE__ */ defineWords('bar', {
  name: 'Clauselight: marked clauses',
  tools: 'Marked clauses',
  previous: 'Previous clause',
  next: 'Next clause',
  same: 'Next of the same kind',
  close: 'Close, and take the marks away',
  move: 'Move the bar to another corner',
  kinds: 'Kinds',
  list: 'List',
  more: 'More',
  withKey: '{name} ({key})',
  position: '{at} of {count}',
  unplaced: { one: '1 clause', other: '{count} clauses' },
  none: 'No clause is shown',
  denied: 'Line above: the policy says no, or no with exceptions',
  allKinds: 'Show all kinds',
  stances: { says: '', denies: 'says no', limits: 'says no, with exceptions' } satisfies Record<Stance, string>,
  reading: '{label}: {stance}',
  reason: '{rule}: {words}',
  joins: { readings: '; ', questions: ', ' },
  readAs: 'Read as',
  because: 'Why',
  decided: 'Words that weighed most: {words}',
  looking: 'Looking for the words that weighed most',
  answers: 'Answers',
  inCard: 'Show this question in the card',
  inCardOpened: 'The card shows the question.',
  byIcon: 'Click the Clauselight icon in the toolbar: the card opens at this question.',
  closed: 'In a closed section: {name}',
  closedNameless: 'In a closed section of the page',
  hidden: 'In a hidden part of the page: {name}. Open it in the page itself.',
  hiddenNameless: 'In a hidden part of the page. Open it in the page itself.',
  open: 'Open it',
  lost: { one: '1 clause could not be found again, because the page has changed.', other: '{count} clauses could not be found again, because the page has changed.' },
  allLost: 'The page has changed: none of the clauses could be found again.',
  grown: 'The page has more text now than was read.',
  readAgain: 'Read again',
  readingAgain: 'Reading the page again',
  notRead: 'The page could not be read again. Click the Clauselight icon to read it.',
  opened: { one: '1 clause is marked in the page.', other: '{count} clauses are marked in the page.' },
  told: '{position}. {reading}. {text}',
  inPage: 'Read on from this clause',
  inPageDone: 'You are in the page, at the clause. Closing the bar takes you back to where you were.',
  clauses: 'All marked clauses',
  moreClauses: { one: 'Show 1 more', other: 'Show {count} more' },
  printed: 'Print the marks with the page',
  printApart: 'Print the text with its marks',
  printApartHint: 'This browser leaves marks out when it prints a page. So the text of the policy opens beside it, with these marks, ready for printing.',
  notOpened: 'It could not be opened. Reload the page and try again.',
  keys: 'Keys',
  keyNames: { toggle: 'Marks on and off', next: 'Next clause', previous: 'Previous clause', same: 'Next of the same kind', clear: 'Take the marks away' },
  keyless: 'none',
  keysHint: 'They can be changed where the browser lists the shortcuts of its extensions.',
  limits: 'Marked is what the policy says, not what the site does.',
} as const);

/** The words with the gaps filled in. */
export function fillBarWords(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/gu, (gap, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : gap));
}

/** The wording that belongs to a number. */
export function countBarWords(words: Plural, count: number): string {
  return fillBarWords(choosePlural(words, count), { count });
}
