import { contextsOf } from '../classifier/clause-context';
import type { Model } from '../classifier/model';
import { chooseLabels, isUnsure, scoreClauses } from '../classifier/predict';
import type { Clause } from '../policy/clause';
import { labelNames, type LabelName } from '../taxonomy/labels';
import type { ClauseLabel } from './analysis';
import { leaveSources } from './leave-sources';
import { readRowStances, type RowStances } from './read-rows';
import { readTornRows } from './read-torn-rows';
import { readStance, type StanceReading } from './stance/read-stance';
import { stanceOfLabel } from './stance/stance-of-label';
import { findWords, type FoundWords } from './words/lexicon';
import { readTokens, type Token } from './words/read-tokens';

/** A clause with everything that the answers are drawn from. Word positions count `tokens`. */
export type ReadClause = {
  readonly clause: Clause;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly words: FoundWords;
  readonly stance: StanceReading;
  /** What the cells of a table row say about it; undefined outside tables. */
  readonly row: RowStances | undefined;
  readonly labels: readonly ClauseLabel[];
  /** The model's probability of each label, 0–1. */
  readonly scores: Readonly<Record<LabelName, number>>;
  /** Whether a word for collecting or giving data stands in the clause. */
  readonly hasCollectAct: boolean;
  /** Whether at least one label was sure, or none was a close decision. */
  readonly judged: boolean;
};

/** Reads every clause once: words, labels, denials. Linear in the text. */
export function readClauses(clauses: readonly Clause[], model: Model): ReadClause[] {
  const scored = scoreClauses(model, contextsOf(clauses));
  const rows = readRowStances(clauses);
  const tornRows = readTornRows(clauses);
  const above = createAboveReader();
  const reads: ReadClause[] = [];
  clauses.forEach((clause, index) => {
    above.carry(clause.text, reads.at(-1));
    const tokens = readTokens(clause.text);
    const found = findWords(tokens);
    const stance = readStance(tokens, above.read(clause, found.classes.size > 0 ? longestFragment + 1 : tokens.length));
    const raw = scored[index]!;
    const scores = emptyScores();
    model.labels.forEach((label, position) => {
      if (isLabelName(label)) scores[label] = raw[position]!;
    });
    const words = leaveSources(found, tokens, clause.lead, scores.share >= aboutSharing);
    const row = rows.get(index) ?? tornRows.get(index);
    const chosen = chooseLabels(model, raw);
    const labels = chosen.flatMap(({ label, score }) =>
      isLabelName(label) ? [{ label, score, stance: row?.[label] ?? stanceOfLabel(label, tokens, words, stance) }] : [],
    );
    reads.push({ clause, index, tokens, words, stance, row, labels, scores, hasCollectAct: hasClass(words, 'collect') || hasClass(words, 'give'), judged: chosen.some((one) => !one.unsure) || !isUnsure(model, raw) });
  });
  return reads;
}

/** From this probability on, a clause is about sharing, so that those who are named in it are taken to get data. */
const aboutSharing = 0.4;

function hasClass(words: FoundWords, name: string): boolean {
  for (const begun of words.classes.values()) if (begun.some((one) => one.name === name)) return true;
  return false;
}

const names: ReadonlySet<string> = new Set(labelNames);

function isLabelName(label: string): label is LabelName {
  return names.has(label);
}

function emptyScores(): Record<LabelName, number> {
  return { collect: 0, use: 0, share: 0, sell: 0, choice: 0, rights: 0, retain: 0, secure: 0, transfer: 0, children: 0, signal: 0, change: 0, contact: 0 };
}

/** Below a heading that denies, only pieces as short as this and without a word for an act are denied with it; a sentence speaks for itself. */
const longestFragment = 12;

/** A sentence that only goes on with the one before it: "We do not collect sensitive data. This includes your health." */
const goesOn = /^(?:this|these|they|such \w+) (?:may |can |would )?includes?\b/i;

/** What stands above clauses. `carry` is told each clause before it is read. */
type AboveReader = {
  /** Takes what a sentence that goes on says to be as much denied as the clause before it, where that denies that data is collected. */
  readonly carry: (text: string, before: ReadClause | undefined) => void;
  /** What stands above a clause: the sentence that it goes on with, its lead or, for a mere fragment, its heading. */
  readonly read: (clause: Clause, length: number) => StanceReading | undefined;
};

/** Each text is read once. */
function createAboveReader(): AboveReader {
  const known = new Map<string, StanceReading>();
  const carried = new Map<string, StanceReading>();
  const read = (text: string): StanceReading => {
    const there = carried.get(text) ?? known.get(text);
    if (there !== undefined) return there;
    const reading = readStance(readTokens(text), undefined);
    known.set(text, reading);
    return reading;
  };
  return {
    carry: (text, before) => {
      if (!goesOn.test(text)) return;
      if (before?.labels.some(({ label, stance }) => label === 'collect' && stance !== 'says') === true) carried.set(text, before.stance);
      else carried.delete(text);
    },
    read: (clause, length) => {
      const reading = carried.get(clause.text);
      if (reading !== undefined) return reading;
      if (clause.lead !== '') return read(clause.lead);
      return clause.heading !== '' && length <= longestFragment ? read(clause.heading) : undefined;
    },
  };
}
