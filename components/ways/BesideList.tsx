import type { CardBeside } from '../../lib/summary/summary-card';
import { wayWords } from '../../lib/summary/ways/way-words';
import { Icon } from '../parts/Icon';
import { WayPlace } from './OptOutList';
import { Warnings } from './Warnings';

/** The ways to act that the page offers outside its policy. */
export function BesideList({ beside, onOpenLink }: { readonly beside: readonly CardBeside[]; readonly onOpenLink: (href: string) => void }) {
  return (
    <section class="beside">
      <h3 class="opt-out-title">{wayWords.beside.title}</h3>
      <p class="way-note">{wayWords.beside.lead}</p>
      <ul>
        {beside.map(({ kind, title, place, href, note, warnings }) => (
          <li key={`${kind} ${place} ${href}`} class="way">
            <div class="way-head">
              <Icon name={href === '' ? 'settings' : 'link'} />
              <WayPlace href={href} place={place} onOpenLink={onOpenLink} />
            </div>
            <p class="way-note">{title}</p>
            {note !== '' && <p class="way-note">{note}</p>}
            <Warnings warnings={warnings} />
          </li>
        ))}
      </ul>
    </section>
  );
}
