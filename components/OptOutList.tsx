import { interfaceWords } from '../lib/summary/interface-words';
import type { CardOptOut } from '../lib/summary/summary-card';
import { Icon, type IconName } from './Icon';
import { Quote, type QuoteProps } from './Quote';
import { useDisclosure } from './use-disclosure';

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

function Way({ optOut, onOpenLink, onShow }: Opening & { readonly optOut: CardOptOut }) {
  const quote = useDisclosure();
  const open = (event: Event) => {
    event.preventDefault();
    onOpenLink(optOut.href);
  };
  return (
    <li class="way">
      <div class="way-head">
        <Icon name={iconOfVia[optOut.via]} />
        {optOut.href === '' ? (
          <span class="way-place">{optOut.place}</span>
        ) : (
          <a class="way-place" href={optOut.href} target="_blank" rel="noopener noreferrer" onClick={open}>
            {optOut.place}
          </a>
        )}
        <button type="button" class="act" aria-expanded={quote.isOpen} aria-controls={quote.panelId} onClick={quote.toggle}>
          {interfaceWords.quote.clause}
          <span class="spoken">: {optOut.title}</span>
          <Icon name="open" />
        </button>
      </div>
      <div id={quote.panelId} hidden={!quote.isOpen} data-panel>
        <Quote quote={optOut.quote} onShow={onShow} />
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
