import type { Clause } from '../policy/clause';

/** Places and laws for whose people alone policies often speak, with the words under which they are shown. */
const scopes: readonly (readonly [name: string, words: RegExp])[] = [
  ['California residents', /\bcalifornia|\bccpa\b|\bcpra\b|shine the light/i],
  ['Nevada residents', /\bnevada\b/i],
  ['Virginia residents', /\bvirginia\b|\bvcdpa\b/i],
  ['Colorado residents', /\bcolorado\b/i],
  ['Residents of certain US states', /\bu\.?s\.? states?\b|state[- ]specific|\bconnecticut\b|\butah\b|state privacy rights/i],
  ['People in the EEA, the UK or Switzerland', /\bgdpr\b|\beea\b|european|\beu\b|united kingdom|\buk\b|switzerland/i],
  ['Canadian residents', /\bcanad/i],
  ['Brazilian residents', /\bbrazil|\blgpd\b/i],
  ['Australian residents', /\baustrali/i],
];

/** Only headings count that are short enough to name people and not to tell a story, in characters. */
const longestHeading = 150;

/** For whom alone a clause holds, by its own words ("if you are a California resident") or the headings above it; undefined for all. */
export function scopeOf(clause: Clause): string | undefined {
  for (const heading of clause.path.toReversed()) {
    if (heading.length > longestHeading) continue;
    const found = scopes.find(([, words]) => words.test(heading));
    if (found !== undefined) return found[0];
  }
  const opening = `${clause.lead.slice(0, 300)} ${clause.text.slice(0, 300)}`;
  if (!/\b(?:residents?|consumers?|citizens?|located in|you (?:are|live|reside)|individuals|users|visitors|customers) (?:of|in|a|an|who|are|the|located)\b|\b(?:california|nevada|virginia|colorado|eea|eu|uk|european|canadian) (?:residents?|consumers?|users?|individuals|citizens)\b/i.test(opening)) return undefined;
  return scopes.find(([, words]) => words.test(opening))?.[0];
}

/** For whom alone an answer holds when every clause behind it speaks of the same people; undefined otherwise. */
export function readScope(clauses: readonly Clause[]): string | undefined {
  const first = clauses[0];
  if (first === undefined) return undefined;
  const scope = scopeOf(first);
  return scope !== undefined && clauses.every((clause) => scopeOf(clause) === scope) ? scope : undefined;
}
