import type { ComponentChildren } from 'preact';
import { interfaceWords, noticeSteps } from '../../lib/summary/words/interface-words';
import { noticeTexts, type NoticeKind } from '../../lib/summary/words/notices';
import { Button } from './Button';
import { MessagePage } from './MessagePage';

/** What a notice needs. Without `onReadAgain` there is no page to read again. */
export type NoticePanelProps = {
  readonly kind: NoticeKind;
  readonly onReadAgain?: () => void;
  readonly onOpenSaved?: () => void;
  readonly onReadText?: () => void;
  /** What else there is to go on with. */
  readonly children?: ComponentChildren;
};

/** Why there is no card, in words for people, with the next step where there is one. */
export function NoticePanel({ kind, onReadAgain, onOpenSaved, onReadText, children }: NoticePanelProps) {
  const { title, text } = noticeTexts[kind];
  const step = noticeSteps[kind];
  return (
    <MessagePage title={title}>
      <p>{text}</p>
      {children}
      <p class="message-acts">
        {step === 'read-again' && onReadAgain !== undefined && (
          <Button kind="main" onPress={onReadAgain}>
            {interfaceWords.actions.readAgain}
          </Button>
        )}
        {step === 'read-text' && onReadText !== undefined && (
          <Button kind="main" onPress={onReadText}>
            {interfaceWords.actions.readText}
          </Button>
        )}
        {onOpenSaved !== undefined && (
          <Button kind={step === 'open-saved' ? 'main' : 'plain'} onPress={onOpenSaved}>
            {interfaceWords.actions.openSaved}
          </Button>
        )}
      </p>
    </MessagePage>
  );
}
