import * as z from 'zod/mini';
import { readStance } from '../lib/answers/stance/read-stance';
import { stanceOfLabel } from '../lib/answers/stance/stance-of-label';
import { findWords } from '../lib/answers/words/lexicon';
import { readTokens } from '../lib/answers/words/read-tokens';
import { labelNames, stances, type LabelName, type Stance } from '../lib/taxonomy/labels';

const rowSchema = z.object({ heading: z.string(), lead: z.string(), text: z.string(), labels: z.array(z.string()) });

/** F1 of each stance and their mean, over all labels of the clauses. */
export type StanceScores = { readonly labels: number; readonly macroF1: number; readonly f1: Readonly<Record<Stance, number>>; readonly support: Readonly<Record<Stance, number>> };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Measures stance on labelled clauses, one JSON row a line, their labels marked `!` (denied) and `~` (denied with exceptions). */
export function measureStance(lines: string): StanceScores {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const row = z.parse(rowSchema, JSON.parse(line));
    if (row.labels.length === 0) continue;
    const tokens = readTokens(row.text);
    const words = findWords(tokens);
    const lead = row.lead === '' ? undefined : readStance(readTokens(row.lead), undefined);
    const reading = readStance(tokens, lead ?? (tokens.length <= 12 && words.classes.size === 0 ? readStance(readTokens(row.heading), undefined) : undefined));
    for (const label of row.labels) {
      const wanted: Stance = label.endsWith('!') ? 'denies' : label.endsWith('~') ? 'limits' : 'says';
      const name = labelNames.find((one) => one === label.replace(/[!~]$/, ''));
      if (name !== undefined) add(`${wanted} ${stanceOfLabel(name satisfies LabelName, tokens, words, reading)}`);
    }
  }
  const count = (wanted: Stance, got: Stance): number => counts.get(`${wanted} ${got}`) ?? 0;
  const support = (stance: Stance): number => sum(stances.map((got) => count(stance, got)));
  const f1Of = (stance: Stance): number => {
    const found = sum(stances.map((wanted) => count(wanted, stance)));
    return support(stance) + found === 0 ? 0 : (2 * count(stance, stance)) / (support(stance) + found);
  };
  const f1 = { says: f1Of('says'), denies: f1Of('denies'), limits: f1Of('limits') };
  return {
    labels: sum(stances.map(support)),
    macroF1: (f1.says + f1.denies + f1.limits) / stances.length,
    f1,
    support: { says: support('says'), denies: support('denies'), limits: support('limits') },
  };
}

/** The scores as lines to read. */
export function writeStance({ labels, macroF1, f1, support }: StanceScores): string {
  return [`stance, macro-F1 ${macroF1.toFixed(3)} over ${labels} labels`, ...stances.map((stance) => `${stance.padEnd(8)} F1 ${f1[stance].toFixed(3)}  n ${support[stance]}`)].join('\n');
}
