import switches from '../../taxonomy/opt-out-switches.json';
import { findHits } from '../words/find-hits';
import { listedTerms } from '../words/listed-terms';
import { readTokens } from '../words/read-tokens';
import { placeOfTerm, roleOfTerm } from '../words/term-numbers';
import { isReadersDoing } from './read-doing';
import type { WordingEntry } from './read-wording';

/** The list as it stands; apart from the three that are looked for everywhere, since its words are everywhere. */
export const switchWords: readonly WordingEntry[] = switches.entries;

/** The lines of the list that the text has, by their names. Linear in the words. */
export function readSwitch(text: string): ReadonlySet<string> {
  const tokens = readTokens(text);
  const hits = findHits(listedTerms('switches'), tokens).map(({ id, from, to }) => ({ line: placeOfTerm(id), part: roleOfTerm(id), from, to }));
  const blocked = hits.filter(({ part }) => part === 'not');
  const found = hits.filter(({ line, part, from, to }) => part !== 'not' && (part === 'terms' || isReadersDoing(tokens, from)) && !blocked.some((other) => other.line === line && other.from < to && from < other.to));
  return new Set(found.map(({ line }) => switchWords[line]!.id));
}
