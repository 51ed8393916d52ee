import type { CardNoWay } from '../../lib/summary/summary-card';
import { wayWords } from '../../lib/summary/ways/way-words';
import { RequestForm } from './RequestForm';
import { SentLine } from './SentLine';
import { useRequest } from './use-request';

/** That no way to act was found, what was looked at, and the request to the contact that there is, or for the form that the reader finds. */
export function NoWay({ noWay: { looked, via, request }, onOpenLink }: { readonly noWay: CardNoWay; readonly onOpenLink: (href: string) => void }) {
  const draft = useRequest(request);
  return (
    <section class="no-way">
      <h3 class="opt-out-title">{wayWords.none.title}</h3>
      <p class="way-note">{looked}</p>
      {request.to === '' ? (
        <p class="way-note">{wayWords.none.noContact}</p>
      ) : (
        <p class="way-note">
          {wayWords.none.ask} <b>{request.to}</b>
        </p>
      )}
      <SentLine draft={draft} />
      <RequestForm request={request} via={via} draft={draft} onOpenLink={onOpenLink} />
    </section>
  );
}
