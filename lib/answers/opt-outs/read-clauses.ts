import { indexAt } from '../../text/span';
import type { PolicyText } from '../../policy/policy-text';
import type { LabelledClause } from '../analysis';
import { findPlaces } from './find-places';
import type { Place } from './place';
import { readWording, type FoundWording } from './read-wording';

/** One clause with all that is needed to tell whether it offers a way to act. */
export type Reading = FoundWording & {
  readonly clause: LabelledClause;
  readonly index: number;
  /** Places that the clause names, in order. */
  readonly places: readonly Place[];
  /** Index of the clause that introduces this one: the lead of its list, or a sentence before it that ends in a colon. */
  readonly lead: number | undefined;
  /** Number of the section: clauses under the same headings share it. */
  readonly section: number;
};

/** How far a sentence that ends in a colon reaches over the short blocks below it, in clauses. */
const longestReach = 8;
/** A block under a colon that is longer than this says something of its own, in characters. */
const longestBare = 300;

function findLead(clauses: readonly LabelledClause[], index: number, previous: readonly Reading[], section: number): number | undefined {
  const { lead, block } = clauses[index]!;
  if (lead !== '') {
    for (let at = index - 1; at >= 0 && index - at < 200; at -= 1) if (clauses[at]!.text === lead || clauses[at]!.text.endsWith(lead)) return at;
  }
  for (let at = index - 1; at >= Math.max(0, index - longestReach); at -= 1) {
    const other = clauses[at]!;
    if (previous[at]!.section !== section) return undefined;
    if (other.block !== block && /(?::|：|\b(?:below|following|link|address|options)\.?)$/.test(other.text)) return at;
    if (other.block !== block && other.text.length > longestBare) return undefined;
  }
  return undefined;
}

/** Reads every clause of a policy once. */
export function readClauses(policy: PolicyText, clauses: readonly LabelledClause[]): Reading[] {
  const placesOf = new Map<number, Place[]>();
  for (const place of findPlaces(policy)) {
    // An address of several lines belongs to the clause in which it ends as well as to that in which it begins; the first counts.
    const at = indexAt(clauses, place.start);
    const clause = clauses[at];
    const owner = clause !== undefined && place.start < clause.end ? at : at + 1;
    const there = placesOf.get(owner);
    if (there === undefined) placesOf.set(owner, [place]);
    else there.push(place);
  }
  const readings: Reading[] = [];
  let section = 0;
  let path = '';
  clauses.forEach((clause, index) => {
    const own = clause.path.join('\n');
    if (own !== path) section += 1;
    path = own;
    const lead = findLead(clauses, index, readings, section);
    readings.push({ ...readWording(clause.text), clause, index, places: placesOf.get(index) ?? [], lead, section });
  });
  return readings;
}
