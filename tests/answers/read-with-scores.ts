import type { ReadClause } from '../../lib/answers/read-clauses';
import { readStance } from '../../lib/answers/stance/read-stance';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';
import { labelNames, type LabelName } from '../../lib/taxonomy/labels';

/** A clause as it is read where the model gives these labels these probabilities, and all others none. */
export function readWithScores(text: string, scores: Partial<Record<LabelName, number>>): ReadClause {
  const tokens = readTokens(text);
  const words = findWords(tokens);
  const classes = new Set([...words.classes.values()].flat().map(({ name }) => name));
  return {
    clause: { text, heading: '', path: [], lead: '', block: 0, start: 0, end: text.length },
    index: 0, tokens, words, stance: readStance(tokens, undefined), row: undefined, labels: [],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets that every label is there
    scores: Object.fromEntries(labelNames.map((name) => [name, scores[name] ?? 0])) as Record<LabelName, number>,
    hasCollectAct: classes.has('collect') || classes.has('give'), judged: true,
  };
}
