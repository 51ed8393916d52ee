import type { PolicyLink } from '../../lib/policy/policy-link';
import { Icon } from './Icon';

function writeAddress(href: string): string {
  if (!URL.canParse(href)) return href;
  const { host, pathname } = new URL(href);
  return `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`;
}

/** What a list of links needs. */
export type LinkListProps = { readonly links: readonly PolicyLink[]; readonly onOpenLink: (href: string) => void };

/** Links of the page, each by its text and where it leads. */
export function LinkList({ links, onOpenLink }: LinkListProps) {
  return (
    <ul class="links">
      {links.map(({ text, href }) => (
        <li key={href}>
          <a
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => {
              event.preventDefault();
              onOpenLink(href);
            }}
          >
            <span class="link-text">{text || writeAddress(href)}</span>
            {text !== '' && <span class="link-address">{writeAddress(href)}</span>}
            <Icon name="out" />
          </a>
        </li>
      ))}
    </ul>
  );
}
