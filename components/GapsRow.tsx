import { fillPlural } from '../lib/summary/fill-words';
import { groupGaps } from '../lib/summary/group-gaps';
import { interfaceWords } from '../lib/summary/interface-words';
import type { SummaryCard } from '../lib/summary/summary-card';
import { FoldedRow } from './FoldedRow';

const words = interfaceWords.gaps;

/** What the policy does not say, by topic. */
export function GapsRow({ gaps }: { readonly gaps: SummaryCard['gaps'] }) {
  return (
    <FoldedRow row="gaps" state="not-stated" title={words.title} answers={[fillPlural(words.line, gaps.length)]}>
      <p class="row-nothing">{words.lead}</p>
      <dl class="gaps">
        {groupGaps(gaps).map(({ topic, titles }) => (
          <div key={topic}>
            <dt>{topic}</dt>
            {titles.map((title) => (
              <dd key={title}>{title}</dd>
            ))}
          </div>
        ))}
      </dl>
    </FoldedRow>
  );
}
