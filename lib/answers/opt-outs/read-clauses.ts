import { indexAt } from '../../text/span';
import type { PolicyText } from '../../policy/policy-text';
import type { LabelledClause } from '../analysis';
import type { Token } from '../words/read-tokens';
import { findPlaces } from './find-places';
import type { Place } from './place';
import { readWording, type FoundWording } from './read-wording';

/** One clause with all that is needed to tell whether it offers a way to act. */
export type Reading = FoundWording & {
  readonly clause: LabelledClause;
  readonly index: number;
  /** As much of the clause as is read. */
  readonly text: string;
  /** Places that the clause names, in order. */
  readonly places: readonly Place[];
  /** Index of the clause that introduces this one: the lead of its list, or a sentence before it that ends in a colon. */
  readonly lead: number | undefined;
  /** Number of the section: clauses under the same headings share it. */
  readonly section: number;
};

/** How far a sentence that ends in a colon reaches over the short blocks below it, in clauses. */
const longestReach = 8;
/** A sentence that follows a colon without being in a list is at most this long, in characters. */
const longestFollower = 200;
/** A block under a colon that is longer than this says something of its own, in characters. */
const longestBare = 300;

function findLead(clauses: readonly LabelledClause[], index: number, previous: readonly Reading[], section: number): number | undefined {
  const { lead, block } = clauses[index]!;
  if (lead !== '') {
    for (let at = index - 1; at >= 0 && index - at < 200; at -= 1) if (clauses[at]!.text === lead || clauses[at]!.text.endsWith(lead)) return at;
  }
  // A line that introduces a list of its own goes on with none.
  if (clauses[index]!.text.length > longestFollower || (lead === '' && /[:：]$/.test(clauses[index]!.text) && !/\b(?:you|us|our)\b/i.test(clauses[index]!.text))) return undefined;
  for (let at = index - 1; at >= Math.max(0, index - longestReach); at -= 1) {
    const other = clauses[at]!;
    if (previous[at]!.section !== section) return undefined;
    if (other.block !== block && introduces(other.text)) return at;
    if (other.block !== block && other.text.length > longestBare) return undefined;
  }
  return undefined;
}

/** Only this much of a clause is read, in characters: nobody offers a choice behind more, and hostile text must not cost more. */
const longestRead = 6000;
/** An address this far behind the clause above it does not belong to it any more, in characters. */
const longestGap = 150;

/** Whether a place that stands in no clause (a line that is only a number, or one that reads like a heading) belongs to the clause above. */
function isLoose(place: Place, above: LabelledClause): boolean {
  if (place.start - above.end > longestGap) return false;
  return place.via !== 'link' || introduces(above.text) || readWording(place.words).acts.length > 0;
}

function introduces(text: string): boolean {
  return /(?::|：|\b(?:below|following|link|address|options)\.?)$/.test(text);
}

/** The text with the addresses that are written out in it blanked, so that no word of an address is taken for one of the sentence. */
function blankPlaces(clause: LabelledClause, places: readonly Place[]): string {
  let text = clause.text.slice(0, longestRead);
  for (const { via, start, end, words } of places) {
    if (via === 'post' || (words !== '' && !/^(?:https?:|www\.|[^\s@]{1,200}@|[^\s/.]{1,100}\.[^\s/]{1,200}\/)/i.test(words))) continue;
    const from = Math.max(0, start - clause.start);
    const to = Math.min(text.length, end - clause.start);
    if (to > from) text = `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`;
  }
  return text;
}

/** Where a clause whose sentences run together turns to what its reader can do elsewhere. Bounded. */
const turnsAway = /\s(?=(?:Furthermore|In addition|Additionally|Moreover|Finally),? you (?:may|can|also|have)\b|You (?:(?:may|can) )?also (?:have the right|lodge|file|submit|complain)\b|(?:If|Should) you (?:have an unresolved|believe|feel|consider|are not satisfied|are dissatisfied)\b)/g;

/** What is found in a clause up to where it turns to an authority or a court, if it offers something before that; else in all of it. */
function readHead(text: string, tokens: readonly Token[] | undefined, places: readonly Place[], offset: number): { readonly found: FoundWording; readonly end?: number } {
  const found = readWording(text, tokens);
  if (!found.signs.has('no-offer') || places.length === 0) return { found };
  for (const { index } of text.matchAll(turnsAway)) {
    if (!places.some(({ end }) => end - offset <= index)) continue;
    const head = readWording(text.slice(0, index));
    return head.signs.has('no-offer') ? { found } : { found: head, end: index };
  }
  return { found };
}

function isSamePath(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((heading, at) => heading === other[at]));
}

/** Reads every clause of a policy once; `tokens` are the words of its clauses where they were read before. */
export function readClauses(policy: PolicyText, clauses: readonly LabelledClause[], tokens?: readonly (readonly Token[])[]): Reading[] {
  const placesOf = new Map<number, Place[]>();
  for (const place of findPlaces(policy)) {
    const owner = indexAt(clauses, place.start);
    const clause = clauses[owner];
    if (clause !== undefined && place.start < clause.end && place.start - clause.start > longestRead) continue;
    if (clause === undefined || (place.start >= clause.end && !isLoose(place, clause))) continue;
    const there = placesOf.get(owner);
    if (there === undefined) placesOf.set(owner, [place]);
    else there.push(place);
  }
  const readings: Reading[] = [];
  let section = 0;
  let path: readonly string[] = [];
  clauses.forEach((clause, index) => {
    if (!isSamePath(clause.path, path)) section += 1;
    path = clause.path;
    const lead = findLead(clauses, index, readings, section);
    const places = placesOf.get(index) ?? [];
    const blanked = blankPlaces(clause, places);
    const { found, end } = readHead(blanked, blanked === clause.text ? tokens?.[index] : undefined, places, clause.start);
    const { acts, ways, signs } = found;
    readings.push({ acts, ways, signs, clause, index, text: clause.text.slice(0, end ?? longestRead), places: end === undefined ? places : places.filter((place) => place.start - clause.start < end), lead, section });
  });
  return readings;
}
