import type { OptOut } from '../../answers/analysis';
import { says } from '../../answers/opt-outs/listed-words';
import { readDestination, readUrl } from '../../answers/opt-outs/read-destination';
import warningList from '../../taxonomy/opt-out-warnings.json';
import { defineWords } from '../../words/words';
import { isSameOwner } from './owner-domain';
import { hasBareQuery, isShortAddress, readPassedOn, readTracking } from './read-address';

/** How hard a way to act is. */
export const difficulties = ['easy', 'medium', 'hard'] as const;

/** What a way to act costs its reader. */
export const efforts = ['nothing', 'log-in', 'mail', 'call', 'form', 'letter', 'search', 'identity-check'] as const;

/** How far the choice reaches. */
export const reaches = ['everywhere', 'account', 'device', 'browser'] as const;

/** What may be wrong with a way to act. */
export const optOutWarnings = ['plain-http', 'home-page', 'missing-anchor', 'nowhere', 'other-site', 'no-address', 'short-address', 'redirect', 'tracked'] as const;

/** How hard it is and why. */
export type Difficulty = { readonly level: (typeof difficulties)[number]; readonly efforts: readonly (typeof efforts)[number][] };

/** How far a choice reaches. */
export type Reach = (typeof reaches)[number];

/** Something that may be wrong. */
export type OptOutWarning = (typeof optOutWarnings)[number];

/** What each effort, reach and warning means, in plain words; `{host}` and `{names}` stand for what `read-address.ts` reads. */
export const optOutNotes: {
  readonly efforts: Readonly<Record<(typeof efforts)[number], string>>;
  readonly reaches: Readonly<Record<Reach, string>>;
  readonly warnings: Readonly<Record<OptOutWarning, string>>;
} = /* @__PURE__ */ defineWords('wayNote', {
  efforts: {
    nothing: 'a click or a setting',
    'log-in': 'you must log in',
    mail: 'you must write an e-mail',
    call: 'you must call',
    form: 'you must fill in a form',
    letter: 'you must send a letter',
    search: 'you must look for it there',
    'identity-check': 'they may ask you to prove who you are',
  },
  reaches: {
    everywhere: 'for all your devices',
    account: 'for your account',
    device: 'only on this device',
    browser: 'only in this browser',
  },
  warnings: {
    'plain-http': 'The address is not encrypted.',
    'home-page': 'The link leads to a home page, not to the choice.',
    'missing-anchor': 'The place in the page to which the link leads does not exist.',
    nowhere: 'The link has no address; only a click on it in the page itself may do something.',
    'other-site': 'The link leads to the site of another company.',
    'no-address': 'The page hides the address; look it up there.',
    'short-address': 'This is a short address; where it leads is seen only when it is opened.',
    redirect: 'The link may pass you on to {host}.',
    tracked: 'The address tells the site where you come from: {names}.',
  },
});

const byVia: Readonly<Record<OptOut['via'], Difficulty>> = {
  link: { level: 'easy', efforts: ['nothing'] },
  email: { level: 'medium', efforts: ['mail'] },
  phone: { level: 'medium', efforts: ['call'] },
  post: { level: 'hard', efforts: ['letter'] },
  'account-settings': { level: 'medium', efforts: ['log-in'] },
  'device-settings': { level: 'easy', efforts: ['nothing'] },
  'browser-settings': { level: 'easy', efforts: ['nothing'] },
};

const rightKinds: readonly OptOut['kind'][] = ['access', 'correct', 'delete', 'port', 'object'];

/**
 * How hard a way to act is, by its kind of way; `passage` is the clause and what stands around it, where the policy may ask for an
 * account or a proof of identity. `warnings` tell of a link that does not lead to the choice itself.
 */
export function judgeDifficulty({ kind, via, target = '' }: Pick<OptOut, 'kind' | 'via' | 'target'>, passage: string, warnings: readonly OptOutWarning[] = []): Difficulty {
  const base = byVia[via];
  const isForm = via === 'link' && (readDestination(target)?.does === 'request-form' || rightKinds.includes(kind));
  const needsLogIn = via === 'link' && says('log-in', passage);
  const isChecked = rightKinds.includes(kind) && via !== 'account-settings' && says('proof-of-identity', passage);
  const isSought = warnings.includes('home-page') || warnings.includes('missing-anchor');
  const costs = [...(isSought ? (['search'] as const) : []), ...(isForm ? (['form'] as const) : base.efforts.filter((effort) => effort !== 'nothing')), ...(needsLogIn ? (['log-in'] as const) : []), ...(isChecked ? (['identity-check'] as const) : [])];
  const start = difficulties.indexOf(base.level) + (isForm || needsLogIn || isSought ? 1 : 0) + (isChecked ? 1 : 0);
  return { level: difficulties[Math.min(start, difficulties.length - 1)]!, efforts: costs.length === 0 ? ['nothing'] : costs };
}

/** How far the choice reaches: what is set in a browser or kept in a cookie does not hold elsewhere. */
export function judgeReach({ kind, via, target = '' }: Pick<OptOut, 'kind' | 'via' | 'target'>, passage: string): Reach {
  if (via === 'browser-settings') return 'browser';
  if (via === 'device-settings') return 'device';
  if (via === 'account-settings') return 'account';
  const does = via === 'link' ? readDestination(target)?.does : undefined;
  if (via === 'link' && kind !== 'marketing' && (does === 'opt-out' || does === 'also' || (kind === 'cookies' && does !== 'request-form') || says('only-in-this-browser', passage))) return 'browser';
  return 'everywhere';
}

const { 'home-page': homePage, nowhere } = warningList.entries;

/**
 * What may be wrong with a way to act. `pageUrl` is the policy's address, or empty; `isLost` tells that the link
 * names a place in the page that is not there. Industry pages, browser help and request forms of service providers are no other company's site.
 */
export function findOptOutWarnings({ via, target }: Pick<OptOut, 'via' | 'target'>, { pageUrl, isLost = false }: { readonly pageUrl: string; readonly isLost?: boolean }): OptOutWarning[] {
  if (via === 'email') return target === undefined || target.trim() === '' ? ['no-address'] : [];
  if (via !== 'link' || target === undefined) return [];
  const trimmed = target.trim();
  const page = URL.canParse(pageUrl) ? new URL(pageUrl) : undefined;
  const isRelative = !/^(?:[a-z][a-z0-9+.-]{0,20}:|\/\/|www\.|[a-z0-9-]{1,63}\.[a-z0-9-]{1,63})/i.test(trimmed);
  const url = isRelative ? (page !== undefined && URL.canParse(trimmed, page.href) ? new URL(trimmed, page.href) : undefined) : readUrl(trimmed);
  // A link to "#" is resolved to the address of the page with a bare "#" behind it.
  const isInPage = trimmed.startsWith('#') || (url !== undefined && page !== undefined && trimmed.includes('#') && url.href.split('#')[0] === page.href.split('#')[0]);
  if (isInPage) {
    if (nowhere.anchors.includes(readAnchor(trimmed).toLowerCase())) return ['nowhere'];
    return isLost ? ['missing-anchor'] : [];
  }
  if (url === undefined) return isRelative && trimmed !== '' ? [] : ['nowhere'];
  const destination = readDestination(url.href);
  const isHome = homePage.paths.includes(url.pathname.toLowerCase().replace(/\/$/, '')) && hasBareQuery(url) && url.hash === '' && destination === undefined;
  const isShort = isShortAddress(url.href);
  const isOther = page !== undefined && !isShort && destination === undefined && !isSameOwner(url.hostname, page.hostname);
  return [
    ...(/^http:/i.test(trimmed) ? (['plain-http'] as const) : []),
    // A host of its own for requests ("consumerprivacy.example.com") is no mere home page.
    ...(isHome && /^(?:www\.)?[^.]+\.(?:[^.]+|(?:co|com)\.[^.]+)$/i.test(url.hostname) ? (['home-page'] as const) : []),
    ...(isOther ? (['other-site'] as const) : []),
    ...(isShort ? (['short-address'] as const) : []),
    ...(readPassedOn(url.href) === undefined ? [] : (['redirect'] as const)),
    ...(readTracking(url.href).length > 0 ? (['tracked'] as const) : []),
  ];
}

/** The id that a fragment names; escapes of ASCII are opened, others stay as they are. */
function readAnchor(target: string): string {
  return target.slice(target.indexOf('#') + 1).replaceAll(/%([0-7][0-9a-f])/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
