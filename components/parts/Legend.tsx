import { interfaceWords } from '../../lib/summary/words/interface-words';
import { buildLegend } from '../../lib/summary/marked/build-legend';

/** What the highlights in the page mean: a line in the colour and the style of each kind, its name, and what denials look like, as in the bar. */
export function Legend() {
  return (
    <>
      <ul class="legend" aria-label={interfaceWords.legend}>
        {buildLegend().map(({ kind, title }) => (
          <li key={kind} data-kind={kind}>
            {title}
          </li>
        ))}
      </ul>
      <p class="legend-hint">{interfaceWords.legendDenied}</p>
    </>
  );
}
