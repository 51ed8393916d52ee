import { optOutKinds, optOutVias, type Analysis, type OptOut } from '../answers/analysis';
import { buildQuotes } from './build-quotes';
import { cardWords } from './card-words';
import { cutShort } from './fill-words';
import type { CardOptOut } from './summary-card';

/** The longest address that the card's schema lets through, in UTF-16 code units. */
const maxHrefLength = 8192;
/** The longest place in words, in UTF-16 code units. */
const maxPlaceLength = 120;

const email = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;
const bareHost = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?:[/?#]\S{0,4000})?$/i;

function buildUrl(target: string, base: string): URL | undefined {
  const text = bareHost.test(target) ? `https://${target}` : target;
  if (URL.canParse(text)) return new URL(text);
  return URL.canParse(base) && URL.canParse(text, base) ? new URL(text, base) : undefined;
}

/** A web address, if it is one that can be opened without surprise: `http:` or `https:`, nobody's name and password in it. */
function buildLinkHref(target: string, base: string): string {
  const url = buildUrl(target, base);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url !== undefined && isWeb && url.username === '' && url.password === '' ? url.href : '';
}

/** The address that acts on an opt-out: `https:`, `http:`, `mailto:` or `tel:`; empty where there is none or it is not safe. */
export function buildHref({ via, target = '' }: Pick<OptOut, 'via' | 'target'>, base: string): string {
  const trimmed = target.trim();
  if (trimmed === '' || trimmed.length > maxHrefLength / 2) return '';
  if (via === 'email') {
    const address = trimmed.replace(/^mailto:/i, '');
    return email.test(address) ? `mailto:${encodeURI(address).replaceAll(/[?#&]/g, encodeURIComponent)}` : '';
  }
  if (via === 'phone') {
    const digits = trimmed.replaceAll(/[^\d+]/g, '');
    return /^\+?\d{5,15}$/.test(digits) ? `tel:${digits}` : '';
  }
  const href = via === 'link' ? buildLinkHref(trimmed, base) : '';
  return href.length > maxHrefLength ? '' : href;
}

function writePlace({ via, target = '' }: OptOut, href: string): string {
  if (via === 'link' && href !== '') return new URL(href).host.replace(/^www\./, '');
  const isNamed = via === 'email' || via === 'phone' || via === 'post';
  return isNamed && target.trim() !== '' ? cutShort(target.trim().replace(/^mailto:/i, ''), maxPlaceLength) : cardWords.optOuts.places[via];
}

function rankOptOut({ kind, via }: OptOut): number {
  return optOutKinds.indexOf(kind) * 10 + optOutVias.indexOf(via);
}

/** The ways to act of the given kinds, in plain words, each once, the most direct first. */
export function buildOptOuts(analysis: Analysis, kinds: readonly OptOut['kind'][]): CardOptOut[] {
  const seen = new Set<string>();
  return analysis.optOuts
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => rankOptOut(a) - rankOptOut(b))
    .flatMap((optOut) => {
      const href = buildHref(optOut, analysis.policy.url);
      const key = `${optOut.kind} ${optOut.via} ${href || (optOut.target ?? '')}`;
      const [quote] = buildQuotes(analysis, [optOut.quote]);
      if (seen.has(key) || quote === undefined) return [];
      seen.add(key);
      return [{ kind: optOut.kind, via: optOut.via, title: cardWords.optOuts.titles[optOut.kind], place: writePlace(optOut, href), href, quote }];
    });
}
