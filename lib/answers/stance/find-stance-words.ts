import stanceWords from '../../taxonomy/stance-words.json';
import { compileTerms, type CompiledTerms } from '../words/compile-terms';
import { findHits } from '../words/find-hits';
import type { Token } from '../words/read-tokens';

/** The groups of `stance-words.json`. */
export const stanceGroups = ['denial', 'not-denial', 'exception', 'breaker', 'acts', 'reader-acts', 'others-act'] as const;

/** One group of words that decide about stance. */
export type StanceGroup = (typeof stanceGroups)[number];

/** Where a word of a group stands; `to` is exclusive. */
export type StanceHit = { readonly from: number; readonly to: number };

/** The hits of each group, in order of their beginning. */
export type StanceWords = Readonly<Record<StanceGroup, readonly StanceHit[]>>;

let compiled: CompiledTerms | undefined;
let compiledDenials: CompiledTerms | undefined;

function compileGroups(groups: readonly StanceGroup[]): CompiledTerms {
  return compileTerms(groups.flatMap((group) => stanceWords.groups[group].map((term) => [term, stanceGroups.indexOf(group)] as const)));
}

/** Whether the words hold anything that could deny. Cheap, since most clauses hold nothing of the kind. */
export function mayDeny(tokens: readonly Token[]): boolean {
  compiledDenials ??= compileGroups(['denial']);
  return findHits(compiledDenials, tokens).length > 0;
}

/** The words that decide about stance. Linear in the words. */
export function findStanceWords(tokens: readonly Token[]): StanceWords {
  compiled ??= compileGroups(stanceGroups);
  const found: Record<StanceGroup, StanceHit[]> = { denial: [], 'not-denial': [], exception: [], breaker: [], acts: [], 'reader-acts': [], 'others-act': [] };
  for (const { id, from, to } of findHits(compiled, tokens)) found[stanceGroups[id]!].push({ from, to });
  for (const group of stanceGroups) found[group].sort((a, b) => a.from - b.from || b.to - a.to);
  return found;
}
