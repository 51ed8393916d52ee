import type { Clause } from '../policy/clause';
import { GatedPatterns } from '../text/gated-patterns';

/** Places and laws for whose people alone policies often speak, with the words under which they are shown. */
const scopes: readonly (readonly [name: string, words: GatedPatterns])[] = [
  ['California residents', new GatedPatterns([[/\bcalifornia|\bccpa\b|\bcpra\b|shine the light/i, ['california', 'ccpa', 'cpra', 'shine the light']]])],
  ['Nevada residents', new GatedPatterns([[/\bnevada\b/i, ['nevada']]])],
  ['Virginia residents', new GatedPatterns([[/\bvirginia\b|\bvcdpa\b/i, ['virginia', 'vcdpa']]])],
  ['Colorado residents', new GatedPatterns([[/\bcolorado\b/i, ['colorado']]])],
  ['Residents of certain US states', new GatedPatterns([[/\bu\.?s\.? states?\b|state[- ]specific|\bconnecticut\b|\butah\b|state privacy rights/i, ['us state', 'u.s state', 'us. state', 'u.s. state', 'state-specific', 'state specific', 'connecticut', 'utah', 'state privacy rights']]])],
  ['People in the EEA, the UK or Switzerland', new GatedPatterns([[/\bgdpr\b|\beea\b|european|\beu\b|united kingdom|\buk\b|switzerland/i, ['gdpr', 'eea', 'european', 'eu', 'united kingdom', 'uk', 'switzerland']]])],
  ['Canadian residents', new GatedPatterns([[/\bcanad/i, ['canad']]])],
  ['Brazilian residents', new GatedPatterns([[/\bbrazil|\blgpd\b/i, ['brazil', 'lgpd']]])],
  ['Australian residents', new GatedPatterns([[/\baustrali/i, ['australi']]])],
];

/** "If you are a California resident", "users located in": without such words a clause only names a place. */
const ofPeople = /\b(?:residents?|consumers?|citizens?|located in|you (?:are|live|reside)|individuals|users|visitors|customers) (?:of|in|a|an|who|are|the|located)\b|\b(?:california|nevada|virginia|colorado|eea|eu|uk|european|canadian) (?:residents?|consumers?|users?|individuals|citizens)\b/i;

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
  const named = scopes.find(([, words]) => words.test(opening));
  return named !== undefined && ofPeople.test(opening) ? named[0] : undefined;
}

/** For whom alone an answer holds when every clause behind it speaks of the same people; undefined otherwise. */
export function readScope(clauses: readonly Clause[]): string | undefined {
  const first = clauses[0];
  if (first === undefined) return undefined;
  const scope = scopeOf(first);
  return scope !== undefined && clauses.every((clause) => scopeOf(clause) === scope) ? scope : undefined;
}
