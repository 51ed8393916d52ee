import { interfaceWords } from '../../lib/summary/words/interface-words';
import { Icon } from './Icon';

/** One outline for every question above the fold. */
const rows = [1, 2, 3, 4, 5, 6] as const;

/** The outline of the card while the page is read. Takes the room that the card will take. */
export function Loading({ label = interfaceWords.loading }: { readonly label?: string }) {
  return (
    <div class="loading">
      <div class="loading-head" aria-hidden="true">
        <span class="bar" data-size="title" />
        <span class="bar" />
        <span class="bar" />
      </div>
      {rows.map((row) => (
        <div key={row} class="loading-row" aria-hidden="true">
          <span class="bar" data-size="question" />
          <span class="bar" />
        </div>
      ))}
      <p class="loading-foot" role="status">
        <Icon name="working" />
        {label}
      </p>
    </div>
  );
}
