import { cardWords } from './card-words';

/** Why a clause was chosen, in plain words, from the name of the rule that fired. */
export function writeWhy(rule: string): string {
  return rule === '' ? cardWords.why.fallback : rule;
}
