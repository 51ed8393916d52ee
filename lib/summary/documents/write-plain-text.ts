import { cardWords } from '../words/card-words';
import { cleanLine } from './clean-line';
import { fillPlural, fillWords, writeNumber } from '../words/fill-words';
import { groupGaps } from '../card/group-gaps';
import type { CardItem, CardOptOut, CardQuote, CardRow, SummaryCard } from '../summary-card';
import { terminalColumns, wrapLine } from './wrap-line';
import { wayWords } from '../ways/way-words';

const { sheet, join } = cardWords;

function writeQuotes(quotes: readonly CardQuote[], columns: number): string[] {
  const [best] = quotes;
  if (best === undefined) return [];
  const more = quotes.length - 1;
  return [wrapLine(`“${best.text}”`, columns, '      ', '      '), ...(more === 0 ? [] : [`      ${fillPlural(sheet.moreQuotes, more)}`])];
}

function writeItem(item: CardItem, columns: number): string[] {
  const answer = item.scope === '' ? item.answer : fillWords(sheet.scope, { answer: item.answer, scope: item.scope });
  return [wrapLine(fillWords(sheet.item, { title: item.title, answer }), columns, '  - ', '    '), ...writeQuotes(item.quotes, columns)];
}

function writeWay({ title, place, href, warnings }: Pick<CardOptOut, 'title' | 'place' | 'href'> & { readonly warnings: readonly string[] }, columns: number): string {
  // A mailto: or tel: address only repeats the place.
  const target = href.startsWith('http') ? href : place;
  return wrapLine([fillWords(sheet.item, { title, answer: target }), ...warnings].join(join.sentence), columns, '  > ', '    ');
}

function writeRow(row: CardRow, columns: number): string {
  return [
    wrapLine(row.title, columns, '', ''),
    wrapLine([row.answer, row.note].filter(Boolean).join(join.sentence), columns, '  ', '  '),
    ...row.items.flatMap((item) => writeItem(item, columns)),
    ...row.optOuts.map((optOut) => writeWay({ ...optOut, warnings: optOut.notes.warnings }, columns)),
    ...row.beside.map((way) => writeWay({ ...way, title: fillWords(wayWords.beside.line, { title: way.title }) }, columns)),
  ].join('\n');
}

function writeHead({ header }: SummaryCard, columns: number): string {
  const facts = [
    ...(header.host === '' ? [] : [header.host]),
    ...(header.updated === '' ? [] : [fillWords(sheet.dated, { date: header.updated })]),
    fillPlural(sheet.length, header.minutes, { words: writeNumber(header.words) }),
    ...(header.language === '' ? [] : [header.language]),
  ];
  const heading = cleanLine(fillWords(sheet.heading, { name: header.name }));
  return [
    heading,
    '='.repeat(Math.min(columns, heading.length)),
    wrapLine(facts.join(join.dot), columns, '', ''),
    wrapLine(fillWords(sheet.read, { coverage: header.coverage }), columns, '', ''),
    ...(header.scope === '' ? [] : [cleanLine(header.scope)]),
    ...(header.isPolicy === 'yes' ? [] : [sheet.perhapsNoPolicy]),
    header.disclaimer,
  ].join('\n');
}

function writeGaps({ gaps }: SummaryCard, columns: number): string[] {
  if (gaps.length === 0) return [];
  const topics = groupGaps(gaps).map(({ topic, titles }) => wrapLine(`${topic}: ${titles.join(join.dot)}`, columns, '  - ', '    '));
  return [[sheet.gaps, wrapLine(sheet.gapsLead, columns, '  ', '  '), ...topics].join('\n')];
}

/**
 * The card for a terminal: every answer with its best clause, the ways to act with their addresses. No character of the policy
 * can steer the terminal. Lines are broken at spaces to fit `columns`; a longer word stays whole. Ends with a line break.
 */
export function writePlainText(card: SummaryCard, columns: number = terminalColumns): string {
  const rows = [...card.rows, ...card.more].map((row) => writeRow(row, columns));
  return `${[writeHead(card, columns), ...rows, ...writeGaps(card, columns)].join('\n\n')}\n`;
}
