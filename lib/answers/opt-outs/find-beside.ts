import type { PolicyLink } from '../../policy/policy-link';
import type { OptOut } from '../analysis';
import { readDestination } from './read-destination';
import { readKinds, readWording } from './read-wording';
import { sortKinds } from './own-kinds';

/** A way to act that the page offers beside its policy: in a footer, a menu or a banner. */
export type BesideOptOut = { readonly kind: OptOut['kind']; readonly text: string; readonly target: string };

/** Documents that speak of choices and are none. */
const documents = /\b(?:polic(?:y|ies)|notices?|statements?|terms|declaration)\b/i;
const choices = /\b(?:privacy|california|data) (?:choices?|options?)\b|^opt[- ]?out$|\bopt[- ]?out (?:form|request|page|here)\b/i;
const requests = /\b(?:data|privacy|subject|consumer|access) (?:access )?requests?\b|\bdsar\b/i;

function readBesideKinds({ text, href }: PolicyLink): OptOut['kind'][] {
  const destination = readDestination(href);
  if (destination?.does === 'never') return [];
  if (destination?.does === 'opt-out' || destination?.does === 'also') return readKinds(destination);
  const { acts } = readWording(text);
  const named = acts.flatMap(({ entry }) => readKinds(entry));
  if (documents.test(text) && !named.includes('sale')) return [];
  return sortKinds([...named, ...(choices.test(text) ? (['sale'] as const) : []), ...(requests.test(text) ? (['access'] as const) : [])]);
}

function normalize(target: string): string {
  return target.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/**
 * The ways to act among the policy links of a page, by what their words say and where they lead: "Do Not Sell My Data", "Your Privacy Choices",
 * "Cookie settings", "Data request". Those that the policy itself offers for the same kind are left out. In the order of the links.
 */
export function findBeside(links: readonly PolicyLink[], optOuts: readonly OptOut[]): BesideOptOut[] {
  const known = new Set(optOuts.flatMap(({ kind, via, target }) => (via === 'link' && target !== undefined ? [`${kind} ${normalize(target)}`] : [])));
  return links.flatMap((link) =>
    readBesideKinds(link)
      .filter((kind) => !known.has(`${kind} ${normalize(link.href)}`))
      .map((kind) => ({ kind, text: link.text, target: link.href })),
  );
}
