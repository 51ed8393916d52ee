import { GatedPatterns } from '../../text/gated-patterns';
import { indexAt } from '../../text/span';
import type { PolicyText } from '../../policy/policy-text';
import type { LabelName } from '../../taxonomy/labels';
import type { LabelledClause, OptOut } from '../analysis';
import type { Token } from '../words/read-tokens';
import { judgeLink } from './judge-link';
import { offersToReader, speaksOfBrowserChoice, tellsOfOthers } from './offers-to-reader';
import type { Place } from './place';
import { readClauses, type Reading } from './read-clauses';
import { findContactBelow, findContactForRequests, findNamedContact, findPolicyContact, keepNamedWays, readContactSection } from './resolve-contacts';
import { readDestination, readUrl } from './read-destination';
import { lastSentence, readParts, sentenceAt } from './read-sentences';
import { isAtBottom, isControl, isLinked, isNoAccount, isNoSetting, kindsByWay, readBrowserKinds, readFooterKinds, readSwitched } from './judge-way';
import { readSwitch } from './read-switch';
import type { Wording } from './read-wording';
import { splitOffers } from './split-offers';
import { dataRights, isElsewhere, isQuestion, readOwnKinds, sortKinds } from './own-kinds';
import { KindResolver } from './resolve-kinds';

type Kind = OptOut['kind'];
type Via = OptOut['via'];
type Kinds = ReadonlySet<Kind>;

const doNotSellRule = 'link that stops sale';
/** A line of a list or under a colon that is shorter than this may offer something by its place alone, in characters. */
const longestLabel = 120;

/** "Contact us" alone is a heading or an entry of a table of contents, in characters. */
const shortestRequest = 24;

/** Labels of clauses that offer something to do. */
const offeringLabels: readonly LabelName[] = ['choice', 'rights', 'contact', 'signal'];
/** What reads like an offer whatever the label. */
const plainOffer = new GatedPatterns([
  [/\byou (?:can|may|could) (?:always |also |at any time )*(?:access|block|change|close|contact|control|correct|delete|disable|edit|manage|object|opt|refuse|reject|remove|request|review|revoke|set|stop|turn|unsubscribe|update|view|withdraw)/i, ['you can ', 'you may ', 'you could ']],
  [/\bto opt[- ]out\b/i, ['to opt']],
  [/\bunsubscribe\b/i, ['unsubscribe']],
  [/\bif you (?:block|disable|refuse|reject|no longer wish)\b/i, ['if you ']],
]);

/** "Fill in this form or contact us using the details above": beside the link. */
const orContact = new GatedPatterns([
  [/\bor (?:by )?contact(?:ing)? us (?:using|at|via|by|through|on|with) (?:the|our) (?:[a-z]+ ){0,2}(?:details|information|address(?:es)?|numbers?)\b/i, ['contact us ', 'contacting us ']],
]);

/** Acts that are looked at for the words that decided, and words that are shown. */
const mostActs = 12;
const mostWords = 4;

/** Sentences of a paragraph that are looked at around one. */
const nearby = 12;

/** "… to 12345": the short number to which a text message goes. */
function readShortCode(behind: string): string | undefined {
  return /^["”'’]? (?:by (?:sms|text) )?to (?:short ?code )?(\d{4,6})\b/i.exec(behind)?.[1];
}

function normalize(via: Via, target: string | undefined): string {
  const text = (target ?? '').trim();
  if (via === 'link') return text.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return via === 'phone' ? text.replaceAll(/[^\d+a-z]/gi, '') : text.toLowerCase();
}

/** Whether the clause only names the site to which it has a link already. */
function isRepeated(reading: Reading, place: Place): boolean {
  const url = place.words === '' ? readUrl(place.target ?? '') : undefined;
  const host = url?.pathname === '/' ? url.host : undefined;
  return host !== undefined && reading.places.some((other) => other !== place && other.via === 'link' && other.words !== '' && readUrl(other.target ?? '')?.host.replace(/^www\./, '') === host.replace(/^www\./, ''));
}

/**
 * Whether the clause was labelled, and with nothing that goes with an offer, and does not read like one either. A clause without labels
 * may be anything.
 */
function isLabelledOtherwise({ clause, places }: Reading): boolean {
  const isOther = clause.labels.length > 0 && !clause.labels.some(({ label }) => offeringLabels.includes(label));
  return isOther && !plainOffer.test(clause.text) && !places.some(({ via, target = '' }) => via === 'link' && readDestination(target)?.does === 'opt-out');
}

class Finder {
  private readonly found = new Map<string, OptOut>();
  private readonly kinds: KindResolver;
  private readonly headings: ReadonlySet<string>;
  private readonly handing = new Map<number, boolean>();
  private contact: Place[] | undefined;
  private readonly namedContacts = new Map<string, readonly Place[]>();

  constructor(
    private readonly policy: PolicyText,
    private readonly readings: readonly Reading[],
  ) {
    this.kinds = new KindResolver(readings);
    // The clauses of a section share their path.
    const paths = new Set(readings.map(({ clause }) => clause.path));
    this.headings = new Set([...paths].flatMap((path) => path.map((heading) => heading.toLowerCase())));
  }

  find(): OptOut[] {
    for (const reading of this.readings) this.readOffers(reading);
    const found = [...this.found.values()];
    // "Click the Do Not Sell link" names the link that stands somewhere in the policy; only where it does not is it a way of its own.
    const linked = new Set(found.flatMap(({ kind, via, target }) => (via === 'link' && target !== undefined ? [kind] : [])));
    return found.filter(({ kind, quote }) => quote.reason.rule !== doNotSellRule || kind !== 'sale' || !linked.has(kind));
  }

  private add(reading: Reading, kinds: Iterable<Kind>, via: Via, target: string | undefined, rule: string): void {
    const { clause, index } = reading;
    const words = [...new Set(reading.acts.slice(0, mostActs).map(({ start, end }) => clause.text.slice(start, end)))].slice(0, mostWords);
    const quote = { start: clause.start, end: clause.end, text: clause.text, clause: index, reason: { rule, words } };
    for (const kind of sortKinds(kinds)) {
      const key = `${kind} ${via} ${normalize(via, target)}`;
      const known = this.found.get(key);
      // The clause that hands the way to its reader is the better quote than one that only mentions it.
      if (known === undefined || (!this.hands(known.quote.clause) && this.hands(index))) this.found.set(key, { kind, via, ...(target === undefined ? {} : { target }), quote });
    }
  }

  /** Whether the clause of this index hands something to its reader; asked once a clause. */
  private hands(index: number): boolean {
    let known = this.handing.get(index);
    if (known === undefined) this.handing.set(index, (known = offersToReader(this.readings[index]!.text)));
    return known;
  }

  private readOffers(reading: Reading): void {
    if (isElsewhere(reading) || isLabelledOtherwise(reading)) return;
    const { clause, text } = reading;
    const own = readOwnKinds(reading);
    const kinds = this.kinds.resolve(reading.index);
    const asks = isQuestion(reading);
    const parts = readParts(text);
    // The first cell of a row names what its other cells are about.
    const isRow = / \| /.test(text.slice(0, parts[1] === undefined ? 0 : parts[1].start + 3));
    const kindsOfParts = new Map<number, Kinds>();
    const split = splitOffers(reading);
    const kindsAt = (offset: number): Kinds => {
      const at = parts.length === 1 ? -1 : indexAt(parts, offset);
      const part = parts[at];
      if (part === undefined) return split(offset) ?? kinds;
      const inPart = kindsOfParts.get(at) ?? readOwnKinds(reading, part.start, part.end);
      kindsOfParts.set(at, inPart);
      if (inPart.size === 0) return kinds;
      const named = isRow ? [...readOwnKinds(reading, 0, parts[0]!.end)].filter((kind) => dataRights.includes(kind)) : [];
      return named.length > 0 ? new Set([...named, ...inPart]) : inPart;
    };
    let before = 0;
    const linked = new Set<Kind>();
    let hasLink = false;
    for (const place of reading.places) {
      const at = Math.max(0, place.start - clause.start);
      if (place.via === 'link' && isRepeated(reading, place)) continue;
      if (place.via === 'link') {
        const served = this.readLink(reading, place, Math.min(before, at), kindsAt(at));
        hasLink ||= served !== undefined;
        for (const kind of served ?? []) linked.add(kind);
      }
      else if (!asks) this.add(reading, [...kindsAt(at)].filter((kind) => kindsByWay['contact']!.includes(kind)), place.via, place.target, 'contact in the sentence');
      before = place.end - clause.start;
    }
    // A sentence that names no kind is about that of the places to which it leads.
    this.readWays(reading, own, own.size === 0 && linked.size > 0 ? () => linked : kindsAt, asks, hasLink);
  }

  private readLink(reading: Reading, place: Place, from: number, kinds: Kinds): Iterable<Kind> | undefined {
    const { clause, text } = reading;
    const at = Math.max(0, place.start - clause.start);
    const judged = judgeLink(place, {
      sentence: text,
      before: lastSentence(text.slice(from, at)),
      after: text.slice(Math.max(at, place.end - clause.start)),
      heading: clause.heading,
      surroundings: `${text}\n${clause.lead}\n${clause.heading}`,
      kinds,
      ownKinds: readOwnKinds(reading),
      isHeadingElsewhere: this.headings.has(place.words.toLowerCase()) && place.end <= clause.end,
      pageUrl: this.policy.url,
    });
    const isShort = text.length <= longestLabel || (clause.lead !== '' && !tellsOfOthers(text)) || place.words.length + 40 >= text.length;
    if (!judged.isWay || !(isShort || judged.kinds !== undefined || offersToReader(sentenceAt(text, at)))) return undefined;
    this.add(reading, judged.kinds ?? kinds, 'link', place.target, judged.reason);
    return judged.kinds ?? kinds;
  }

  private readWays(reading: Reading, own: Kinds, kindsAt: (offset: number) => Kinds, asks: boolean, hasLink: boolean): void {
    if (reading.signs.has('agent')) return;
    const asked = new Set<Kind>();
    let isPlain = false;
    const inMessage = reading.ways.some(({ entry }) => entry.id === 'link-in-message') && /\blinks?\b/i.test(reading.text);
    const hasOther = hasLink || reading.places.length > 0 || reading.ways.some(({ entry }) => entry.id === 'contact' || entry.id === 'cookie-tool');
    // “Contact us” may be the name of a link at the foot of the page.
    const hasPageLink = reading.ways.some(({ entry }) => entry.id === 'page-link');
    const switches = new Map<string, boolean>();
    const isSwitchIn = (sentence: string): boolean => {
      const isKnown = switches.get(sentence) ?? isControl(reading, sentence);
      switches.set(sentence, isKnown);
      return isKnown;
    };
    for (const way of reading.ways) {
      const { id } = way.entry;
      const text = sentenceAt(reading.text, way.start);
      const named = kindsAt(way.start);
      const isSwitch = named.size === 0 && (id === 'account' || id === 'device') && isSwitchIn(text);
      const kinds = isSwitch ? readSwitched(text) : named;
      if (id === 'signal') this.readSignal(reading, kinds);
      if ((id === 'account' || id === 'device') && reading.signs.has('asks-others') && own.size === 0) continue;
      const isOffered = offersToReader(text) || ((isSwitch || id === 'link-in-message' || (reading.clause.lead !== '' && text.length <= longestLabel)) && !tellsOfOthers(text));
      if (id === 'browser' || id === 'refusing-cookies' ? !speaksOfBrowserChoice(text) : !isOffered) continue;
      // How to refuse cookies "is described in our cookie policy": a link, and no setting.
      if (id === 'refusing-cookies' && readSwitch(text).has('told-elsewhere')) continue;
      // An objection is made in an account only where the sentence says so itself.
      const served = [...kinds].filter((kind) => kindsByWay[id]?.includes(kind) === true && (id !== 'account' || kind !== 'object' || own.has('object')));
      if (id === 'browser' && reading.signs.has('through-a-browser') && isNoSetting(reading, way) && reading.ways.some(({ entry }) => entry.id === 'cookie-tool')) continue;
      if (hasLink && (id === 'account' || id === 'browser') && (isLinked(reading, way) || isNoSetting(reading, way))) continue;
      // "Manage your preferences in our preference center", which is a link: what is done, and not where.
      if (hasLink && id === 'account' && /^(?:manag|adjust|chang|updat|edit)(?!.*(?:account|profile|setting))/i.test(reading.text.slice(way.start, way.end))) continue;
      // An extension that is installed is no setting of the browser.
      if (id === 'browser' && isNoSetting(reading, way) && /\binstall\w*\b.{0,80}\b(?:add[- ]?on|plug-?in)/i.test(text)) continue;
      // "At the device level in your App settings" is one place.
      if (id === 'account' && /^(?:in (?:your|the) )?app\b/i.test(reading.text.slice(way.start, way.end)) && reading.ways.some((other) => other.entry.id === 'device' && /\blevel\b/i.test(reading.text.slice(other.start, other.end)))) continue;
      // "… by the Manage Preferences link at the end of any e-mail" is one link, in the message.
      if (id === 'account' && inMessage && isNoAccount(reading, way)) continue;
      // "Privacy Settings at the bottom of the page": a link of the page.
      if (id === 'account' && own.size > 0 && isAtBottom(reading.text, way)) {
        this.add(reading, [...kinds].filter((kind) => kindsByWay['cookie-tool']!.includes(kind)), 'link', undefined, 'link at the foot of the page');
        continue;
      }
      // "Delete your account" and "block cookies" say where only if the sentence names no other place.
      if (id === 'account' || (id === 'closing-the-account' && !hasOther)) this.add(reading, served, 'account-settings', undefined, 'account settings');
      else if (id === 'device' || id === 'on-device') this.add(reading, served, 'device-settings', undefined, 'device settings');
      else if (id === 'browser' || (id === 'refusing-cookies' && !hasOther)) this.add(reading, readBrowserKinds(id === 'browser' ? kinds : new Set(served), reading.text), 'browser-settings', undefined, 'browser settings');
      else if (id === 'link-in-message' && (kinds.has('marketing') || kinds.size === 0)) this.add(reading, ['marketing'], 'link', undefined, 'link in every message');
      else if (id === 'text-stop') this.add(reading, ['marketing'], 'phone', readShortCode(reading.text.slice(way.end)), 'text message that stops them');
      else if (id === 'form' && !hasOther && (/\bhere$/i.test(reading.text.slice(way.start, way.end)) || !this.hasLinkInBlock(reading))) this.add(reading, [...kinds].filter((kind) => kindsByWay['contact']!.includes(kind)), 'link', undefined, 'form or link without an address');
      else if (id === 'reply' && !reading.places.some(({ via }) => via === 'email') && kinds.has('marketing')) this.add(reading, ['marketing'], 'email', undefined, 'reply to the message');
      else if (id === 'page-link' && reading.places.length === 0 && !inMessage && !reading.ways.some(({ entry }) => entry.id === 'do-not-sell-link')) this.add(reading, served, 'link', undefined, 'link at the foot of the page');
      else if (id === 'do-not-sell-link' && !hasLink) this.add(reading, readFooterKinds(reading.text.slice(way.start, way.end), kinds), 'link', undefined, doNotSellRule);
      // "Follow the “Your ad choices” link there": a link on the page to which another leads.
      else if (id === 'icon-in-ads' && !(hasLink && /\blink$/i.test(reading.text.slice(way.start, way.end)))) this.add(reading, ['ads'], 'link', undefined, 'icon in every advertisement');
      else if (id === 'cookie-tool') this.readCookieTool(reading, way, served);
      else if ((id === 'contact' || id === 'let-us-know') && !asks && !hasPageLink && (!hasLink || orContact.test(reading.text))) {
        // "… (ii) correction, by contacting us; (iii) deletion, by contacting us": one contact for all that is named with it.
        for (const kind of kinds) if (kindsByWay['contact']!.includes(kind)) asked.add(kind);
        isPlain ||= id === 'contact';
      }
    }
    if (asked.size > 0) this.readContact(reading, [...asked], isPlain);
  }

  /** Whether a link stands in the same paragraph: then it is that which "this form" means. */
  private hasLinkInBlock({ index, clause }: Reading): boolean {
    return this.readings.slice(Math.max(0, index - nearby), index + nearby + 1).some((other) => other.clause.block === clause.block && other.places.some(({ via }) => via === 'link'));
  }

  private readCookieTool(reading: Reading, way: Wording, served: readonly Kind[]): void {
    // "… in your browser, or by clicking “Cookie Settings” below": a link of the page beside the browser.
    const isClicked = /^click/i.test(reading.text.slice(way.start, way.end)) || /^["”]? ?(?:link |button |icon )?(?:in|at) the (?:footer|bottom|top)\b/i.test(reading.text.slice(way.end));
    const isOfTheBrowser = !isClicked && reading.ways.some(({ entry }) => entry.id === 'browser') && !reading.signs.has('through-a-browser');
    if (isLinked(reading, way) || isOfTheBrowser || (reading.signs.has('exercise') && readOwnKinds(reading).size === 0)) return;
    // "… our Cookie Preference Center, located in the footer of example.com": the link behind it leads there.
    const behind = reading.places.find((place) => place.via === 'link' && place.start - reading.clause.start >= way.end && /\b(?:footer|bottom|located|found|on|at)\b/i.test(reading.text.slice(way.end, place.start - reading.clause.start)));
    const hasLink = reading.places.some((place) => place.via === 'link' && place.start - reading.clause.start >= way.end && /^(?:https?:|www\.|$)/i.test(place.words));
    if (behind === undefined && hasLink) return;
    if (behind === undefined) this.add(reading, served, 'link', undefined, 'cookie settings of the site');
    else this.add(reading, [...served, 'cookies'], 'link', behind.target, 'cookie settings of the site');
  }

  private readSignal(reading: Reading, kinds: Kinds): void {
    const isHonoured = /\b(?:honou?r|respect|recogni[sz]e|process|treat|respond|enabling|enable|opt out|exercise|detect)/i.test(reading.text);
    const isIgnored = /\b(?:not|don['’]t|doesn['’]t|cannot|unable to)\b (?:\w+ ){0,2}(?:honou?r|respect|recogni[sz]e|process|respond|support)/i.test(reading.text);
    if (!isHonoured || isIgnored) return;
    const served = [...kinds].filter((kind) => kind === 'sale' || kind === 'ads');
    this.add(reading, served.length > 0 ? served : ['sale'], 'browser-settings', undefined, 'opt-out signal of the browser');
  }

  /** The contact of the section that the clause names; looked for once a section. */
  private findNamed({ text }: Reading): readonly Place[] {
    const section = readContactSection(text);
    if (section === undefined) return [];
    const known = this.namedContacts.get(section) ?? findNamedContact(this.readings, section);
    this.namedContacts.set(section, known);
    return known;
  }

  private readContact(reading: Reading, kinds: readonly Kind[], isPlain: boolean): void {
    if (kinds.length === 0 || reading.text.length < shortestRequest || reading.places.some(({ via }) => via !== 'link')) return;
    const named = this.findNamed(reading);
    const below = named.length > 0 ? named : findContactBelow(this.readings, reading.index);
    this.contact ??= findPolicyContact(this.readings);
    const own = below.length > 0 || !isPlain ? below : findContactForRequests(this.readings, reading);
    for (const place of keepNamedWays(own.length > 0 ? own : isPlain ? this.contact : [], reading.text)) this.add(reading, kinds, place.via, place.target, 'contact given elsewhere in the policy');
  }
}

/**
 * Every way to act that the policy offers its reader, in the order in which they are named first, each (kind, via, target) once. `tokens` are the words of each
 * clause's text where they were read before, which most of the clauses need as they are.
 */
export function findOptOuts(policy: PolicyText, clauses: readonly LabelledClause[], tokens?: readonly (readonly Token[])[]): OptOut[] {
  return new Finder(policy, readClauses(policy, clauses, tokens)).find();
}
