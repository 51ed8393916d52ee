import type { CardNoWay } from '../lib/summary/summary-card';
import { wayWords } from '../lib/summary/way-words';
import { RequestForm } from './RequestForm';

/** That no way to act was found, what was looked at, and the request to the contact that there is. */
export function NoWay({ noWay, onOpenLink }: { readonly noWay: CardNoWay; readonly onOpenLink: (href: string) => void }) {
  return (
    <section class="no-way">
      <h3 class="opt-out-title">{wayWords.none.title}</h3>
      <p class="way-note">{noWay.looked}</p>
      {noWay.request === null ? (
        <p class="way-note">{wayWords.none.noContact}</p>
      ) : (
        <>
          <p class="way-note">
            {wayWords.none.ask} <b>{noWay.request.to}</b>
          </p>
          <RequestForm request={noWay.request} via="email" onOpenLink={onOpenLink} />
        </>
      )}
    </section>
  );
}
