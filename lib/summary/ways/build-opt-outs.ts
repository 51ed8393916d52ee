import { optOutKinds, optOutVias, type Analysis, type OptOut } from '../../answers/analysis';
import { findContacts } from '../../answers/find-contacts';
import { findBeside } from '../../answers/opt-outs/find-beside';
import { scopeOf } from '../../answers/read-scope';
import type { PageOffer } from '../../policy/page-offer';
import { buildMailto } from './build-mailto';
import { buildQuotes } from '../answer/build-quotes';
import { cardWords } from '../words/card-words';
import { chooseName } from './choose-name';
import { writeScope } from '../answer/choose-scope';
import { cutShort, fillPlural, fillWords, joinWords, startLarge } from '../words/fill-words';
import { findOptOutWarnings, judgeDifficulty, judgeReach, optOutNotes, type OptOutWarning } from './judge-opt-out';
import { readPassedOn, readTracking } from './read-address';
import { readMenu } from './read-menu';
import { chooseLaw, writeRequest } from './request-text';
import type { CardBeside, CardNoWay, CardOptOut, CardRequest } from '../summary-card';
import { wayWords } from './way-words';

/** The longest address that the card's schema lets through, in UTF-16 code units. */
const maxHrefLength = 8192;
/** The longest place in words, in UTF-16 code units. */
const maxPlaceLength = 120;
/** A postal address and the passage around a clause, in UTF-16 code units. */
const maxAddress = 500;
const longestPassage = 4000;
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

/** An extension behind a number: "ext. 204", "x204". */
const extension = /[\s,;]{0,4}\b(?:ext(?:ension)?\.?|x)[ :]{0,2}(\d{1,6})$/i;

/** A number with its extension (RFC 3966). The "(0)" behind a country's code is dialled only where that code is not. */
function buildTelHref(number: string): string {
  const [whole = '', own] = extension.exec(number) ?? [];
  const main = number.slice(0, number.length - whole.length);
  const digits = (main.startsWith('+') ? main.replace('(0)', '') : main).replaceAll(/[^\d+]/g, '');
  return /^\+?\d{5,15}$/.test(digits) ? `tel:${digits}${own === undefined ? '' : `;ext=${own}`}` : '';
}

/** The address that acts on an opt-out: `https:`, `http:`, `mailto:` or `tel:`; empty where there is none or it is not safe. */
export function buildHref({ via, target = '' }: Pick<OptOut, 'via' | 'target'>, base: string): string {
  const trimmed = target.trim();
  if (trimmed === '' || trimmed.length > maxHrefLength / 2) return '';
  if (via === 'email') {
    const address = trimmed.replace(/^mailto:/i, '');
    return email.test(address) ? `mailto:${encodeURI(address).replaceAll(/[?#&]/g, encodeURIComponent)}` : '';
  }
  if (via === 'phone') return buildTelHref(trimmed);
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

/** Whether an address is that of a place in the page. */
function isPlaceIn(href: string, page: string): boolean {
  const { hash } = new URL(href);
  return hash !== '' && URL.canParse(page) && href.slice(0, -hash.length) === new URL(page).href.split('#')[0];
}

function writeLinkPlace(analysis: Analysis, optOut: OptOut, href: string): string {
  const { host, pathname } = new URL(href);
  if (isPlaceIn(href, analysis.policy.url)) return cardWords.optOuts.places.samePage;
  const name = host.replace(/^www\./, '');
  const text = findLinkText(analysis, optOut, href);
  if (text !== '' && text.toLowerCase() !== name) return fillWords(cardWords.optOuts.places.linkNamed, { text, host: name });
  // Whose address it is stands there whole, however long.
  return cutShort(pathname === '/' ? name : `${name}${pathname}`, Math.max(maxLinkText, name.length + 1));
}

const settingVias: readonly OptOut['via'][] = ['account-settings', 'device-settings'];

/** The menu that the clause names for the settings, if it offers only one kind of them: of two nobody could tell whose it is. */
function writeMenu({ optOuts }: Analysis, { via, quote }: OptOut): string {
  const isOther = (one: OptOut): boolean => one.quote.start === quote.start && one.via !== via && one.via.endsWith('-settings');
  return !settingVias.includes(via) || optOuts.some(isOther) ? '' : cutShort(readMenu(quote.text), maxPlaceLength);
}

function writePlace(analysis: Analysis, optOut: OptOut, href: string): string {
  const { kind, via, target = '' } = optOut;
  if (kind === 'marketing' && target.trim() === '') {
    if (via === 'link') return cardWords.optOuts.places.messageLink;
    if (via === 'email') return cardWords.optOuts.places.reply;
  }
  if (via === 'link' && href !== '') return writeLinkPlace(analysis, optOut, href);
  const menu = writeMenu(analysis, optOut);
  if (menu !== '') return `${cardWords.optOuts.places[via]} (${menu})`;
  const isNamed = via === 'email' || via === 'phone' || via === 'post';
  // Whoever is to write there needs the whole of it.
  return isNamed && target.trim() !== '' ? cutShort(target.trim().replace(/^mailto:/i, ''), maxAddress) : cardWords.optOuts.places[via];
}

/** The rule of `find-opt-outs.ts` that finds "fill in this form" where no address stands behind the words, or a script does. */
const noAddressRule = 'form or link without an address';

/** Kinds that are asked for in words, by whatever form. */
const askedInWords: readonly OptOut['kind'][] = ['access', 'correct', 'delete', 'port', 'object'];

/** The request to be sent that way, under the law that the clause or its headings speak of; null where nothing is written. */
function buildRequest(analysis: Analysis, { kind, via, target = '', quote }: OptOut, href: string): CardRequest | null {
  const isWritten = (via === 'email' && href !== '') || via === 'post' || (via === 'link' && askedInWords.includes(kind));
  if (!isWritten) return null;
  const clause = analysis.clauses[quote.clause];
  const law = chooseLaw([quote.text, ...(clause?.path ?? [])].join('\n'));
  const to = via === 'email' ? decodeURIComponent(href.slice('mailto:'.length)) : via === 'post' ? cutShort(target.trim(), maxAddress) : '';
  const company = chooseName(analysis.policy);
  const request = writeRequest({ kind, law, company });
  return { kind, law: request.law, company, to, subject: request.subject, body: request.body };
}

/** The clause and those around it in its section, where the policy may ask for an account or a proof of identity. */
function readPassage({ clauses }: Analysis, { quote }: OptOut): string {
  const section = clauses[quote.clause]?.path.join('\n');
  const near = clauses.slice(Math.max(0, quote.clause - 1), quote.clause + 3).filter(({ path }) => path.join('\n') === section);
  return [quote.text, ...near.map(({ text }) => text)].join('\n').slice(0, longestPassage);
}

function writeNotes(analysis: Analysis, optOut: OptOut, warnings: readonly OptOutWarning[]): CardOptOut['notes'] {
  const passage = readPassage(analysis, optOut);
  const { level, efforts } = judgeDifficulty(optOut, passage, warnings);
  const reach = judgeReach(optOut, passage);
  const clause = analysis.clauses[optOut.quote.clause];
  const scope = clause === undefined ? undefined : scopeOf(clause);
  // What leads nowhere is neither easy nor hard.
  const isWay = !warnings.includes('nowhere');
  const parts = [
    ...(scope === undefined ? [] : [fillWords(wayWords.scope, { scope: writeScope(scope) })]),
    ...(isWay ? [fillWords(wayWords.effort, { level: wayWords.levels[level], efforts: joinWords(efforts.map((effort) => optOutNotes.efforts[effort]), wayWords.effortsAnd) })] : []),
    ...(reach === 'everywhere' || !isWay ? [] : [optOutNotes.reaches[reach]]),
  ];
  return { note: cutShort(startLarge(parts.join(wayWords.note)), 500), warnings: writeWarnings(warnings, optOut.target) };
}

function writeWarnings(warnings: readonly OptOutWarning[], target = ''): string[] {
  return warnings.map((warning) => fillWords(optOutNotes.warnings[warning], { host: readPassedOn(target) ?? '', names: joinWords(readTracking(target)) }));
}

function findWarnings({ policy }: Analysis, optOut: Pick<OptOut, 'kind' | 'via' | 'target'> & Partial<Pick<OptOut, 'quote'>>): OptOutWarning[] {
  if (optOut.quote?.reason.rule === noAddressRule) return ['nowhere'];
  // A link or a reply that the policy leaves to the message itself has no address to be warned of.
  if (optOut.kind === 'marketing' && optOut.target === undefined) return [];
  const isLost = optOut.via === 'link' && policy.links.some(({ href, lost }) => lost === true && href === optOut.target);
  return findOptOutWarnings(optOut, { pageUrl: policy.url, isLost });
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
      const warnings = findWarnings(analysis, optOut);
      const address = buildHref(optOut, analysis.policy.url);
      // To open the same page once more would be no way to act.
      const href = warnings.includes('nowhere') ? '' : address;
      const key = `${optOut.kind} ${optOut.via} ${address || (optOut.target ?? '')}`;
      const [quote] = buildQuotes(analysis, [optOut.quote]);
      if (seen.has(key) || quote === undefined) return [];
      seen.add(key);
      const request = buildRequest(analysis, optOut, href);
      const actHref = request !== null && optOut.via === 'email' ? buildMailto(request.to, request) : href;
      return [{ kind: optOut.kind, via: optOut.via, title: cardWords.optOuts.titles[optOut.kind], place: (href === '' && address !== '' ? findLinkText(analysis, optOut, address) : '') || writePlace(analysis, optOut, href), href: actHref, notes: writeNotes(analysis, optOut, warnings), request, quote }];
    });
}

/** Whether a link of the page is one of the policy's own, whose clause says what it is for. */
function isInPolicy({ policy, optOuts }: Analysis, { text, href }: PageOffer): boolean {
  const targets = new Set(optOuts.map(({ target }) => target));
  return policy.links.some((link) => link.href === href && targets.has(href) && policy.text.slice(link.start, link.end).trim() === text.trim());
}

/** The ways to act of the given kinds that the page offers beside its policy. */
export function buildBeside(analysis: Analysis, offers: readonly PageOffer[], kinds: readonly OptOut['kind'][]): CardBeside[] {
  const outside = offers.filter((offer) => !isInPolicy(analysis, offer));
  return findBeside(outside, analysis.optOuts)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind, text, target }) => {
      const title = cardWords.optOuts.titles[kind];
      if (target === '') return [{ kind, title, place: cutShort(text, maxPlaceLength), href: '', note: wayWords.beside.click, warnings: [] }];
      const href = buildHref({ via: 'link', target }, analysis.policy.url);
      if (href === '') return [];
      const place = cutShort(text.trim() === '' ? new URL(href).host : text.trim(), maxPlaceLength);
      const note = isPlaceIn(href, analysis.policy.url) ? wayWords.beside.here : '';
      return [{ kind, title, place, href, note, warnings: writeWarnings(findWarnings(analysis, { kind, via: 'link', target }), target) }];
    });
}

/** What is said where no way to act was found: what was looked at, and a request to the first e-mail address that the policy gives, else to its first postal address, else to nobody yet. */
export function buildNoWay(analysis: Analysis, kind: OptOut['kind']): CardNoWay {
  const { clauses, policy, answers } = analysis;
  const found = answers['contact.email'].answer;
  const mail = (typeof found === 'string' ? [found] : found).find((address) => email.test(address));
  const post = mail === undefined ? findContacts(analysis).find(({ via }) => via === 'post')?.value : undefined;
  const to = cutShort((mail ?? post ?? '').trim(), maxAddress);
  const looked = fillWords(wayWords.none.looked, { clauses: fillPlural(wayWords.none.clauses, clauses.length), links: fillPlural(wayWords.none.links, policy.links.length) });
  const company = chooseName(policy);
  return { looked, via: mail !== undefined ? 'email' : post !== undefined ? 'post' : 'link', request: { kind, company, to, ...writeRequest({ kind, law: 'general', company }) } };
}
