import type { Analysis, Finding, OptOut } from '../../answers/analysis';
import type { PolicyTable } from '../../compare/compare-policies';
import { buildComparedPolicy, type PolicyHead } from './build-comparison';
import { buildItem } from '../card/build-items';
import { buildOptOuts } from '../ways/build-opt-outs';
import { buildQuotes } from '../answer/build-quotes';
import { chooseQuestions } from '../card/choose-questions';
import { cardWords, moreRows, topRows } from '../words/card-words';
import { dataNames, nameOf } from '../words/data-names';
import type { TableRowView, TableView } from './comparison-view';
import { cutShort } from '../words/fill-words';
import type { CardItem } from '../summary-card';
import { questionTitles } from '../../taxonomy/question-titles';

const { states, answers, sheet, rowTitles } = cardWords;
/** Ways to act that one cell names; the others are counted. */
const mostPlaces = 3;

function buildEmptyCell(id: string, title: string): CardItem {
  return { id, title, state: 'not-stated', answer: states['not-stated'], scope: '', sensitive: false, quotes: [] };
}

function buildOptOutCell(analysis: Analysis, kind: OptOut['kind']): CardItem {
  const id = `opt-out.${kind}`;
  const title = cardWords.optOuts.titles[kind];
  const ways = buildOptOuts(analysis, [kind]);
  if (ways.length === 0) return buildEmptyCell(id, title);
  const places = [...new Set(ways.map(({ place }) => place))];
  const more = places.length - mostPlaces;
  const named = [...places.slice(0, mostPlaces), ...(more > 0 ? [cardWords.lines.more.replace('{count}', String(more))] : [])];
  return { id, title, state: 'value', answer: cutShort(named.join(cardWords.join.dot), 2000), scope: '', sensitive: false, quotes: ways.map(({ quote }) => quote) };
}

function buildFindingCell(analysis: Analysis, id: string, title: string, findings: readonly Finding[]): CardItem {
  const [first] = findings;
  if (first === undefined) return buildEmptyCell(id, title);
  return { id, title, state: first.certainty === 'likely' ? 'yes' : 'unsure', answer: answers.finding[first.certainty], scope: '', sensitive: false, quotes: buildQuotes(analysis, findings.flatMap(({ quotes }) => quotes)) };
}

/** Several policies side by side, in words, in the order of the card: its questions, then ways to act, then what is worth a second look. Pure. */
export function buildTable(table: PolicyTable, policies: readonly { readonly analysis: Analysis; readonly head: PolicyHead }[]): TableView {
  const analyses = policies.map(({ analysis }) => analysis);
  const byId = new Map(table.questions.map((row) => [row.id, row]));
  const questions = [...topRows, ...moreRows].flatMap((row) =>
    chooseQuestions(row).map((id): TableRowView => ({
      id,
      topic: rowTitles[row],
      title: questionTitles[id].title,
      differs: byId.get(id)?.differs ?? 'no',
      cells: analyses.map((analysis) => buildItem(analysis, id)),
    })),
  );
  const optOuts = table.optOuts.map(({ kind, differs }): TableRowView => ({
    id: `opt-out.${kind}`,
    topic: sheet.ways,
    title: cardWords.optOuts.titles[kind],
    differs: differs ? 'yes' : 'no',
    cells: analyses.map((analysis) => buildOptOutCell(analysis, kind)),
  }));
  const findings = table.findings.map(({ id, title, cells, differs }): TableRowView => ({
    id: cutShort(`finding.${id}`, 200),
    topic: rowTitles['second-look'],
    title: cutShort(nameOf(dataNames.findings, id, title), 200),
    differs: differs ? 'yes' : 'no',
    cells: cells.map((found, index) => buildFindingCell(analyses[index]!, id, nameOf(dataNames.findings, id, title), found)),
  }));
  return { policies: policies.map(({ analysis, head }) => buildComparedPolicy(analysis, head)), rows: [...questions, ...optOuts, ...findings] };
}
