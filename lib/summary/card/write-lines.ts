import { questionTitles } from '../../taxonomy/question-titles';
import { questionIds, type QuestionId } from '../../taxonomy/questions';
import { isPositive } from './build-items';
import { cardWords, type RowId } from '../words/card-words';
import { chooseException } from '../answer/choose-exception';
import { fillPlural, fillWords, joinWords, startLarge } from '../words/fill-words';
import type { CardItem, CardOptOut } from '../summary-card';

const { lines, join, states } = cardWords;

/** A row's short line, and the one that comes second (or empty). */
export type RowLine = { readonly answer: string; readonly note: string };

/** The most names that a line lists before "… more". */
const maxNames = 3;

function plainNounOf({ id }: CardItem): string {
  const question = questionIds.find((known) => known === id);
  return question === undefined ? '' : questionTitles[question].noun;
}

function nounOf(item: CardItem): string {
  const noun = plainNounOf(item);
  if (item.state === 'unsure') return fillWords(lines.perhaps, { name: noun });
  return item.state === 'limited' ? fillWords(lines.sometimes, { name: noun }) : noun;
}

/** Doubt goes to the end of a line, so that its "perhaps" is not read over what is sure. */
function putSureFirst(items: readonly CardItem[]): CardItem[] {
  return [...items.filter(({ state }) => state !== 'unsure'), ...items.filter(({ state }) => state === 'unsure')];
}

function writeNames(names: readonly string[]): string {
  if (names.length <= maxNames + 1) return joinWords(names);
  return joinWords([...names.slice(0, maxNames), fillWords(lines.more, { count: names.length - maxNames })]);
}

/** Names the scope at the end of a line, when nothing in the line holds for everybody. */
function addScope(line: string, items: readonly CardItem[]): string {
  if (items.length === 0 || items.some(({ scope }) => scope === '')) return line;
  const scopes = new Set(items.map(({ scope }) => scope));
  return fillWords(lines.scope, { line, scope: scopes.size === 1 ? items[0]!.scope : lines.someScope });
}

/** "Targeted ads: yes", one part for every answer: questions that are answered alike share it. */
function writeAsked(items: readonly CardItem[], ids: readonly QuestionId[]): string[] {
  const titles = new Map<string, string[]>();
  for (const id of ids) {
    const item = items.find((other) => other.id === id);
    if (item === undefined) continue;
    const answer = item.state === 'unsure' ? states.unsure : item.state === 'limited' && !id.startsWith('signal.') ? states.limited : item.answer;
    const scoped = item.state === 'not-stated' ? answer : addScope(answer, [item]);
    titles.set(scoped, [...(titles.get(scoped) ?? []), plainNounOf(item)]);
  }
  return [...titles].map(([answer, names]) => fillWords(lines.asked, { name: startLarge(joinWords(names)), answer }));
}

function writeCollected(items: readonly CardItem[]): string {
  const kept = items.filter((item) => isPositive(item) || item.state === 'limited');
  if (kept.length === 0) return items.length === 0 ? lines.notStated : fillWords(lines.saysNotTo, { names: writeNames(items.map(plainNounOf)) });
  const sure = kept.filter(({ state }) => state !== 'unsure');
  const more = kept.length - sure.length;
  if (sure.length === 0) return fillPlural(lines.kindsOnlyPerhaps, more);
  const all = fillPlural(lines.kindsCollected, sure.length);
  const sensitive = sure.filter((item) => item.sensitive).length;
  const kinds = sensitive === 0 ? all : fillPlural(lines.kindsSensitive, sensitive, { kinds: all });
  return more === 0 ? kinds : fillWords(lines.kindsPerhaps, { kinds, count: more });
}

function writeShared(items: readonly CardItem[]): string {
  const given = putSureFirst(items.filter((item) => isPositive(item) || item.state === 'limited'));
  if (given.length > 0) return addScope(startLarge(writeNames(given.map(nounOf))), given);
  return items.length === 0 ? lines.notStated : fillWords(lines.saysNotTo, { names: writeNames(items.map(plainNounOf)) });
}

function writeSold([item]: readonly CardItem[]): string {
  switch (item?.state) {
    case 'yes':
    case 'no':
      return addScope(lines.sell[item.state], [item]);
    case 'limited': {
      const exception = chooseException(item.quotes[0]?.text ?? '');
      return addScope(exception === '' ? lines.sell.limited : fillWords(lines.sell.limitedBy, { exception }), [item]);
    }
    case 'unsure':
      return startLarge(item.answer);
    default:
      return lines.notStated;
  }
}

function writeControl(items: readonly CardItem[], optOuts: readonly CardOptOut[]): RowLine {
  const ids = new Set(optOuts.map(({ kind }) => `choice.${kind}`));
  const choices = items.filter(({ id }) => id.startsWith('choice.'));
  const offered = putSureFirst(choices.filter((item) => isPositive(item) || item.state === 'limited'));
  const names = offered.map((item) => (ids.has(item.id) ? plainNounOf(item) : nounOf(item)));
  const choice = names.length === 0 ? lines.noChoice : addScope(startLarge(joinWords(names)), offered);
  return { answer: choice, note: writeAsked(items, ['signal.dnt', 'signal.gpc']).join(join.sentence) };
}

function writeKept(items: readonly CardItem[]): RowLine {
  const retention = items.find(({ id }) => id === 'retain.period');
  const state = retention?.state ?? 'not-stated';
  const isLength = /^\d/.test(retention?.answer ?? '');
  const kept = state === 'not-stated' || state === 'unsure' ? lines.kept[state] : fillWords(isLength ? lines.kept.long : lines.kept.other, { time: retention!.answer });
  const verbs: readonly QuestionId[] = ['rights.access', 'rights.correct', 'rights.delete', 'rights.port'];
  const rights = items.filter(({ id }) => verbs.some((verb) => verb === id));
  const given = putSureFirst(rights.filter((item) => isPositive(item) || item.state === 'limited'));
  const line =
    given.length > 0
      ? addScope(fillWords(lines.rights, { verbs: joinWords(given.map(nounOf), join.or) }), given)
      : rights.length > 0
        ? fillWords(lines.rightsDenied, { verbs: joinWords(rights.map(plainNounOf), join.or) })
        : lines.rightsNone;
  return { answer: kept, note: line };
}

function writeSecurity(items: readonly CardItem[]): RowLine {
  const measures = items.find(({ id }) => id === 'secure.measures');
  const breach = items.find(({ id }) => id === 'secure.breach-notice');
  const parts = [
    ...(measures === undefined ? [] : [fillWords(lines.protections, { answer: measures.answer })]),
    ...(breach === undefined ? [] : [fillWords(lines.breaches, { answer: breach.answer })]),
  ];
  return { answer: parts[0] ?? lines.notStated, note: parts[1] ?? '' };
}

function writeChanges(items: readonly CardItem[]): RowLine {
  const notice = items.find(({ id }) => id === 'change.notice');
  const date = items.find(({ id }) => id === 'policy.updated');
  if (notice === undefined && date === undefined) return { answer: lines.notStated, note: '' };
  const dated = date === undefined ? lines.undated : fillWords(lines.dated, { date: date.answer });
  if (notice === undefined) return { answer: dated, note: '' };
  const answer = notice.state === 'unsure' ? fillWords(lines.asked, { name: notice.title, answer: notice.answer }) : startLarge(notice.answer);
  return { answer, note: dated };
}

function writeFirst([item]: readonly CardItem[]): string {
  return item === undefined ? lines.notStated : addScope(startLarge(item.answer), item.state === 'not-stated' ? [] : [item]);
}

function writeAnswerLine(row: RowId, items: readonly CardItem[]): string {
  switch (row) {
    case 'collect':
      return writeCollected(items);
    case 'use':
      return writeAsked(items, ['use.advertising', 'use.automated-decisions', 'use.ai-training']).join(join.sentence);
    case 'share':
      return writeShared(items);
    case 'sell':
      return writeSold(items);
    case 'contact':
      return items[0]?.answer ?? lines.notStated;
    case 'second-look':
      return fillPlural(lines.findings, items.length);
    default:
      return writeFirst(items);
  }
}

/** The answer of one row in a short line, and what comes second, from its items and the ways to act. */
export function writeLine(row: RowId, items: readonly CardItem[], optOuts: readonly CardOptOut[]): RowLine {
  if (row === 'control') return writeControl(items, optOuts);
  if (row === 'keep') return writeKept(items);
  if (row === 'security') return writeSecurity(items);
  if (row === 'changes') return writeChanges(items);
  return { answer: writeAnswerLine(row, items), note: '' };
}
