import { writeFeedback, type Feedback } from '../lib/summary/feedback';

/** What became of the last action, shown over the foot of the card and read aloud. The region is always there, so that it is heard. */
export function FeedbackLine({ feedback }: { readonly feedback: Feedback | null }) {
  return (
    <p class="feedback" role="status" data-kind={feedback?.kind ?? 'none'}>
      {feedback === null ? '' : writeFeedback(feedback)}
    </p>
  );
}
