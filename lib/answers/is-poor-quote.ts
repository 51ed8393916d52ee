import { GatedPatterns } from '../text/gated-patterns';
import type { ReadClause } from './read-clauses';

/** How a clause begins that speaks of the limits of an offer, or of what comes of using it, rather than making it. */
const caveat = new GatedPatterns([
  [/^(?:please (?:note|be aware)|note(?: that|:)|keep in mind|however|moreover|once you)/i, ['please note', 'please be aware', 'note that', 'note:', 'keep in mind', 'however', 'moreover', 'once you']],
  [/^(?:also, )?if (?:cookies are|you (?:do not|choose not|delete|remove|block|disable|reject|refuse|withdraw|revoke|opt[- ]out)\b)/i, ['if cookies are', 'if you do not', 'if you choose not', 'if you delete', 'if you remove', 'if you block', 'if you disable', 'if you reject', 'if you refuse', 'if you withdraw', 'if you revoke', 'if you opt']],
  [/^(?:in some cases,? )?we (?:may|might|can)(?:,? [^.,]{1,40},)? (?:reject|refuse|decline|deny)/i, [' reject', ' refuse', ' decline', ' deny']],
]);
/** "You object to the processing" in a list is a case in which another right is given. */
const casesOf = new GatedPatterns([[/^(?:\w{1,3}\W{1,2})?you (?:object|withdraw|have (?:objected|withdrawn))\b/i, ['you object', 'you withdraw', 'you have objected', 'you have withdrawn']]]);
/** The name of a right alone ("Deletion.") is of so few words at most. */
const longestName = 4;

/** Signs before the first word at most. */
const mostSigns = 3;

/** The text from its first word on; empty where too many signs stand before it. One pattern for signs and words together would cost several times as much to compile. */
function readOpening(text: string): string {
  const start = text.search(/\w/);
  return start === -1 || start > mostSigns ? '' : text.slice(start);
}

/** Whether a clause shows an offer badly: a caveat to it, the bare name of a right, or the rest of a torn sentence. */
export function isPoorQuote({ clause, tokens }: ReadClause): boolean {
  const opening = readOpening(clause.text);
  return caveat.test(opening) || (clause.lead !== '' && casesOf.test(opening)) || (clause.lead === '' && (tokens.length <= longestName || /^[a-z]/.test(clause.text)));
}
