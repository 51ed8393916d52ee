import { english } from '../../words/languages';
import { spokenLanguage } from '../../words/words';
import type { SummaryCard } from '../summary-card';

/** What a card calls itself as a file, and its version, which is raised when a member is dropped or means something else. */
const cardFormat = { format: 'clauselight-card', version: 1 } as const;

/** The whole card as JSON (`summaryCardSchema` under `card`): every answer with its verbatim clauses and their places in the text with this hash. Ends with a line break. */
export function writeCardJson(card: SummaryCard): string {
  // The ids, states and quotes are the facts; in which language they are worded is told where it is not English.
  const language = spokenLanguage() === english ? {} : { language: spokenLanguage().tag };
  return `${JSON.stringify({ ...cardFormat, ...language, card }, null, 2)}\n`;
}
