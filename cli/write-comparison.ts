import type { Answer, OptOut, Quote } from '../lib/answers/analysis';
import type { OptOutChange } from '../lib/compare/compare-opt-outs';
import type { ChangedText, ClauseChange, VersionComparison } from '../lib/compare/compare-versions';
import { markWords } from '../lib/compare/mark-words';
import type { Clause } from '../lib/policy/clause';
import { writeAnswer } from '../lib/summary/answer/write-answer';
import { writeDate } from '../lib/summary/words/write-date';
import { terminalColumns, wrapLine } from '../lib/summary/documents/wrap-line';
import { questionTitles } from '../lib/taxonomy/question-titles';

type PrintedSpan = { start: number; end: number; text: string };
type PrintedClause = { change: ClauseChange['change']; old?: PrintedSpan; new?: PrintedSpan };

function printSpan({ start, end, text }: PrintedSpan): PrintedSpan {
  return { start, end, text };
}

function printAnswer({ answer, quotes }: Answer): { answer: Answer['answer']; quotes: PrintedSpan[] } {
  return { answer, quotes: quotes.map(printSpan) };
}

function printOptOut({ kind, via, target, quote }: OptOut): object {
  return { kind, via, ...(target === undefined ? {} : { target }), quote: printSpan(quote) };
}

/** One line a clause: where sentences were split or joined, each clause is told with the one that it became. */
function printClauses({ change, old, new: now }: ClauseChange, before: readonly Clause[], after: readonly Clause[]): PrintedClause[] {
  const [olds, news] = [old?.clauses ?? [], now?.clauses ?? []];
  return Array.from({ length: Math.max(olds.length, news.length) }, (_, index) => {
    const [a, b] = [before[olds[Math.min(index, olds.length - 1)] ?? -1], after[news[Math.min(index, news.length - 1)] ?? -1]];
    return { change, ...(a === undefined ? {} : { old: printSpan(a) }), ...(b === undefined ? {} : { new: printSpan(b) }) };
  });
}

/** A comparison in the shape that `compare --json` promises, and nothing beyond it. The clauses are those that were compared. */
export function printComparison(comparison: VersionComparison, before: readonly Clause[], after: readonly Clause[]): object {
  return {
    answers: comparison.answers.map(({ id, old, new: now }) => ({ id, old: printAnswer(old), new: printAnswer(now) })),
    clauses: comparison.clauses.flatMap((change) => printClauses(change, before, after)),
    optOuts: comparison.optOuts.map(({ change, optOut }) => ({ change, optOut: printOptOut(optOut) })),
  };
}

function wrap(text: string, first: string, rest: string): string {
  return wrapLine(text, terminalColumns, first, rest);
}

function writeQuote(side: string, quotes: readonly Quote[]): string[] {
  const [best] = quotes;
  return best === undefined ? [] : [wrap(`${side} “${best.text}”`, '      ', '          ')];
}

function writeAnswers({ answers }: VersionComparison): string[] {
  return answers.flatMap(({ id, old, new: now }) => [
    wrap(`${questionTitles[id].title}: ${writeAnswer(id, old)} → ${writeAnswer(id, now)}`, '  - ', '    '),
    ...writeQuote('old', old.quotes),
    ...writeQuote('new', now.quotes),
  ]);
}

function writeOptOut({ change, optOut }: OptOutChange): string[] {
  const what = `${optOut.kind}, by ${optOut.via.replace('-', ' ')}${optOut.target === undefined ? '' : `: ${optOut.target}`}`;
  return [wrap(what, change === 'added' ? '  + ' : '  - ', '    '), wrap(`“${optOut.quote.text}”`, '      ', '      ')];
}

function writeMarks(old: ChangedText, now: ChangedText): string {
  return markWords(old.text, now.text)
    .map((mark) => (mark.kind === 'same' ? mark.new : `${mark.old === '' ? '' : `[-${mark.old}-]`}${mark.new === '' ? '' : `{+${mark.new}+}`}`))
    .join('');
}

function writeClause({ change, old, new: now }: ClauseChange): string[] {
  // Moved text is only counted.
  if (change === 'moved') return [];
  if (old !== undefined && now !== undefined) return [wrap(writeMarks(old, now), '  ~ ', '    ')];
  return [wrap((old ?? now)?.text ?? '', change === 'added' ? '  + ' : '  - ', '    ')];
}

function writeCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function writeCounts({ answers, optOuts, counts }: VersionComparison): string {
  const clauses = counts.added + counts.removed + counts.reworded;
  const total = answers.length + optOuts.length + clauses;
  const main = total === 0 ? 'Nothing changed.' : `Changed: ${writeCount(answers.length, 'answer')}, ${writeCount(optOuts.length, 'way to act', 'ways to act')}, ${writeCount(clauses, 'clause')} (${counts.added} added, ${counts.removed} removed, ${counts.reworded} reworded).`;
  const aside = [...(counts.moved > 0 ? [`${writeCount(counts.moved, 'clause')} moved`] : []), ...(counts.redated > 0 ? [`${writeCount(counts.redated, 'clause')} with another date`] : [])];
  return aside.length === 0 ? main : `${main} Also ${aside.join(', ')}: no change.`;
}

/**
 * A comparison for a terminal: the answers that changed with their best quotes, the ways to act, then the clauses in the order of the new
 * version, reworded ones with `[-old-]` and `{+new+}` words. No character of the policies can steer the terminal. Ends with a line break.
 */
export function writeComparison(comparison: VersionComparison): string {
  const { updated } = comparison;
  const dates = updated.old === updated.new || updated.old === '' || updated.new === '' ? [] : [`Dated ${writeDate(updated.old)} → ${writeDate(updated.new)}.`];
  const sections = [
    ['Answers that changed', writeAnswers(comparison)],
    ['Ways to act', comparison.optOuts.flatMap(writeOptOut)],
    ['Clauses', comparison.clauses.flatMap(writeClause)],
  ] as const;
  const written = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => [title, ...lines].join('\n'));
  return `${[[wrap(writeCounts(comparison), '', ''), ...dates].join('\n'), ...written].join('\n\n')}\n`;
}
