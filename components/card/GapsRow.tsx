import { useContext } from 'preact/hooks';
import { listOptions } from '../../lib/summary/card/correct-options';
import { fillPlural } from '../../lib/summary/words/fill-words';
import { groupGaps } from '../../lib/summary/card/group-gaps';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { CorrectContext } from '../parts/correct-acts';
import { CorrectItem } from './CorrectItem';
import { FoldedRow } from './FoldedRow';

const words = interfaceWords.gaps;

function Gap({ gap }: { readonly gap: SummaryCard['gaps'][number] }) {
  const item = { ...gap, state: 'not-stated', answer: '' } as const;
  const canCorrect = useContext(CorrectContext) !== null && listOptions(item).length > 0;
  return <dd>{canCorrect ? <CorrectItem item={item} text={gap.title} /> : gap.title}</dd>;
}

/** What the policy does not say, by topic; where it does, the reader can say so. */
export function GapsRow({ gaps }: { readonly gaps: SummaryCard['gaps'] }) {
  return (
    <FoldedRow row="gaps" state="not-stated" title={words.title} answers={[fillPlural(words.line, gaps.length)]}>
      <p class="row-nothing">{words.lead}</p>
      <dl class="gaps">
        {groupGaps(gaps).map(({ topic }) => (
          <div key={topic}>
            <dt>{topic}</dt>
            {gaps
              .filter((gap) => gap.topic === topic)
              .map((gap) => (
                <Gap key={gap.id} gap={gap} />
              ))}
          </div>
        ))}
      </dl>
    </FoldedRow>
  );
}
