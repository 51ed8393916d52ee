import destinations from '../../taxonomy/opt-out-destinations.json';

/** A place outside the company's pages that is known by its address; `lib/taxonomy/opt-out-destinations.json` says what `does` means. */
export type Destination = {
  readonly id: string;
  readonly title: string;
  /** Any host if absent. */
  readonly hosts?: readonly string[];
  /** Beginnings of path and query, lower case; any path if absent. */
  readonly paths?: readonly string[];
  /** Pieces of path and query of which one must occur; none needed if absent. */
  readonly words?: readonly string[];
  readonly kinds: readonly string[];
  /** `opt-out`, `also`, `with-words`, `request-form` or `never`. */
  readonly does: string;
  readonly example: string;
  readonly counterExample: string;
};

/** The list as it stands. */
export const knownDestinations: readonly Destination[] = destinations.entries;

/** The address as a URL; one without a scheme is taken for `https:`. `undefined` for what is no web address. */
export function readUrl(target: string): URL | undefined {
  const text = /^[a-z][a-z0-9+.-]{0,20}:/i.test(target) ? target : target.startsWith('//') ? `https:${target}` : `https://${target}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') ? url : undefined;
}

/** The first known destination that the address belongs to: same host or a subdomain of it, and the path as listed. */
export function readDestination(target: string): Destination | undefined {
  const url = readUrl(target);
  if (url === undefined) return undefined;
  const host = url.hostname.toLowerCase();
  const rest = `${url.pathname}${url.search}${url.hash}`.toLowerCase();
  return knownDestinations.find(
    ({ hosts, paths, words }) =>
      (hosts === undefined || hosts.some((known) => host === known || host.endsWith(`.${known}`))) &&
      (paths === undefined || paths.some((path) => rest.startsWith(path))) &&
      (words === undefined || words.some((word) => rest.includes(word))),
  );
}
