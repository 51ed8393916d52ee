import type { Place } from './place';
import type { Reading } from './read-clauses';

/** How many clauses below "contact us at:" an address may stand. */
const reach = 8;

function isContact(place: Place): boolean {
  return place.via !== 'link';
}

function isContactSection(reading: Reading): boolean {
  return /\b(?:contact(?:ing)?(?: us| information| details)?|how to reach us|get in touch|questions)\b/i.test(reading.clause.heading) || reading.signs.has('contact-place');
}

/** Addresses in the footer of a page or of somebody else (a representative, an authority) are not the company's contact for privacy. */
function isOthers(reading: Reading): boolean {
  return /\b(?:supervisory|authority|commissioner|representative|attorney general|ombudsman|dispute|arbitrat|complaint)/i.test(`${reading.clause.text} ${reading.clause.heading}`);
}

function dedupe(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ via, target = '' }) => {
    const key = `${via} ${target.toLowerCase()}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/**
 * The contact that a policy gives for questions about itself: every address under its last heading or sentence that says where to reach the
 * company. Empty where there is none or where it is not plain which one is meant.
 */
export function findPolicyContact(readings: readonly Reading[]): Place[] {
  let best: Place[] = [];
  for (const [index, reading] of readings.entries()) {
    if (!isContactSection(reading) || isOthers(reading) || reading.signs.has('no-offer')) continue;
    const near: Place[] = [];
    for (let at = index; at < Math.min(readings.length, index + reach); at += 1) {
      const other = readings[at]!;
      if (other.section !== reading.section || isOthers(other)) break;
      if (at > index && other.clause.text.length > 300) break;
      near.push(...other.places.filter(isContact));
    }
    const found = dedupe(near);
    // Later sections win: the contact stands at the end of most policies; a privacy section is never replaced by an empty one.
    if (found.length > 0 && found.length >= Math.min(best.length, 1)) best = found;
  }
  return best;
}

/** The addresses that stand right below a clause which ends in "contact us at:", in the same section. */
export function findContactBelow(readings: readonly Reading[], index: number): Place[] {
  const { clause, section } = readings[index]!;
  if (!/(?::|：)$|\b(?:below|following|at|address)\.?$/.test(clause.text)) return [];
  const near: Place[] = [];
  for (let at = index + 1; at < Math.min(readings.length, index + 1 + reach); at += 1) {
    const other = readings[at]!;
    if (other.section !== section || other.clause.text.length > 300) break;
    near.push(...other.places.filter(isContact));
  }
  return dedupe(near);
}
