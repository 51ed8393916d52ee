import { english, type Language } from '../../words/languages';
import { spokenLanguage } from '../../words/words';
import { cardWords } from '../words/card-words';
import { fillPlural, fillWords, writeNumber } from '../words/fill-words';
import { groupGaps } from '../card/group-gaps';
import type { CardItem, CardOptOut, CardQuote, CardRow, SummaryCard } from '../summary-card';

const { sheet } = cardWords;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const style = 'body{font:16px/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}blockquote{margin:.3rem 0 .8rem;padding-left:.8rem;border-left:2px solid}';

/** The text so that HTML shows it as it is. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!);
}

function writeQuotes(quotes: readonly CardQuote[]): string {
  // What a policy says is English in whatever language the page is.
  const tag = spokenLanguage() === english ? '' : ` lang="${english.tag}"`;
  return quotes.map(({ text }) => `<blockquote${tag}>${escapeHtml(text)}</blockquote>`).join('');
}

function writeItem(item: CardItem): string {
  const answer = item.scope === '' ? item.answer : fillWords(sheet.scope, { answer: item.answer, scope: item.scope });
  return `<li>${fillWords(sheet.item, { title: `<b>${escapeHtml(item.title)}</b>`, answer: escapeHtml(answer) })}${writeQuotes(item.quotes)}</li>`;
}

function writeWay({ title, place, href, quote }: CardOptOut): string {
  const target = /^(?:https?|mailto|tel):/.test(href) ? `<a href="${escapeHtml(href)}">${escapeHtml(place)}</a>` : escapeHtml(place);
  return `<li>${fillWords(sheet.item, { title: escapeHtml(title), answer: target })}${writeQuotes([quote])}</li>`;
}

function writeRow({ title, answer, note, items, optOuts }: CardRow, level: number): string {
  const ways = optOuts.length === 0 ? '' : `<h${level + 1}>${sheet.ways}</h${level + 1}><ul>${optOuts.map(writeWay).join('')}</ul>`;
  return `<h${level}>${escapeHtml(title)}</h${level}><p>${escapeHtml([answer, note].filter(Boolean).join(cardWords.join.sentence))}</p><ul>${items.map(writeItem).join('')}</ul>${ways}`;
}

/** The beginning of a web page that runs and loads nothing, up to and with its open body. `title` is HTML. */
export function openPage({ tag, direction }: Language, title: string): string {
  return `<!doctype html>
<html lang="${tag}"${direction === 'rtl' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${style}</style></head><body>
`;
}

function writeHeading(name: string): string {
  return escapeHtml(fillWords(sheet.heading, { name }));
}

/** The card as HTML, every answer with its verbatim clauses, its heading of this level and with this id. */
export function writeCardParts(card: SummaryCard, level: number, id = ''): string {
  const { header, gaps } = card;
  const facts = [...(header.updated === '' ? [] : [fillWords(sheet.dated, { date: header.updated })]), fillPlural(sheet.length, header.minutes, { words: writeNumber(header.words) }), header.language].filter(Boolean).map(escapeHtml);
  const source = /^https?:/.test(header.url) ? `<p><a href="${escapeHtml(header.url)}">${escapeHtml(header.url)}</a></p>` : '';
  const row = level + 1;
  const silent = gaps.length === 0 ? '' : `<h${row}>${sheet.gaps}</h${row}><p>${sheet.gapsLead}</p><ul>${groupGaps(gaps).map(({ topic, titles }) => `<li>${fillWords(sheet.item, { title: escapeHtml(topic), answer: titles.map(escapeHtml).join(cardWords.join.dot) })}</li>`).join('')}</ul>`;
  return `<h${level}${id === '' ? '' : ` id="${id}"`}>${writeHeading(header.name)}</h${level}><p>${facts.join(cardWords.join.dot)}</p>${source}<p>${escapeHtml(fillWords(sheet.read, { coverage: header.coverage }))}</p><p><i>${escapeHtml(header.disclaimer)}</i></p>
${[...card.rows, ...card.more].map((one) => writeRow(one, row)).join('\n')}
${silent}<p>${escapeHtml(fillWords(sheet.made, { model: card.modelId }))}</p>
`;
}

/** The whole card as a web page of its own, without scripts, every answer with its verbatim clauses. */
export function writePage(card: SummaryCard): string {
  return `${openPage(spokenLanguage(), writeHeading(card.header.name))}${writeCardParts(card, 1)}</body></html>
`;
}
