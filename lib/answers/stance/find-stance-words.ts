import stanceWords from '../../taxonomy/stance-words.json';
import { findHits } from '../words/find-hits';
import { listedTerms } from '../words/listed-terms';
import { readLemma, type Token } from '../words/read-tokens';

/** The groups of `stance-words.json`, in its order. */
export const stanceGroups = ['denial', 'not-denial', 'exception', 'breaker', 'acts', 'reader-acts', 'others-act'] as const;

/** One group of words that decide about stance. */
export type StanceGroup = (typeof stanceGroups)[number];

/** Where a word of a group stands; `to` is exclusive. */
export type StanceHit = { readonly from: number; readonly to: number };

/** The hits of each group, in order of their beginning. */
export type StanceWords = Readonly<Record<StanceGroup, readonly StanceHit[]>>;

let keys: { readonly words: ReadonlySet<string>; readonly beginnings: readonly string[] } | undefined;

/** The word that stands in a denial for all of it: "no" or "not", else the first one, so that "at no time" is not looked for at every "at". */
export function readKey(term: string): string {
  const words = term.split(' ');
  return words.find((word) => word === 'no' || word === 'not') ?? words[0]!;
}

function readKeys(): NonNullable<typeof keys> {
  const found = stanceWords.groups.denial.map(readKey);
  return { words: new Set(found.map(readLemma)), beginnings: found.filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1)) };
}

/** Whether the words hold one without which nothing is denied. Cheap, since most clauses hold nothing of the kind. */
export function mayDeny(tokens: readonly Token[]): boolean {
  const { words, beginnings } = (keys ??= readKeys());
  for (const { raw, lemma } of tokens) {
    if (words.has(lemma)) return true;
    for (const beginning of beginnings) if (raw.startsWith(beginning)) return true;
  }
  return false;
}

/** The words that decide about stance. Linear in the words. */
export function findStanceWords(tokens: readonly Token[]): StanceWords {
  const found: Record<StanceGroup, StanceHit[]> = { denial: [], 'not-denial': [], exception: [], breaker: [], acts: [], 'reader-acts': [], 'others-act': [] };
  for (const { id, from, to } of findHits(listedTerms('stance'), tokens)) found[stanceGroups[id]!].push({ from, to });
  for (const group of stanceGroups) found[group].sort((a, b) => a.from - b.from || b.to - a.to);
  return found;
}
