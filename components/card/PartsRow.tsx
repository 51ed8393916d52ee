import { fillPlural } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { FoldedRow } from './FoldedRow';
import { LinkList } from '../parts/LinkList';

const words = interfaceWords.parts;

/** What the row needs. */
export type PartsRowProps = { readonly parts: SummaryCard['parts']; readonly onOpenLink: (href: string) => void };

/** Of which policies the page consists, and which parts on other pages were not read. */
export function PartsRow({ parts: { onPage, elsewhere }, onOpenLink }: PartsRowProps) {
  return (
    <FoldedRow row="parts" title={words.title} answers={[...(elsewhere.length > 0 ? [fillPlural(words.elsewhere, elsewhere.length)] : []), ...(onPage.length > 0 ? [fillPlural(words.onPage, onPage.length)] : [])]}>
      {onPage.length > 0 && (
        <>
          <p class="row-nothing">{words.onPageLead}</p>
          <ul class="parts">
            {onPage.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <p class="row-nothing">{words.elsewhereLead}</p>
          <LinkList links={elsewhere} onOpenLink={onOpenLink} />
        </>
      )}
    </FoldedRow>
  );
}
