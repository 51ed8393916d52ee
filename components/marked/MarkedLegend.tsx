import { writeKind } from '../../lib/summary/marked/build-legend';
import { fillPlural, fillWords, joinWords } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { MarkedText } from '../../lib/summary/marked/marked-text';
import { markedWords } from '../../lib/summary/words/marked-words';

/** What the marks mean: each kind as it looks in the text, with the number of its clauses, and what denials look like. */
export function MarkedLegend({ legend, unmarked, blocks }: Pick<MarkedText, 'legend' | 'unmarked' | 'blocks'>) {
  return (
    <section class="marked-legend" aria-label={markedWords.legend}>
      <ul class="legend">
        {legend.map(({ kind, count }) => (
          <li key={kind} data-kind={kind}>
            {fillWords(markedWords.told, { name: writeKind(kind), value: fillPlural(interfaceWords.row.clauses, count) })}
          </li>
        ))}
      </ul>
      <p class="legend-hint">{interfaceWords.legendDenied}</p>
      {unmarked.length > 0 && <p class="legend-hint">{fillWords(markedWords.unmarked, { kinds: joinWords(unmarked.map(writeKind)) })}</p>}
      {blocks.some(({ closed }) => closed) && <p class="legend-hint">{markedWords.closed}</p>}
    </section>
  );
}
