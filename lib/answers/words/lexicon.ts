import choices from '../../taxonomy/choices.json';
import dataKinds from '../../taxonomy/data-kinds.json';
import findings from '../../taxonomy/findings.json';
import practices from '../../taxonomy/practices.json';
import purposes from '../../taxonomy/purposes.json';
import recipients from '../../taxonomy/recipients.json';
import { questionIds, type QuestionId } from '../../taxonomy/questions';
import rights from '../../taxonomy/rights.json';
import signals from '../../taxonomy/signals.json';
import type { WordList, WordListEntry } from '../../taxonomy/word-list';
import { findHits, type ClassHits, type Hit } from './find-hits';
import { listedTerms } from './listed-terms';
import type { Token } from './read-tokens';
import { placeOfTerm, roleOfTerm } from './term-numbers';

/** The word lists by concern. */
export const concerns = ['data-kinds', 'purposes', 'recipients', 'choices', 'rights', 'practices', 'signals', 'findings'] as const;

/** What a word list is about. */
export type Concern = (typeof concerns)[number];

/** The lists as they stand in `lib/taxonomy`. */
export const wordLists: Readonly<Record<Concern, WordList>> = {
  'data-kinds': dataKinds,
  purposes,
  recipients,
  choices,
  rights,
  practices,
  signals,
  findings,
};

/** An entry of a word list found in a clause: `from` and `to` (exclusive) count its words. */
export type WordHit = { readonly concern: Concern; readonly entry: WordListEntry; readonly question: QuestionId | undefined; readonly weak: boolean; readonly from: number; readonly to: number };

/** The classes of words (`lib/taxonomy/classes.json`), in its order. */
export const classNames = ['we', 'you', 'data', 'collect', 'give', 'use', 'share', 'sell', 'keep', 'transfer', 'third-party', 'can', 'ask', 'country', 'month'] as const;

type Target = { readonly concern: Concern; readonly entry: WordListEntry; readonly question: QuestionId | undefined };

let targets: readonly Target[] | undefined;

/** The entries of all lists, in the order in which their terms are numbered. */
function readTargets(): readonly Target[] {
  return (targets ??= concerns.flatMap((concern) => wordLists[concern].entries.map((entry) => ({ concern, entry, question: questionIds.find((known) => known === entry.question) }))));
}

/** What the word lists find in a clause: the classes that begin at each word, and the entries in order of their place. */
export type FoundWords = { readonly classes: ClassHits; readonly hits: readonly WordHit[] };

/** Looks up all word lists in one pass over the words. Linear in the words. */
export function findWords(tokens: readonly Token[]): FoundWords {
  const classes = new Map<number, { name: string; to: number }[]>();
  for (const hit of findHits(listedTerms('classes'), tokens)) {
    const begun = classes.get(hit.from);
    const found = { name: classNames[hit.id]!, to: hit.to };
    if (begun === undefined) classes.set(hit.from, [found]);
    else if (!begun.some((other) => other.name === found.name && other.to === found.to)) begun.push(found);
  }
  return { classes, hits: sortOutHits(findHits(listedTerms('concerns'), tokens, classes), tokens.length) };
}

/** Leaves out what stands inside a longer term with another meaning, and repeated hits of one entry. */
function sortOutHits(hits: readonly Hit[], count: number): WordHit[] {
  const entries = readTargets();
  const blocked = new Map<WordListEntry, Uint8Array>();
  const dropped = new Set<WordListEntry>();
  for (const hit of hits) {
    const { entry } = entries[placeOfTerm(hit.id)]!;
    const role = roleOfTerm(hit.id);
    if (role === 'notWith') dropped.add(entry);
    if (role !== 'not') continue;
    const marks = blocked.get(entry) ?? new Uint8Array(count);
    blocked.set(entry, marks.fill(1, hit.from, hit.to));
  }
  const kept: WordHit[] = [];
  // Every entry has one number for each of its roles.
  const lastEnd = new Map<number, number>();
  for (const hit of hits) {
    const { concern, entry, question } = entries[placeOfTerm(hit.id)]!;
    const role = roleOfTerm(hit.id);
    if (role === 'not' || role === 'notWith' || dropped.has(entry)) continue;
    const marks = blocked.get(entry);
    if (marks !== undefined && marks.subarray(hit.from, hit.to).includes(1)) continue;
    if ((lastEnd.get(hit.id) ?? -1) > hit.from) continue;
    lastEnd.set(hit.id, hit.to);
    kept.push({ concern, entry, question, weak: role === 'weak', from: hit.from, to: hit.to });
  }
  return kept.sort((a, b) => a.from - b.from);
}
