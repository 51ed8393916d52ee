import type { PageOffer } from '../../policy/page-offer';
import type { OptOut } from '../analysis';
import { says } from './listed-words';
import { readDestination } from './read-destination';
import { readKinds, readWording } from './read-wording';
import { sortKinds } from './own-kinds';

/** A way to act that the page offers beside its policy: in a footer, a menu or a banner. `target` is empty where only a click in the page does it. */
export type BesideOptOut = { readonly kind: OptOut['kind']; readonly text: string; readonly target: string };

function readBesideKinds({ text, href }: PageOffer): OptOut['kind'][] {
  const destination = readDestination(href);
  if (destination?.does === 'never') return [];
  if (destination?.does === 'opt-out' || destination?.does === 'also') return readKinds(destination);
  const { acts } = readWording(text);
  const named = acts.flatMap(({ entry }) => readKinds(entry));
  if (says('beside-document', text) && !named.includes('sale')) return [];
  const isChoice = says('beside-choices', text) || says('beside-opt-out', text.trim());
  return sortKinds([...named, ...(isChoice ? (['sale'] as const) : []), ...(says('beside-consent', text) ? (['consent'] as const) : []), ...(says('beside-request', text) ? (['access'] as const) : [])]);
}

function normalize(target: string): string {
  return target.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/**
 * The ways to act among what a page offers, by what its words say and where they lead: "Do Not Sell My Data", "Your Privacy Choices",
 * "Cookie settings", "Data request". Left out is what the policy itself offers for the same kind, and a button whose words a link has too. In the order of the offers.
 */
export function findBeside(offers: readonly PageOffer[], optOuts: readonly OptOut[]): BesideOptOut[] {
  const links = optOuts.filter(({ via }) => via === 'link');
  const addresses = new Set(links.flatMap(({ kind, target }) => (target !== undefined ? [`${kind} ${normalize(target)}`] : [])));
  const named = new Set(offers.flatMap(({ text, href }) => (href !== '' ? [text.toLowerCase()] : [])));
  const isKnown = (kind: OptOut['kind'], { text, href }: PageOffer): boolean =>
    href !== '' ? addresses.has(`${kind} ${normalize(href)}`) : named.has(text.toLowerCase()) || links.some((link) => link.kind === kind && link.quote.text.includes(text));
  return offers.flatMap((offer) =>
    readBesideKinds(offer)
      .filter((kind) => !isKnown(kind, offer))
      .map((kind) => ({ kind, text: offer.text, target: offer.href })),
  );
}
