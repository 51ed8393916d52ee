import type { WayActs } from '../../components/parts/way-acts';
import { callBackground } from '../../lib/messaging/call-background';
import type { RequestOf } from '../../lib/messaging/protocol';
import type { Outgoing } from '../../lib/messaging/transport';
import type { SavedCopy } from '../../lib/summary/popup-view';
import { findDueDates, writeSentNote } from '../../lib/summary/ways/sent-note';

/** What noting a request needs: which policy it belongs to (null: none that can be saved), and who is told what the saved copy is now. */
export type SentParts = { readonly transport: Outgoing; readonly source: () => RequestOf<'request.sent'>['source'] | null; readonly onSaved: (saved: SavedCopy) => void };

/** Notes that a request was sent, and takes such a note back. */
export function createSentActs({ transport, source, onSaved }: SentParts): Required<Pick<WayActs, 'onSent' | 'onTakeBack'>> {
  return {
    async onSent(request) {
      const from = source();
      if (from === null) return null;
      const sentAt = Date.now();
      const [line, { due: dueAt }] = [writeSentNote(request, sentAt), findDueDates(request, sentAt)];
      const answer = await callBackground(transport, 'request.sent', { source: from, line, dueAt });
      if (!answer.ok) return null;
      onSaved(answer.value.saved);
      return { line, dueAt, remindBefore: answer.value.remindBefore };
    },
    async onTakeBack(note) {
      const from = source();
      if (from === null) return false;
      const answer = await callBackground(transport, 'request.taken-back', { source: from, ...note });
      if (answer.ok) onSaved(answer.value);
      return answer.ok;
    },
  };
}
