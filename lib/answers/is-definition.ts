import { GatedPatterns } from '../text/gated-patterns';
import type { ReadClause } from './read-clauses';

/** Definitions are looked for in so many characters at the beginning of a clause. */
const looked = 240;
/** A name that personal data may have, and that it means something. The ends are looked for first: the whole as one pattern costs many times as much to compile. */
const dataMeans = new GatedPatterns([
  [/\b(information|data|pii|person)\b["”’')]{0,3}\s?(?:means|refers to|is defined as|is one who|includes any|includes (?:but is )?not limited)/gi, ['means', 'refers to', 'is defined as', 'is one who', 'includes any', 'includes not', 'includes but']],
  [/\b(information|data|pii|person)\b["”’')]{0,3}\s?is (?:considered |understood as |deemed )?(?:any |all )?(?:information|data)\b/gi, ['is considered', 'is understood', 'is deemed', 'is any', 'is all', 'is information', 'is data']],
]);
const endsInData = /\b(?:personal(?:ly identif\w+)? (?:information|data)|pii|identifiable (?:natural )?person)$/i;
/** A tracker that is something, and how little may stand before its name. */
const trackerIs = /\b(?:cookies?|beacons?|gifs?|pixels?|tags?|trackers?)["”’']?(?: \(.{1,60}\))? (?:is|are|means?|refers?|indicates?|consists?)\b/gi;
const opensDefinition = /^\W{0,3}(?:an? |the )?["“‘']?(?:\w{2,12} ){0,2}$/i;
/** Where somebody does something with the data, the clause says more than what a word means. */
const tells = /\b(?:we|us|our)\b.{0,40}\b(?:collect|obtain|gather|receive|process|use|ask)|\b(?:collected|obtained|provided?) (?:by|from|to) (?:us|you)\b|\byou (?:may )?(?:provide|give|submit)/i;

/** Whether a clause only says what personal data is: "Personal information means any information that names you, such as your e-mail address". */
export function isDefinitionOfData({ clause }: ReadClause): boolean {
  const text = clause.text.slice(0, looked);
  return dataMeans.matchAll(text).some((match) => endsInData.test(text.slice(0, match.index + match[1]!.length))) && !tells.test(clause.text.slice(0, 2 * looked));
}

/** Whether a clause only says what a cookie or the like is. */
export function isDefinitionOfTracker({ clause }: ReadClause): boolean {
  const text = clause.text.slice(0, looked);
  return !/\b(?:we|us|our)\b/i.test(text) && [...text.matchAll(trackerIs)].some(({ index }) => opensDefinition.test(text.slice(0, index)));
}
