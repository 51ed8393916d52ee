import { fillPlural } from '../lib/summary/fill-words';
import { interfaceWords } from '../lib/summary/interface-words';
import type { SummaryCard } from '../lib/summary/summary-card';
import { Icon } from './Icon';
import { LinkList } from './LinkList';
import { useDisclosure } from './use-disclosure';

const words = interfaceWords.parts;

/** What the row needs. */
export type PartsRowProps = { readonly parts: SummaryCard['parts']; readonly onOpenLink: (href: string) => void };

/** Of which policies the page consists, and which parts on other pages were not read. */
export function PartsRow({ parts: { onPage, elsewhere }, onOpenLink }: PartsRowProps) {
  const panel = useDisclosure();
  return (
    <section class="row" data-row="parts">
      <div class="row-head">
        <h2 class="row-title">
          <button type="button" aria-expanded={panel.isOpen} aria-controls={panel.panelId} onClick={panel.toggle}>
            {words.title}
            <Icon name="open" />
          </button>
        </h2>
        {elsewhere.length > 0 && <p class="row-answer">{fillPlural(words.elsewhere, elsewhere.length)}</p>}
        {onPage.length > 0 && <p class="row-answer">{fillPlural(words.onPage, onPage.length)}</p>}
      </div>
      <div class="row-panel" id={panel.panelId} hidden={!panel.isOpen} data-panel>
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
      </div>
    </section>
  );
}
