import { optOutKinds, optOutVias, type Analysis, type OptOut } from '../answers/analysis';
import { buildQuotes } from './build-quotes';
import { cardWords } from './card-words';
import { chooseName } from './choose-name';
import { cutShort, fillWords } from './fill-words';
import { buildMailto, chooseLaw, writeRequest } from './request-text';
import type { CardOptOut } from './summary-card';

/** The longest address that the card's schema lets through, in UTF-16 code units. */
const maxHrefLength = 8192;
/** The longest place in words, in UTF-16 code units. */
const maxPlaceLength = 120;
/** The longest text of a link, and the longest address without one, in UTF-16 code units. */
const maxLinkText = 60;

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

/** Texts of links that say nothing of where they lead. */
const emptyText = /^(?:click |please )?(?:here|this|link|this link|this page|page|website|site|https?:.*|www\..*)$/i;

/** The words of the link in the policy that leads there, inside the quoted clause; empty where they say nothing. */
function findLinkText({ policy }: Analysis, { quote }: OptOut, href: string): string {
  const link = policy.links.find(({ start, end, href: other }) => start >= quote.start && end <= quote.end && buildLinkHref(other, policy.url) === href);
  const text = link === undefined ? '' : policy.text.slice(link.start, link.end).trim();
  return text.length < 3 || text.length > maxLinkText || emptyText.test(text) ? '' : text;
}

function writeLinkPlace(analysis: Analysis, optOut: OptOut, href: string): string {
  const { host, pathname, hash } = new URL(href);
  const page = analysis.policy.url;
  if (hash !== '' && URL.canParse(page) && href.slice(0, -hash.length) === new URL(page).href.split('#')[0]) return cardWords.optOuts.places.samePage;
  const name = host.replace(/^www\./, '');
  const text = findLinkText(analysis, optOut, href);
  if (text !== '' && text.toLowerCase() !== name) return fillWords(cardWords.optOuts.places.linkNamed, { text, host: name });
  return cutShort(pathname === '/' ? name : `${name}${pathname}`, maxLinkText);
}

function writePlace(analysis: Analysis, optOut: OptOut, href: string): string {
  const { kind, via, target = '' } = optOut;
  if (kind === 'marketing' && target.trim() === '') {
    if (via === 'link') return cardWords.optOuts.places.messageLink;
    if (via === 'email') return cardWords.optOuts.places.reply;
  }
  if (via === 'link' && href !== '') return writeLinkPlace(analysis, optOut, href);
  const isNamed = via === 'email' || via === 'phone' || via === 'post';
  return isNamed && target.trim() !== '' ? cutShort(target.trim().replace(/^mailto:/i, ''), maxPlaceLength) : cardWords.optOuts.places[via];
}

/** A mail with the request already in it, under the law that the clause or its headings speak of. */
function addRequest(analysis: Analysis, { kind, quote }: OptOut, href: string): string {
  const clause = analysis.clauses[quote.clause];
  const law = chooseLaw([quote.text, ...(clause?.path ?? [])].join('\n'));
  return buildMailto(decodeURIComponent(href.slice('mailto:'.length)), writeRequest({ kind, law, company: chooseName(analysis.policy) }));
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
      const actHref = href.startsWith('mailto:') ? addRequest(analysis, optOut, href) : href;
      return [{ kind: optOut.kind, via: optOut.via, title: cardWords.optOuts.titles[optOut.kind], place: writePlace(analysis, optOut, href), href: actHref, quote }];
    });
}
