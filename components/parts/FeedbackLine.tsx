import { useRef, useState } from 'preact/hooks';
import { writeFeedback, type Feedback } from '../../lib/summary/words/feedback';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import { Button } from './Button';

/**
 * What became of the last action, shown over the foot of the card and read aloud. The region is always there, so that it is heard;
 * good news withdraws by itself, a failure or an offer stays until it is dismissed or followed by something else.
 */
export function FeedbackLine({ feedback, onReadAgain }: { readonly feedback: Feedback | null; /** Missing where there is no page to read. */ readonly onReadAgain?: () => void }) {
  const [dismissed, setDismissed] = useState<Feedback | null>(null);
  const told = useRef({ feedback, count: 0 });
  if (told.current.feedback !== feedback) told.current = { feedback, count: told.current.count + 1 };
  const shown = feedback === dismissed ? null : feedback;
  return (
    <div class="feedback" data-kind={shown?.kind}>
      <p role="status">
        {shown !== null && (
          // A new element for every feedback, also for one in the same words: it is announced, and its time begins anew.
          <span class="feedback-text" key={told.current.count}>
            {writeFeedback(shown)}
          </span>
        )}
      </p>
      {shown?.kind === 'grown' && onReadAgain !== undefined && (
        <button type="button" class="feedback-act" onClick={onReadAgain}>
          {interfaceWords.actions.readAgain}
        </button>
      )}
      {(shown?.kind === 'failed' || shown?.kind === 'grown') && (
        <Button kind="icon" icon="close" onPress={() => setDismissed(shown)}>
          {interfaceWords.feedback.dismiss}
        </Button>
      )}
    </div>
  );
}
