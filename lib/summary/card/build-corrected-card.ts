import type { Analysis } from '../../answers/analysis';
import { correctAnalysis, nameWay } from '../../answers/correct-analysis';
import type { Correction } from '../../answers/correction';
import type { PageOffer } from '../../policy/page-offer';
import { questionTitles } from '../../taxonomy/question-titles';
import { questionIds } from '../../taxonomy/questions';
import { buildCard } from './build-card';
import { cardWords } from '../words/card-words';
import { correctWords } from '../words/correct-words';
import { dataNames, nameOf } from '../words/data-names';
import { cutShort, fillPlural, fillWords } from '../words/fill-words';
import type { CardItem, CardRow, SummaryCard } from '../summary-card';
import { writeAnswer } from '../answer/write-answer';

function titleOf(analysis: Analysis, id: string): string {
  const question = questionIds.find((one) => one === id);
  if (question !== undefined) return questionTitles[question].title;
  const way = analysis.optOuts.find((optOut) => nameWay(optOut) === id);
  if (way !== undefined) return cardWords.optOuts.titles[way.kind];
  return cutShort(nameOf(dataNames.findings, id, analysis.findings.find((finding) => finding.id === id)?.title), 200);
}

/** One correction in a line: the new answer beside the old one, or how many clauses were taken away. */
function writeCorrection(read: Analysis, corrected: Analysis, { id, answer, refused }: Correction): { id: string; title: string; line: string } {
  const title = titleOf(read, id);
  const question = questionIds.find((one) => one === id);
  if (answer === '') return { id, title, line: fillPlural(correctWords.row.clauses, refused.length, { title }) };
  const now = question === undefined ? correctWords.options.nothing : answer === 'other' ? correctWords.options.other : writeAnswer(question, corrected.answers[question]);
  const was = question === undefined ? cardWords.states.yes : writeAnswer(question, read.answers[question]);
  return { id, title, line: cutShort(fillWords(correctWords.row.changed, { title, answer: now, was }), 1500) };
}

/** The card of an analysis as its reader corrected it; corrected items are marked, and the corrections are listed at its end. Pure. */
export function buildCorrectedCard(analysis: Analysis, offers: readonly PageOffer[], corrections: readonly Correction[]): SummaryCard {
  if (corrections.length === 0) return buildCard(analysis, offers);
  const corrected = correctAnalysis(analysis, corrections);
  const card = buildCard(corrected, offers);
  const ids = new Set(corrections.map(({ id }) => id));
  const mark = (item: CardItem): CardItem => (ids.has(item.id) ? { ...item, corrected: true } : item);
  const markRow = (row: CardRow): CardRow => ({ ...row, items: row.items.map(mark) });
  return { ...card, rows: card.rows.map(markRow), more: card.more.map(markRow), corrections: corrections.map((correction) => writeCorrection(analysis, corrected, correction)) };
}
