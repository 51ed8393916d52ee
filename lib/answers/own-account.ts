import type { ReadClause } from './read-clauses';

/** "When you create a Google Account": only the policies of the network itself speak so. */
const opensAccount = /\b(?:creat(?:e|ing)|set(?:ting)? up|sign(?:ing)? up for) (?:an?|your own) (google|apple|microsoft|facebook|twitter|linkedin|instagram) account\b/i;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;

/** The names, in small letters, of networks whose accounts are the policy's own, and so are none elsewhere. */
export function findOwnAccounts(reads: readonly ReadClause[]): ReadonlySet<string> {
  return new Set(reads.map(({ clause }) => opensAccount.exec(clause.text.slice(0, looked))?.[1]?.toLowerCase()).filter((name) => name !== undefined));
}
