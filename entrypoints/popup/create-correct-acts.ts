import type { CorrectActs } from '../../components/parts/correct-acts';
import { callBackground } from '../../lib/messaging/call-background';
import type { RequestOf } from '../../lib/messaging/protocol';
import type { Outgoing } from '../../lib/messaging/transport';
import { copyText } from '../../lib/platform/copy-text';
import { saveFile } from '../../lib/platform/save-file';
import type { Feedback } from '../../lib/summary/words/feedback';
import type { SummaryCard } from '../../lib/summary/summary-card';

type CorrectParts = {
  readonly transport: Outgoing;
  /** Whose card is shown; null while there is none. */
  readonly source: () => RequestOf<'answer.correct'>['source'] | null;
  readonly onCard: (card: SummaryCard) => void;
  readonly onFeedback: (feedback: Feedback) => void;
};

/** What a page with a card can do about an answer that is wrong. */
export function createCorrectActs({ transport, source, onCard, onFeedback }: CorrectParts): CorrectActs {
  async function report(how: 'copy' | 'save', address: boolean): Promise<void> {
    const present = source();
    if (present === null) return;
    const answer = await callBackground(transport, 'corrections.report', { source: present, address });
    if (!answer.ok) return onFeedback({ kind: 'failed', notice: answer.error.kind });
    if (how === 'save') return saveFile('clauselight-report.json', 'application/json', [answer.value.json]);
    return onFeedback({ kind: (await copyText(answer.value.json)) ? 'copied-report' : 'copy-refused' });
  }
  return {
    async onCorrect(correction) {
      const present = source();
      if (present === null) return false;
      const answer = await callBackground(transport, 'answer.correct', { source: present, correction });
      if (!answer.ok) {
        onFeedback({ kind: 'failed', notice: answer.error.kind });
        return false;
      }
      onCard(answer.value);
      const isEmpty = correction.answer === '' && correction.refused.length === 0 && correction.quote === '';
      onFeedback({ kind: isEmpty ? 'uncorrected' : 'corrected' });
      return true;
    },
    onReport: (how, withAddress) => void report(how, withAddress),
  };
}
