import type { LabelledClause } from '../../lib/answers/analysis';
import type { Handlers } from '../../lib/messaging/serve';
import { success } from '../../lib/result';
import type { MarkedChoice } from '../../lib/summary/marked/marked-choice';
import type { PageMarker } from './mark-page';
import type { TabReader } from './read-tab';

/** What the answers to the bar in a page are made of. */
export type ReaderHandlerParts = {
  readonly tabs: TabReader;
  readonly marker: PageMarker;
  /** Keeps which question of a text the card of a tab is to begin with. */
  readonly keepQuestion: (tabId: number, textHash: string, question: string) => Promise<void>;
  /** Opens the card as a click on the icon does; false where the browser does not let us. */
  readonly openCard: () => Promise<boolean>;
  /** Opens the page that shows a text with its marks. */
  readonly openMarked: (choice: MarkedChoice) => Promise<void>;
  /** The words that decided what a clause was read as, strongest first. */
  readonly explain: (clauses: readonly LabelledClause[], index: number) => readonly string[];
};

/** The background's answers to the bar in a marked page. */
export function createReaderHandlers({ tabs, marker, explain, keepQuestion, openCard, openMarked }: ReaderHandlerParts): Handlers<'page'> {
  return {
    'marks.again': ({ tabId }) => marker.readAndPaint(tabId, false),
    async 'question.show'({ tabId, textHash, question }) {
      await keepQuestion(tabId, textHash, question);
      return success({ opened: await openCard() });
    },
    async 'marks.print'(choice) {
      await openMarked(choice);
      return success({});
    },
    async 'mark.explain'({ tabId, textHash, start, end }) {
      const analysis = await tabs.find(tabId, textHash);
      if (!analysis.ok) return analysis;
      const { clauses } = analysis.value;
      const index = clauses.findIndex((clause) => clause.start === start && clause.end === end);
      return success({ words: index < 0 ? [] : [...explain(clauses, index)] });
    },
  };
}
