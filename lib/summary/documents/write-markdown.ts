import { cardWords } from '../words/card-words';
import { cleanLine } from './clean-line';
import { fillPlural, fillWords, writeNumber } from '../words/fill-words';
import { groupGaps } from '../card/group-gaps';
import { interfaceWords } from '../words/interface-words';
import type { CardBeside, CardItem, CardOptOut, CardQuote, CardRow, SummaryCard } from '../summary-card';
import { wayWords } from '../ways/way-words';

const { sheet, join } = cardWords;

/**
 * The text so that Markdown shows it as it is: every character that CommonMark or GitHub's dialect gives a meaning is escaped,
 * at the start of a line too, and addresses do not become links.
 */
export function escapeMarkdown(text: string): string {
  return cleanLine(text)
    .replaceAll(/[\\`*_{}[\]<>|~&!$]/g, '\\$&')
    .replaceAll(/(?<=^|\s)#|:(?=\/\/)|(?<=\bwww)\.|@/gi, '\\$&')
    .replace(/^([-+=]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function writeQuote({ text }: CardQuote): string {
  return `  > ${escapeMarkdown(text)}`;
}

function writeItem(item: CardItem): string {
  const answer = item.scope === '' ? item.answer : fillWords(sheet.scope, { answer: item.answer, scope: item.scope });
  const line = `- ${fillWords(sheet.item, { title: `**${escapeMarkdown(item.title)}**`, answer: escapeMarkdown(answer) })}`;
  return [line, ...item.quotes.map(writeQuote)].join('\n\n');
}

/** A link to an address, or the place alone where there is none. */
function writePlace(place: string, href: string): string {
  // The ready-made request is for the mail program; on paper the address is enough.
  const address = href.startsWith('mailto:') ? href.slice(0, `${href}?`.indexOf('?')) : href;
  const target = escapeMarkdown(place);
  return address === '' ? target : `[${target}](<${address.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

function writeWay({ title, place, href, notes, quote }: CardOptOut): string {
  const line = `- ${fillWords(sheet.item, { title: escapeMarkdown(title), answer: writePlace(place, href) })}`;
  return [line, ...[notes.note, ...notes.warnings].map((text) => `  ${escapeMarkdown(text)}`), writeQuote(quote)].join('\n\n');
}

function writeBeside({ title, place, href, note, warnings }: CardBeside): string {
  return [`- ${fillWords(sheet.item, { title: escapeMarkdown(title), answer: writePlace(place, href) })}`, ...[note, ...warnings].filter(Boolean).map((text) => `  ${escapeMarkdown(text)}`)].join('\n\n');
}

function writeRow(row: CardRow): string {
  return [
    `## ${escapeMarkdown(row.title)}`,
    escapeMarkdown([row.answer, row.note].filter(Boolean).join(join.sentence)),
    ...row.items.map(writeItem),
    ...(row.optOuts.length === 0 ? [] : [`### ${sheet.ways}`, ...row.optOuts.map(writeWay)]),
    ...(row.beside.length === 0 ? [] : [`### ${wayWords.beside.title}`, ...row.beside.map(writeBeside)]),
  ].join('\n\n');
}

function writeHead({ header }: SummaryCard): string {
  const facts = [
    ...(header.updated === '' ? [] : [fillWords(sheet.dated, { date: header.updated })]),
    fillPlural(sheet.length, header.minutes, { words: writeNumber(header.words) }),
    ...(header.language === '' ? [] : [header.language]),
  ].map(escapeMarkdown);
  if (/^https?:/.test(header.url)) facts.push(`<${header.url.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>`);
  return [
    `# ${escapeMarkdown(fillWords(sheet.heading, { name: header.name }))}`,
    facts.join(join.dot),
    escapeMarkdown(fillWords(sheet.read, { coverage: header.coverage })),
    ...(header.scope === '' ? [] : [escapeMarkdown(header.scope)]),
    ...(header.isPolicy === 'yes' ? [] : [sheet.perhapsNoPolicy]),
    `*${escapeMarkdown(header.disclaimer)}*`,
  ].join('\n\n');
}

function writeGaps({ gaps }: SummaryCard): string[] {
  if (gaps.length === 0) return [];
  const lines = groupGaps(gaps).map(({ topic, titles }) => `- ${fillWords(sheet.item, { title: escapeMarkdown(topic), answer: titles.map(escapeMarkdown).join(join.dot) })}`);
  return [`## ${sheet.gaps}`, sheet.gapsLead, lines.join('\n')];
}

function writeList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function writeParts({ parts: { onPage, elsewhere } }: SummaryCard): string[] {
  const words = interfaceWords.parts;
  return [
    ...(onPage.length + elsewhere.length === 0 ? [] : [`## ${words.title}`]),
    ...(onPage.length === 0 ? [] : [words.onPageLead, writeList(onPage.map(escapeMarkdown))]),
    ...(elsewhere.length === 0 ? [] : [words.elsewhereLead, writeList(elsewhere.map(({ text, href }) => `${escapeMarkdown(text)} <${href.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>`.trim()))]),
  ];
}

/** The whole card as CommonMark, every answer with its verbatim clauses. Ends with a line break. */
export function writeMarkdown(card: SummaryCard): string {
  const rows = [...card.rows, ...card.more].map(writeRow);
  const end = `---\n\n${escapeMarkdown(fillWords(sheet.made, { model: card.modelId }))}`;
  return `${[writeHead(card), ...rows, ...writeParts(card), ...writeGaps(card), end].join('\n\n')}\n`;
}
