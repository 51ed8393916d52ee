import { cardWords } from '../words/card-words';
import { compareWords } from '../words/compare-words';
import type { ChangeCounts, ComparedPolicy } from './comparison-view';
import { fillPlural, fillWords, joinWords } from '../words/fill-words';
import { writeDay } from '../words/write-date';

const words = compareWords.versions;

/** "2 answers and 7 clauses"; empty when nothing changed. */
export function writeWhatChanged({ answers, optOuts, clauses }: ChangeCounts): string {
  const parts = [[words.answers, answers], [words.optOuts, optOuts], [words.clauses, clauses]] as const;
  return joinWords(parts.filter(([, count]) => count > 0).map(([plural, count]) => fillPlural(plural, count)));
}

/** The changes in one sentence, and what was counted as none. */
export function writeCounts(counts: ChangeCounts): string[] {
  const what = writeWhatChanged(counts);
  return [
    what === '' ? words.none : fillWords(words.counts, { what }),
    ...(counts.moved === 0 ? [] : [fillPlural(words.moved, counts.moved)]),
    ...(counts.redated === 0 ? [] : [fillPlural(words.redated, counts.redated)]),
  ];
}

/** "Saved 3 May 2025, dated 1 March 2025", or that it is open now. */
export function writeVersion({ savedAt, updated }: Pick<ComparedPolicy, 'savedAt' | 'updated'>): string {
  const when = savedAt === 0 ? compareWords.now : fillWords(compareWords.saved, { date: writeDay(savedAt) });
  return updated === '' ? when : when + cardWords.join.aside + fillWords(compareWords.dated, { date: updated });
}
