import { alignClauses } from '../../lib/compare/align-clauses';
import type { ComparedText } from '../../lib/compare/split-segments';
import type { Clause } from '../../lib/policy/clause';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';

/** How long the alignment of `clauses` clauses with about as many took, in milliseconds of the clock and of the processor. */
export type GrowthMeasure = { readonly name: string; readonly clauses: number; readonly words: number; readonly wallMs: number; readonly processorMs: number };

function readLines(lines: readonly string[]): ComparedText {
  const policy = readPlainText(lines.join('\n\n'));
  return { policy, clauses: splitClauses(policy) };
}

/** As many sentences as asked for, made of the given ones; each gets a number, so that none is like another. */
function repeatSentences(sentences: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Part ${index}: ${sentences[index % sentences.length] ?? ''}`);
}

const edits: readonly [string, (lines: string[]) => string[]][] = [
  ['one in ten changed', (lines) => lines.flatMap((line, index) => (index % 30 === 0 ? [] : index % 30 === 10 ? [line, `New ${line}`] : index % 30 === 20 ? [`${line} Or not.`.replace('Part', 'Piece')] : [line]))],
  ['all reworded', (lines) => lines.map((line) => line.replace('Part', 'In piece').replace(/\bthe\b/gu, 'that'))],
  ['nothing in common', (lines) => lines.map((line) => line.replace(/\p{L}+/gu, (word) => `${word}x`))],
];

/** Of which the quickest counts. */
const rounds = 3;

function measure(name: string, before: ComparedText, after: ComparedText): GrowthMeasure {
  const processor = process.cpuUsage();
  const started = performance.now();
  alignClauses(before, after);
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(processor);
  return { name, clauses: before.clauses.length, words: before.policy.text.split(/\s+/u).length, wallMs, processorMs: (user + system) / 1000 };
}

/** Times for a policy of 10,000 words, then for growing numbers of clauses. `clauses` are those of real policies. */
export function measureGrowth(clauses: readonly Clause[], counts: readonly number[]): GrowthMeasure[] {
  const sentences = clauses.map(({ text }) => text).filter((text) => /^[A-Z].{30,}\.$/u.test(text) && splitClauses(readPlainText(text)).length === 1);
  const average = sentences.reduce((sum, text) => sum + text.split(' ').length, 0) / Math.max(1, sentences.length) + 2;
  const sizes = [Math.round(10_000 / average), ...counts];
  return edits.flatMap(([name, edit]) =>
    sizes.map((count) => {
      const lines = repeatSentences(sentences, count);
      const [before, after] = [readLines(lines), readLines(edit(lines))];
      // Once before, so that the first one does not pay for compiling the code; the quickest, since what else the machine does only makes it longer.
      if (count < 1000) measure(name, before, after);
      const measures = Array.from({ length: rounds }, () => measure(name, before, after));
      return measures.toSorted((a, b) => a.processorMs - b.processorMs)[0]!;
    }),
  );
}
