import type { Analysis, Finding, OptOut } from '../../answers/analysis';
import { findContacts } from '../../answers/find-contacts';
import type { PageOffer } from '../../policy/page-offer';
import type { QuestionId } from '../../taxonomy/questions';
import { buildItem, orderItems } from './build-items';
import { buildBeside, buildNoWay, buildOptOuts } from '../ways/build-opt-outs';
import { buildQuotes } from '../answer/build-quotes';
import { cardWords, type RowId } from '../words/card-words';
import { dataNames, nameOf } from '../words/data-names';
import { chooseQuestions, optOutsOf } from './choose-questions';
import { cutShort } from '../words/fill-words';
import type { CardItem, CardRow } from '../summary-card';
import { isStated } from '../answer/write-answer';
import { writeLine } from './write-lines';

/** What is asked for where a row about acting has no way to act. */
const noWayKinds: Readonly<Partial<Record<RowId, OptOut['kind']>>> = { control: 'object', keep: 'access' };

/** Questions that a row's title asks by name: their silence is an answer and stands in the row. */
const silenceCounts: readonly QuestionId[] = ['use.advertising', 'use.automated-decisions', 'use.ai-training', 'sell.data', 'signal.dnt', 'signal.gpc', 'retain.period'];

function buildFinding(analysis: Analysis, finding: Finding): CardItem {
  return {
    id: cutShort(finding.id, 200),
    title: cutShort(nameOf(dataNames.findings, finding.id, finding.title), 200),
    state: finding.certainty === 'likely' ? 'yes' : 'unsure',
    answer: cardWords.answers.finding[finding.certainty],
    scope: '',
    sensitive: false,
    quotes: buildQuotes(analysis, finding.quotes),
  };
}

function buildContacts(analysis: Analysis): CardItem[] {
  const found = findContacts(analysis);
  return (['phone', 'post'] as const).flatMap((via): CardItem[] => {
    const contacts = found.filter((contact) => contact.via === via);
    if (contacts.length === 0) return [];
    return [
      {
        id: `contact.${via}`,
        title: cardWords.contacts[via],
        state: 'value',
        answer: cutShort(contacts.map(({ value }) => value).join(via === 'phone' ? cardWords.join.comma : cardWords.join.dot), 500),
        scope: '',
        sensitive: false,
        quotes: buildQuotes(analysis, contacts.map(({ quote }) => quote)),
      },
    ];
  });
}

function buildRowItems(analysis: Analysis, row: RowId): CardItem[] {
  if (row === 'second-look') return analysis.findings.map((finding) => buildFinding(analysis, finding));
  const items = chooseQuestions(row)
    .filter((id) => silenceCounts.includes(id) || analysis.answers[id].unsure || isStated(analysis.answers[id]))
    .map((id) => buildItem(analysis, id));
  if (row === 'contact') items.push(...buildContacts(analysis));
  // The order of these questions is part of what the line says.
  return row === 'control' || row === 'keep' || row === 'changes' || row === 'security' ? items : orderItems(items);
}

function chooseRowState(items: readonly CardItem[], hasOptOuts: boolean): CardRow['state'] {
  const states = items.map(({ state }) => state);
  if (states.length === 1) return states[0]!;
  const order: readonly CardRow['state'][] = ['yes', 'value', 'limited', 'unsure', 'no'];
  return order.find((state) => states.includes(state)) ?? (hasOptOuts ? 'yes' : 'not-stated');
}

/** One question of the card with its short answer, its items and the ways to act. */
export function buildRow(analysis: Analysis, row: RowId, offers: readonly PageOffer[] = []): CardRow {
  const items = buildRowItems(analysis, row);
  const optOuts = buildOptOuts(analysis, optOutsOf(row));
  const { answer, note } = writeLine(row, items, optOuts);
  return {
    id: row,
    title: cardWords.rowTitles[row],
    answer: cutShort(answer, 500),
    note: cutShort(note, 500),
    state: chooseRowState(items, optOuts.length > 0),
    items,
    optOuts,
    beside: buildBeside(analysis, offers, optOutsOf(row)),
    noWay: noWayKinds[row] === undefined || optOuts.length > 0 ? null : buildNoWay(analysis, noWayKinds[row]),
  };
}
