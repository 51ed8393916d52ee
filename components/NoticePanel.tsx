import { interfaceWords, noticeSteps } from '../lib/summary/interface-words';
import { noticeTexts, type NoticeKind } from '../lib/summary/notices';
import { MessagePage } from './MessagePage';

/** What a notice needs. Without `onReadAgain` there is no page to read again. */
export type NoticePanelProps = {
  readonly kind: NoticeKind;
  readonly onReadAgain?: () => void;
  readonly onOpenSaved?: () => void;
};

/** Why there is no card, in words for people, with the next step where there is one. */
export function NoticePanel({ kind, onReadAgain, onOpenSaved }: NoticePanelProps) {
  const { title, text } = noticeTexts[kind];
  const step = noticeSteps[kind];
  return (
    <MessagePage title={title}>
      <p>{text}</p>
      <p class="message-acts">
        {step === 'read-again' && onReadAgain !== undefined && (
          <button type="button" class="button" data-kind="main" onClick={onReadAgain}>
            {interfaceWords.actions.readAgain}
          </button>
        )}
        {onOpenSaved !== undefined && (
          <button type="button" class="button" onClick={onOpenSaved}>
            {interfaceWords.actions.openSaved}
          </button>
        )}
      </p>
    </MessagePage>
  );
}
