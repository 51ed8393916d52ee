import { interfaceWords } from '../lib/summary/interface-words';

/** Widths of the grey bars in place of the answers, as parts of the line. */
const barWidths = [0.92, 0.7, 0.84, 0.4, 0.78, 0.88] as const;

/** The outline of the card while the page is read. Takes the room that the card will take. */
export function Loading({ label = interfaceWords.loading }: { readonly label?: string }) {
  return (
    <div class="loading">
      <p class="spoken" role="status">
        {label}
      </p>
      <div class="loading-head" aria-hidden="true">
        <span class="bar" data-size="title" />
        <span class="bar" style={{ inlineSize: '82%' }} />
        <span class="bar" style={{ inlineSize: '64%' }} />
      </div>
      {barWidths.map((width) => (
        <div key={width} class="loading-row" aria-hidden="true">
          <span class="bar" data-size="question" style={{ inlineSize: `${width * 68}%` }} />
          <span class="bar" style={{ inlineSize: `${width * 100}%` }} />
        </div>
      ))}
    </div>
  );
}
