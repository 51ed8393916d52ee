/** The lists of terms that are compiled together; those of some consist of several files. */
export type TermListName = 'classes' | 'concerns' | 'opt-outs' | 'switches' | 'stance' | 'times' | 'around-times';

/** The fields of an entry that hold terms (`lib/taxonomy/README.md`). */
export const termRoles = ['terms', 'weak', 'not', 'notWith'] as const;

/** One of them. */
export type TermRole = (typeof termRoles)[number];

/** The place of the entry among those of its list, by the number of a term; in lists of groups the number is that of the group. */
export function placeOfTerm(id: number): number {
  return Math.floor(id / termRoles.length);
}

/** The field in which a term stands, by its number. */
export function roleOfTerm(id: number): TermRole {
  return termRoles[id % termRoles.length]!;
}
