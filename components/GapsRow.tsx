import { fillPlural } from '../lib/summary/fill-words';
import { groupGaps } from '../lib/summary/group-gaps';
import { interfaceWords } from '../lib/summary/interface-words';
import type { SummaryCard } from '../lib/summary/summary-card';
import { Icon } from './Icon';
import { useDisclosure } from './use-disclosure';

const words = interfaceWords.gaps;

/** What the policy does not say, by topic. */
export function GapsRow({ gaps }: { readonly gaps: SummaryCard['gaps'] }) {
  const panel = useDisclosure();
  return (
    <section class="row" data-row="gaps" data-state="not-stated">
      <div class="row-head">
        <h2 class="row-title">
          <button type="button" aria-expanded={panel.isOpen} aria-controls={panel.panelId} onClick={panel.toggle}>
            {words.title}
            <Icon name="open" />
          </button>
        </h2>
        <p class="row-answer">{fillPlural(words.line, gaps.length)}</p>
      </div>
      <div class="row-panel" id={panel.panelId} hidden={!panel.isOpen} data-panel>
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
      </div>
    </section>
  );
}
