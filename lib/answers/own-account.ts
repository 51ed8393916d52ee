import { GatedPatterns } from '../text/gated-patterns';
import type { ReadClause } from './read-clauses';

/** "When you create an Example account": only the policies of Example itself speak so. */
const opensAccount = new GatedPatterns([[/\b(?:creat(?:e|ing)|set(?:ting)? up|sign(?:ing)? up for) (?:an?|your own) (\w{2,30}) account\b/i, ['create a', 'create your own', 'creating a', 'creating your own', ' up a', ' up your own', ' up for a', ' up for your own']]]);
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;

/** What the policy calls accounts that are opened with it, in small letters ("new" and "free" among them): where the words of an account elsewhere name one of these, it is none elsewhere. */
export function findOwnAccounts(reads: readonly ReadClause[]): ReadonlySet<string> {
  return new Set(reads.map(({ clause }) => opensAccount.exec(clause.text.slice(0, looked))?.[1]?.toLowerCase()).filter((name) => name !== undefined));
}
