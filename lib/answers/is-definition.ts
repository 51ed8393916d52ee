import { GatedPatterns } from '../text/gated-patterns';
import type { ReadClause } from './read-clauses';

/** Definitions are looked for in so many characters at the beginning of a clause. */
const looked = 240;
const ofData = new GatedPatterns([
  [/\b(?:personal(?:ly identif\w+)? (?:information|data)|pii|identifiable (?:natural )?person)\b["”’')]{0,3}\s?(?:means|refers to|is defined as|is one who|includes any|includes (?:but is )?not limited)/i, ['means', 'refers to', 'is defined as', 'is one who', 'includes any', 'includes not', 'includes but']],
  [/\b(?:personal(?:ly identif\w+)? (?:information|data)|pii|identifiable (?:natural )?person)\b["”’')]{0,3}\s?is (?:considered |understood as |deemed )?(?:any |all )?(?:information|data)\b/i, ['is considered', 'is understood', 'is deemed', 'is any', 'is all', 'is information', 'is data']],
]);
const ofTracker = /^\W{0,3}(?:an? |the )?["“‘']?(?:\w{2,12} ){0,2}(?:cookies?|beacons?|gifs?|pixels?|tags?|trackers?)["”’']?(?: \(.{1,60}\))? (?:is|are|means?|refers?|indicates?|consists?)\b/i;
/** A tracker with a verb behind it, or a bracket before one: hardly a clause has both, and the whole of a definition costs much to compile. */
const mayBeOfTracker = /(?:cookie|beacon|gif|pixel|tag|tracker)s?["”’']? (?:\(|is|are|mean|refer|indicate|consist)/i;
/** Where somebody does something with the data, the clause says more than what a word means. */
const tells = /\b(?:we|us|our)\b.{0,40}\b(?:collect|obtain|gather|receive|process|use|ask)|\b(?:collected|obtained|provided?) (?:by|from|to) (?:us|you)\b|\byou (?:may )?(?:provide|give|submit)/i;

/** Whether a clause only says what personal data is: "Personal information means any information that names you, such as your e-mail address". */
export function isDefinitionOfData({ clause }: ReadClause): boolean {
  const text = clause.text.slice(0, looked);
  return ofData.test(text) && !tells.test(clause.text.slice(0, 2 * looked));
}

/** Whether a clause only says what a cookie or the like is. */
export function isDefinitionOfTracker({ clause }: ReadClause): boolean {
  const text = clause.text.slice(0, looked);
  return mayBeOfTracker.test(text) && !/\b(?:we|us|our)\b/i.test(text) && ofTracker.test(text);
}
