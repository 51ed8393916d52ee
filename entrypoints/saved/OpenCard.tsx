import { CorrectContext } from '../../components/parts/correct-acts';
import { SavedCard } from '../../components/saved/SavedCard';
import { WayContext } from '../../components/parts/way-acts';
import type { Outgoing } from '../../lib/messaging/transport';
import { copyText } from '../../lib/platform/copy-text';
import { openLink } from '../../lib/platform/open-link';
import type { Feedback } from '../../lib/summary/words/feedback';
import type { SavedSummary } from '../../lib/summary/popup-view';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { writeMarkdown } from '../../lib/summary/documents/write-markdown';
import { createWayActs } from '../letter/create-way-acts';
import { createCorrectActs } from '../popup/create-correct-acts';
import { createSentActs } from '../popup/create-sent-acts';
import { saveCard } from '../popup/save-card';

/** What the card of a saved policy needs. */
export type OpenCardProps = {
  readonly transport: Outgoing;
  readonly saved: SavedSummary;
  readonly card: SummaryCard;
  readonly onCard: (card: SummaryCard) => void;
  readonly onFeedback: (feedback: Feedback) => void;
  readonly onBack: () => void;
};

/** Joins the card of a saved policy to the browser and to the background. */
export function OpenCard({ transport, saved, card: read, onCard, onFeedback, onBack }: OpenCardProps) {
  // What the reader calls it, in the list as here.
  const card = { ...read, header: { ...read.header, name: saved.name } };

  async function copy(): Promise<void> {
    onFeedback({ kind: (await copyText(writeMarkdown(card))) ? 'copied' : 'copy-refused' });
  }

  return (
    <WayContext.Provider value={{ ...createWayActs(), ...createSentActs({ transport, source: () => ({ id: saved.id }), onSaved: () => undefined }) }}>
      <CorrectContext.Provider value={createCorrectActs({ transport, source: () => ({ id: saved.id }), onCard, onFeedback })}>
        <SavedCard saved={saved} card={card} onBack={onBack} onCopy={() => void copy()} onSaveFile={(form) => saveCard(form, card)} onPrint={() => window.print()} onOpenLink={(href) => void openLink(href)} />
      </CorrectContext.Provider>
    </WayContext.Provider>
  );
}
