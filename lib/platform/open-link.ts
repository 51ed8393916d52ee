import { openTab } from './tabs';

/** Opens an address that the reader chose: web pages in a new tab, `mailto:` and `tel:` by the program of the system. Anything else is left alone. */
export async function openLink(href: string): Promise<void> {
  if (!URL.canParse(href)) return;
  const { protocol } = new URL(href);
  if (protocol === 'https:' || protocol === 'http:') await openTab(href);
  else if (protocol === 'mailto:' || protocol === 'tel:') location.assign(href);
}
