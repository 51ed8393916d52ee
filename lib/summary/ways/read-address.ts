import { readUrl } from '../../answers/opt-outs/read-destination';
import warningList from '../../taxonomy/opt-out-warnings.json';
import { readOwnerDomain } from './owner-domain';

const { redirect, tracked, 'short-address': short } = warningList.entries;
/** Names that are shown of one address. */
const mostNames = 4;
/** A web address inside another, behind a sign that begins one or, in a path, behind a slash. */
const inner = /(?:^|\/)(https?:\/\/?[^/?#\s].*)$/i;

function isTracking(name: string): boolean {
  return tracked.parameters.some((known) => (known.endsWith('*') ? name.toLowerCase().startsWith(known.slice(0, -1)) : name.toLowerCase() === known));
}

/** Whether the address asks for nothing: it has no query, or only one by which visits are followed. */
export function hasBareQuery({ searchParams }: URL): boolean {
  return [...searchParams.keys()].every(isTracking);
}

/** The names in the query of an address that tell a site where its visitor comes from, in order, at most four. */
export function readTracking(target: string): string[] {
  const url = readUrl(target);
  return url === undefined ? [] : [...new Set(url.searchParams.keys())].filter(isTracking).slice(0, mostNames);
}

/** The host to which an address may pass its visitor on: that of an address of another owner which stands inside it. */
export function readPassedOn(target: string): string | undefined {
  const url = readUrl(target);
  if (url === undefined) return undefined;
  const named = [...[...url.searchParams].filter(([name]) => !redirect.back.includes(name.toLowerCase())).map(([, value]) => value), url.pathname.replaceAll(/%3a/gi, ':').replaceAll(/%2f/gi, '/')];
  for (const text of named) {
    const found = inner.exec(text)?.[1]?.replace(/^(https?:)\/(?!\/)/i, '$1//');
    const host = found === undefined ? undefined : readUrl(found)?.hostname;
    if (host !== undefined && readOwnerDomain(host) !== readOwnerDomain(url.hostname)) return host.replace(/^www\./, '');
  }
  return undefined;
}

/** Whether the address is one of those that hide where they lead. */
export function isShortAddress(target: string): boolean {
  const host = readUrl(target)?.hostname.replace(/^www\./, '');
  return host !== undefined && short.hosts.includes(host);
}
