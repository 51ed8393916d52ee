import { optOutKinds, type OptOut } from '../analysis';
import type { Reading } from './read-clauses';
import { readKinds } from './read-wording';

type Kind = OptOut['kind'];
type Kinds = ReadonlySet<Kind>;

/** Requests about one's data, against choices of what is done. */
export const dataRights: readonly Kind[] = ['access', 'correct', 'delete', 'port', 'object'];

/** Those of the kinds that are allowed. */
export function pick(kinds: Iterable<Kind>, allowed: readonly Kind[]): Kinds {
  return new Set([...kinds].filter((kind) => allowed.includes(kind)));
}

const none: Kinds = new Set();

/** The kinds that the clause itself names, all or only those between two offsets into the clause. */
export function readOwnKinds({ acts }: Pick<Reading, 'acts'>, from = 0, to = Number.MAX_SAFE_INTEGER): Kinds {
  // Most clauses name none, and are asked again and again.
  return acts.length === 0 ? none : new Set(acts.filter(({ start, end }) => start >= from && end <= to).flatMap(({ entry }) => readKinds(entry)));
}

/**
 * Whether the clause is about somebody or something else: an authority, a child, an accident. What a sentence only mentions ("if you break our terms of
 * service") does not make it one about that when it names an act of its reader.
 */
export function isElsewhere({ signs, clause, text, acts }: Pick<Reading, 'signs' | 'clause' | 'text' | 'acts'>): boolean {
  return signs.has('no-offer') || (signs.has('other-matter') && acts.length === 0 && !signs.has('exercise')) || (/\btransfer/i.test(clause.heading) && /\bcopy\b/i.test(text)) || /\b(?:child|children|minors?|kids|teens?)\b/i.test(clause.heading);
}

/** Whether the clause only says whom to ask questions. */
export function isQuestion({ signs, text }: Pick<Reading, 'signs' | 'text'>): boolean {
  return signs.has('question') && !signs.has('exercise') && !/\b(?:or|and)\b.{0,40}\b(?:wish|would like|want|exercise|request)\b/i.test(text);
}

/** Whether the clause speaks of opting out without saying of what. */
export function isGeneric({ acts }: Pick<Reading, 'acts'>): boolean {
  return acts.some(({ entry }) => entry.id === 'opt-out-of-something');
}

/** The kinds in the order in which the product lists them. */
export function sortKinds(kinds: Iterable<Kind>): Kind[] {
  const there = new Set(kinds);
  return optOutKinds.filter((kind) => there.has(kind));
}
