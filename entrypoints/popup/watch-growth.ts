import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';

/** The page is asked so soon after it was read, in milliseconds; each answer that it has not grown makes the next pause longer. */
const firstDelayMs = 1_500;
const longestDelayMs = 15_000;
const slower = 1.5;

/** Asks again and again whether more has appeared in the page than was read, until it has or cannot be asked. Returns what ends it. */
export function watchGrowth(transport: Outgoing, read: { readonly tabId: number; readonly textHash: string }, onGrown: () => void): () => void {
  let isStopped = false;
  let delayMs = firstDelayMs;
  let timer: ReturnType<typeof setTimeout>;
  const look = async (): Promise<void> => {
    const answer = await callBackground(transport, 'page.grown', read);
    if (isStopped || !answer.ok) return;
    if (answer.value.grown) return onGrown();
    delayMs = Math.min(longestDelayMs, delayMs * slower);
    timer = setTimeout(() => void look(), delayMs);
  };
  timer = setTimeout(() => void look(), delayMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
