import { openTab } from './tabs';

const opened: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];

/**
 * Opens an address that the reader chose in a new tab: web pages, and `mailto:` and `tel:` by the program that the browser has for them. Anything else is left alone. That program may be a
 * web page; where the popup itself went there, Chromium would do nothing and Firefox show the page inside the popup (`tests/runs/opt-outs.run.test.ts`, `tests/runs/firefox.run.test.ts`).
 */
export async function openLink(href: string): Promise<void> {
  if (URL.canParse(href) && opened.includes(new URL(href).protocol)) await openTab(href);
}
