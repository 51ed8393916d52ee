import { patternOf, says, type ListedId } from './listed-words';
import type { Place } from './place';
import type { Reading } from './read-clauses';

/** How many clauses below "contact us at:" an address may stand. */
const reach = 8;
/** A clause under "contact us at:" that is longer than this says something of its own, in characters. */
const longestBare = 300;

function isContact(place: Place): boolean {
  return place.via !== 'link';
}

/** "Our contact form": a page that stands for an address. */
function isContactPage({ via, words, target = '' }: Place): boolean {
  return via === 'link' && (says('contact-page', words) || (says('contact-heading', words) && /\/contact(?:[-_]?us)?\/?$/i.test(target)));
}

/** Whether the clause gives addresses of somebody else and none of the company before them ("… Our representative is …"). */
function isOthers(reading: Reading): boolean {
  if (says('somebody-else', reading.clause.heading)) return true;
  const at = patternOf('somebody-else').exec(reading.text)?.index;
  return at !== undefined && !(reading.signs.has('contact-place') && reading.places.some((place) => isContact(place) && place.start - reading.clause.start < at));
}

/** The places of the clause, up to where it comes to somebody else. */
function ownPlaces({ clause, text, places }: Reading): readonly Place[] {
  const at = patternOf('somebody-else').exec(text)?.index;
  return at === undefined ? places : places.filter(({ start }) => start - clause.start < at);
}

/** As many addresses of one kind as this are those of several companies, of which none is known to be meant. */
const mostAlike = 3;

function isOneContact(places: readonly Place[]): boolean {
  const domains = new Set(places.filter(({ via }) => via === 'email').map(({ target = '' }) => target.toLowerCase().split('@').at(-1)!.split('.').slice(-2).join('.')));
  return domains.size < mostAlike && (['post', 'phone', 'email'] as const).every((way) => places.filter(({ via }) => via === way).length < mostAlike);
}

function dedupe(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ via, target = '' }) => {
    const key = `${via} ${target.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The addresses of the clauses from `from` on: all that follow each other with at most one clause in between that names none. */
function collect(readings: readonly Reading[], from: number, section: number): { places: Place[]; end: number } {
  const near: Place[] = [];
  let covered = 0;
  let gap = 0;
  let at = from;
  for (; at < Math.min(readings.length, from + reach); at += 1) {
    const other = readings[at]!;
    if (other.section !== section || isOthers(other) || (at > from && other.text.length > longestBare)) break;
    const own = other.signs.has('no-offer') || other.signs.has('other-matter') ? [] : ownPlaces(other).filter((place) => isContact(place) || (other.signs.has('contact-place') && isContactPage(place)));
    if (own.length === 0 && other.clause.start >= covered) gap += near.length > 0 ? 1 : 0;
    else if (own.length > 0) gap = 0;
    if (gap > 1) break;
    near.push(...own);
    covered = Math.max(covered, ...own.map(({ end }) => end));
  }
  return { places: dedupe(near), end: at };
}

/** A list of other companies with their contacts speaks to nobody; a line this short need not, in characters. */
const longestNote = 80;

function speaksToReader(text: string): boolean {
  return text.length <= longestNote || says('speaks-to-reader', text);
}

/**
 * The contact that a policy gives for questions about itself: the addresses under the last sentence or heading that says how to reach the company.
 * Empty where there is none.
 */
export function findPolicyContact(readings: readonly Reading[]): Place[] {
  let best: Place[] = [];
  for (let at = 0; at < readings.length; at += 1) {
    const reading = readings[at]!;
    const isUnderHeading = says('contact-heading', reading.clause.heading) && readings[at - 1]?.section !== reading.section;
    if (!(isUnderHeading || (reading.signs.has('contact-place') && speaksToReader(reading.text))) || isOthers(reading) || reading.signs.has('no-offer') || reading.signs.has('other-matter') || (says('single-matter', reading.text) && !says('privacy-matter', reading.text))) continue;
    // "Contact us using the above details or call …" means the contact above, and not the number that it adds.
    if (says('contact-above', reading.text)) continue;
    const { places, end } = collect(readings, at, reading.section);
    if (places.length === 0 || !isOneContact(places)) continue;
    best = places;
    at = Math.max(at, end - 1);
  }
  return best;
}

/** The name of a section in quotation marks, or behind "section". Bounded. */
const namedSection = /["“]([^"“”]{4,60})["”][ ,]{1,2}(?:section|heading)\b|\bsection (?:titled|entitled|called|headed|named)? ?["“]([^"“”]{4,60})["”]/i;

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A name in capitals before the word section ("in the How To Contact Us section"). Bounded. */
const titledSection = /\bthe ((?:\p{Lu}[\p{L}’']{0,20}|to|us|and|or|of|for|your) ?(?:(?:\p{Lu}[\p{L}’']{0,20}|to|us|and|or|of|for|your) ){0,11})section\b/u;

/** The number of a section ("see section 11", "as described in Section 4.2", "Section P"). */
const numberedSection = /\b(?:[Ss]ection|[Pp]aragraph|[Aa]rticle|[Cc]lause) (\d{1,2}(?:\.\d{1,2}){0,2}|[B-HJ-Z]|[IVX]{2,5})(?![\w-])/;

/** The section that the clause names as the place of its contact: its bare title, which must speak of a contact, or `§` and its number. */
export function readContactSection(text: string): string | undefined {
  const match = namedSection.exec(text);
  const title = bare(match?.[1] ?? match?.[2] ?? titledSection.exec(text)?.[1] ?? '');
  if (says('contact-title', title)) return title;
  const number = numberedSection.exec(text)?.[1];
  return number === undefined ? undefined : `§${number}`;
}

/** The addresses of that section ("in the “How to Reach Us” section below", "see section 11"); empty where there is none. */
export function findNamedContact(readings: readonly Reading[], section: string): Place[] {
  const number = section.startsWith('§') ? section.slice(1).toLowerCase() : undefined;
  const isNamed = (heading: string): boolean => {
    if (number === undefined) return bare(heading).replace(/^(?:section )?\d+ /, '') === section;
    return /^(?:(?:section|article) )?([a-z]{1,5}|[\d.]{1,8}?)(?:[.:)]|[.:)]? |$)/.exec(heading.trim().toLowerCase())?.[1] === number;
  };
  for (let at = 0; at < readings.length; at += 1) {
    const { section: place, clause } = readings[at]!;
    if (readings[at - 1]?.section === place || !clause.path.some(isNamed)) continue;
    // What stands under the last line of a table of contents points to the section itself.
    const pointsOn = readings.slice(at, at + reach).some((other) => other.section === place && readContactSection(other.text) === section);
    const { places } = pointsOn ? { places: [] } : collect(readings, at, place);
    if (places.length > 0) return places;
  }
  return [];
}

/** The lines of words that name a way: before it is said where the addresses stand, with the address itself, as what is to be done. */
type NamedWays = readonly (readonly [Place['via'], ListedId])[];
const namedWays: NamedWays = [['email', 'by-email'], ['phone', 'by-phone'], ['post', 'by-post']];
const namedAddress: NamedWays = [['email', 'at-the-email'], ['phone', 'at-the-phone'], ['post', 'at-the-post']];
const onlyWays: NamedWays = [['email', 'email-us'], ['phone', 'call-us']];

function readWaysNamed(lines: NamedWays, text: string): Place['via'][] {
  return lines.flatMap(([via, line]) => (says(line, text) ? [via] : []));
}

/** Only the places of the ways that the clause names, if it names some and they are there; none of the others where it says to call or to e-mail. */
export function keepNamedWays(places: readonly Place[], text: string): Place[] {
  if (says('sending-email', text) && !says('other-than-email', text)) return places.filter(({ via }) => via === 'email');
  if (says('through-a-tool', text)) return places.filter(isContactPage);
  const addressed = readWaysNamed(namedAddress, text);
  if (addressed.length > 0 && places.some(({ via }) => addressed.includes(via))) return places.filter(({ via }) => addressed.includes(via));
  const only = says('by-any-way', text) ? [] : readWaysNamed(onlyWays, text);
  if (only.length > 0) return places.filter(({ via }) => only.includes(via));
  const ways = says('contact-us-by', text) ? readWaysNamed(namedWays, text) : [];
  const kept = places.filter(({ via }) => ways.includes(via));
  return kept.length > 0 ? kept : [...places];
}

/** The addresses that stand right below a clause which ends in "contact us at:", in the same section, or behind it in its block. */
export function findContactBelow(readings: readonly Reading[], index: number): Place[] {
  const { clause, section } = readings[index]!;
  if (/[:：]$/.test(clause.text) || says('points-on', clause.text)) return collect(readings, index + 1, section).places;
  const inBlock: Place[] = [];
  for (let at = index + 1; at < readings.length && at <= index + 3 && readings[at]!.clause.block === clause.block; at += 1) {
    if (says('goes-on-with-contact', readings[at]!.clause.text)) inBlock.push(...readings[at]!.places.filter(isContact));
  }
  return dedupe(inBlock);
}

/** Further away in a section, in clauses, an address is for something else. */
const reachInSection = 200;

/** The addresses that the section of the clause gives for requests ("To exercise these rights, write to …"). */
export function findContactForRequests(readings: readonly Reading[], { index, section }: Reading): Place[] {
  let first = index;
  while (first > 0 && index - first < reachInSection && readings[first - 1]!.section === section) first -= 1;
  const places: Place[] = [];
  for (let at = first; at < readings.length && at - index < reachInSection && readings[at]!.section === section; at += 1) {
    const { signs, places: named } = readings[at]!;
    if (signs.has('exercise') && !signs.has('agent') && !signs.has('no-offer')) places.push(...named.filter(isContact));
  }
  return dedupe(places);
}
