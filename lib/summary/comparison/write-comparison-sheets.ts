import { cardWords } from '../words/card-words';
import { cleanLine } from '../documents/clean-line';
import { compareWords } from '../words/compare-words';
import type { AnswerChangeView, ClauseChangeView, ComparedPolicy, ComparisonView, TableView } from './comparison-view';
import { fillWords } from '../words/fill-words';
import type { CardItem } from '../summary-card';
import { writeCounts, writeVersion } from './write-changes';
import { escapeMarkdown } from '../documents/write-markdown';

const { versions, companies, csv } = compareWords;

function writeSource(policy: ComparedPolicy): string {
  return /^https?:/.test(policy.url) ? ` <${policy.url.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>` : '';
}

function writeQuote(text: string): string {
  return `  > ${escapeMarkdown(text)}`;
}

function writeSide(label: string, item: CardItem): string[] {
  return [`  ${label}: ${escapeMarkdown(item.answer)}`, ...item.quotes.map(({ text }) => writeQuote(text))];
}

function writeAnswerChange({ title, old, new: now }: AnswerChangeView): string {
  return [`- **${escapeMarkdown(title)}**: ${escapeMarkdown(old.answer)} → ${escapeMarkdown(now.answer)}`, ...writeSide(versions.old, old), ...writeSide(versions.new, now)].join('\n\n');
}

function wrapIn(sign: string, text: string): string {
  return text.trim() === '' ? '' : `${sign}${escapeMarkdown(text)}${sign}`;
}

function writeSection(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n\n')];
}

function writeMarked({ marks }: ClauseChangeView): string {
  return marks.flatMap((mark) => (mark.kind === 'same' ? [escapeMarkdown(mark.new)] : [wrapIn('~~', mark.old), wrapIn('**', mark.new)])).filter(Boolean).join(' ');
}

function writeClauseChange(change: ClauseChangeView): string {
  const text = change.change === 'reworded' ? writeMarked(change) : escapeMarkdown((change.new ?? change.old)?.text ?? '');
  return `- ${versions.kinds[change.change]}: ${text}`;
}

/** A comparison of two versions as Markdown (with GitHub's strike-through), every change with its words. Ends with a line break. */
export function writeComparisonMarkdown(view: ComparisonView): string {
  return `${[
    `# ${escapeMarkdown(fillWords(versions.heading, { name: view.new.name }))}`,
    `- ${versions.old}: ${escapeMarkdown(writeVersion(view.old))}${writeSource(view.old)}\n- ${versions.new}: ${escapeMarkdown(writeVersion(view.new))}${writeSource(view.new)}`,
    writeCounts(view.counts).map(escapeMarkdown).join(' '),
    ...(view.isOtherReader ? [versions.otherReader] : []),
    `*${cardWords.disclaimer}*`,
    ...writeSection(versions.answersTitle, view.answers.map(writeAnswerChange)),
    ...writeSection(versions.optOutsTitle, view.optOuts.map(({ change, optOut }) => `- ${change === 'added' ? versions.appeared : versions.vanished}: ${escapeMarkdown(optOut.title)}, ${escapeMarkdown(optOut.place)}\n\n${writeQuote(optOut.quote.text)}`)),
    ...writeSection(versions.clausesTitle, view.clauses.map(writeClauseChange)),
    ...writeSection(versions.onlyOneTitle, view.possibleClauses.length === 0 ? [] : [versions.onlyOneLead, ...view.possibleClauses.map(writeClauseChange)]),
    ...writeSection(versions.possibleTitle, view.possible.map(writeAnswerChange)),
  ].join('\n\n')}\n`;
}

/** Inside a table of Markdown a bar would end the cell; `escapeMarkdown` takes care of it. */
function writeTableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The table of several policies as a Markdown table a topic. `order` are the places of the policies, as they are shown. Ends with a line break. */
export function writeTableMarkdown({ policies, rows }: TableView, order: readonly number[]): string {
  const topics = [...new Set(rows.map(({ topic }) => topic))];
  const names = order.map((place) => escapeMarkdown(policies[place]!.name));
  const parts = topics.map((topic) => {
    const own = rows.filter((row) => row.topic === topic);
    const lines = own.map((row) => writeTableLine([`${escapeMarkdown(row.title)}${row.differs === 'yes' ? ' ≠' : ''}`, ...order.map((place) => escapeMarkdown(row.cells[place]!.answer))]));
    return [`## ${escapeMarkdown(topic)}`, [writeTableLine([companies.question, ...names]), writeTableLine(['---', ...names.map(() => '---')]), ...lines].join('\n')].join('\n\n');
  });
  const sources = order.map((place) => `- ${escapeMarkdown(policies[place]!.name)}: ${escapeMarkdown(writeVersion(policies[place]!))}${writeSource(policies[place]!)}`);
  return `${[`# ${companies.heading}`, sources.join('\n'), companies.lead, `*${cardWords.disclaimer}*`, ...parts].join('\n\n')}\n`;
}

/** One field of a CSV line. A spreadsheet would take some beginnings for a formula: they get an apostrophe before them. */
function writeField(text: string): string {
  const plain = cleanLine(text);
  return `"${(/^[=+\-@]/.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
}

/** The table of several policies as CSV (RFC 4180): a line a question, for each policy its answer and the first clause behind it. */
export function writeTableCsv({ policies, rows }: TableView, order: readonly number[]): string {
  const head = [csv.topic, csv.question, ...order.flatMap((place) => [policies[place]!.name, fillWords(csv.clause, { name: policies[place]!.name })])];
  const lines = rows.map(({ topic, title, cells }) => [topic, title, ...order.flatMap((place) => [cells[place]!.answer, cells[place]!.quotes[0]?.text ?? ''])]);
  return [head, ...lines].map((line) => `${line.map(writeField).join(',')}\r\n`).join('');
}
