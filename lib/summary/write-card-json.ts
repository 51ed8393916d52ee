import type { SummaryCard } from './summary-card';

/** What a card calls itself as a file, and its version, which is raised when a member is dropped or means something else. */
const cardFormat = { format: 'clauselight-card', version: 1 } as const;

/** The whole card as JSON (`summaryCardSchema` under `card`): every answer with its verbatim clauses and their places in the text with this hash. Ends with a line break. */
export function writeCardJson(card: SummaryCard): string {
  return `${JSON.stringify({ ...cardFormat, card }, null, 2)}\n`;
}
