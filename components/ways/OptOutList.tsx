import { buildMailto } from '../../lib/summary/ways/build-mailto';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { CardOptOut } from '../../lib/summary/summary-card';
import { wayWords } from '../../lib/summary/ways/way-words';
import { Icon, type IconName } from '../parts/Icon';
import { Quote, type QuoteProps } from '../parts/Quote';
import { RequestForm } from './RequestForm';
import { SentLine } from './SentLine';
import { useDisclosure } from '../parts/use-disclosure';
import { useRequest } from './use-request';
import { Warnings } from './Warnings';

const iconOfVia: Readonly<Record<CardOptOut['via'], IconName>> = {
  link: 'link',
  email: 'email',
  phone: 'phone',
  post: 'post',
  'account-settings': 'settings',
  'device-settings': 'settings',
  'browser-settings': 'settings',
};

type Opening = { readonly onOpenLink: (href: string) => void; readonly onShow: QuoteProps['onShow'] };

/** A button that opens a panel below its way. */
function Opener({ panel, children, title }: { readonly panel: ReturnType<typeof useDisclosure>; readonly children: string; readonly title: string }) {
  return (
    <button type="button" class="act" aria-expanded={panel.isOpen} aria-controls={panel.panelId} onClick={panel.toggle}>
      {children}
      <span class="spoken">: {title}</span>
      <Icon name="open" />
    </button>
  );
}

/** Where a way to act leads: a link where it has an address. */
export function WayPlace({ href, place, onOpenLink }: { readonly href: string; readonly place: string; readonly onOpenLink: (href: string) => void }) {
  if (href === '') return <span class="way-place" dir="auto">{place}</span>;
  const open = (event: Event) => {
    event.preventDefault();
    onOpenLink(href);
  };
  return (
    <a class="way-place" dir="auto" href={href} target="_blank" rel="noopener noreferrer" onClick={open}>
      {place}
    </a>
  );
}

function Way({ optOut, onOpenLink, onShow }: Opening & { readonly optOut: CardOptOut }) {
  const quote = useDisclosure();
  const request = useDisclosure(false, `request ${optOut.kind} ${optOut.via} ${optOut.place}`);
  const draft = useRequest(optOut.request);
  const { via } = optOut;
  // Whoever has changed the text means that one, wherever it is sent from.
  const href = draft.isChanged && optOut.request !== null && via === 'email' ? buildMailto(optOut.request.to, draft) : optOut.href;
  return (
    <li class="way">
      <div class="way-head">
        <Icon name={iconOfVia[via]} />
        <div class="way-line">
          <WayPlace href={href} place={optOut.place} onOpenLink={onOpenLink} />
          <span class="way-acts">
            {optOut.request !== null && (
              <Opener panel={request} title={`${optOut.title}, ${optOut.place}`}>
                {wayWords.request.open}
              </Opener>
            )}
            <Opener panel={quote} title={`${optOut.title}, ${optOut.place}`}>
              {interfaceWords.quote.clause}
            </Opener>
          </span>
        </div>
      </div>
      <p class="way-note">{optOut.notes.note}</p>
      <Warnings warnings={optOut.notes.warnings} />
      <SentLine draft={draft} />
      {optOut.request !== null && (
        <div id={request.panelId} hidden={!request.isOpen}>
          {request.isOpen && (via === 'email' || via === 'post' || via === 'link') && <RequestForm request={optOut.request} via={via} draft={draft} onOpenLink={onOpenLink} />}
        </div>
      )}
      <div id={quote.panelId} hidden={!quote.isOpen} data-panel>
        <Quote quote={optOut.quote} onShow={onShow} groundOf={`way.${optOut.kind}.${via}`} />
      </div>
    </li>
  );
}

/** The ways to act, under what they turn off or get. */
export function OptOutList({ optOuts, ...opening }: Opening & { readonly optOuts: readonly CardOptOut[] }) {
  const titles = [...new Set(optOuts.map(({ title }) => title))];
  return (
    <ul class="opt-outs">
      {titles.map((title) => (
        <li key={title}>
          <h3 class="opt-out-title">{title}</h3>
          <ul>
            {optOuts
              .filter((optOut) => optOut.title === title)
              .map((optOut) => (
                <Way key={`${optOut.via} ${optOut.href || optOut.place}`} optOut={optOut} {...opening} />
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
