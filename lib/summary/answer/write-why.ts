import { cardWords } from '../words/card-words';
import { dataNames, nameOf } from '../words/data-names';
import { fillWords } from '../words/fill-words';

/** Why a clause was chosen, in plain words, from the name of the rule that fired: `list/entry`, or a way to act as it is called. */
export function writeWhy(rule: string): string {
  const [list = '', entry] = rule.split('/');
  const { fallback, rules, way } = cardWords.why;
  const words: Readonly<Record<string, string>> = rules;
  // A rule that is worth its own words comes before those of its list.
  if (Object.hasOwn(words, rule)) return words[rule]!;
  if (Object.hasOwn(words, list)) return words[list]!;
  return rule === '' || entry !== undefined ? fallback : fillWords(way, { rule: nameOf(dataNames.ways, rule) });
}
