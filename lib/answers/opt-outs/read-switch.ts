import switches from '../../taxonomy/opt-out-switches.json';
import { compileTerms, type CompiledTerms } from '../words/compile-terms';
import { findHits } from '../words/find-hits';
import { readTokens } from '../words/read-tokens';
import { isReadersDoing } from './read-doing';
import type { WordingEntry } from './read-wording';

/** The list as it stands; apart from the three that are looked for everywhere, since its words are everywhere. */
export const switchWords: readonly WordingEntry[] = switches.entries;

const parts = ['terms', 'weak', 'not'] as const;

let compiled: CompiledTerms | undefined;

/** The lines of the list that the text has, by their names. Linear in the words. */
export function readSwitch(text: string): ReadonlySet<string> {
  compiled ??= compileTerms(switchWords.flatMap((entry, line) => parts.flatMap((part, at) => (entry[part] ?? []).map((term) => [term, line * parts.length + at] as const))));
  const tokens = readTokens(text);
  const hits = findHits(compiled, tokens).map(({ id, from, to }) => ({ line: Math.floor(id / parts.length), part: parts[id % parts.length]!, from, to }));
  const blocked = hits.filter(({ part }) => part === 'not');
  const found = hits.filter(({ line, part, from, to }) => part !== 'not' && (part === 'terms' || isReadersDoing(tokens, from)) && !blocked.some((other) => other.line === line && other.from < to && from < other.to));
  return new Set(found.map(({ line }) => switchWords[line]!.id));
}
