import type { CardItem } from '../../lib/summary/summary-card';

/** Full for yes, empty for no, half for a no with exceptions, dashed for silence, a question mark for doubt. No colour says good or bad. */
export function StateMark({ state }: { readonly state: CardItem['state'] }) {
  return (
    <svg class="state-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false" data-state={state}>
      <circle cx="6" cy="6" r="4.75" />
      {state === 'limited' && <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" />}
      {state === 'unsure' && <path d="M4.6 4.7c.1-1.8 2.8-1.8 2.8-.1C7.4 5.7 6 5.8 6 7M6 8.6v.1" />}
    </svg>
  );
}
