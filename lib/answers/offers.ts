import type { ReadClause } from './read-clauses';

/** Whoever has an account's keys: "The administrators may:" opens a list of what they can do, which is no right of the reader's. */
const othersMay = /\b(?:administrators?|admins?|employers?|organi[sz]ations?|subscribers|customers|institutions?|schools?|account owners?)\b[^.;:]{0,60}\b(?:may|can|could|will|(?:is|are|be) able to|to)\b[^.;:]{0,40}:?\s*$/i;

/** Whether the items of a list below this lead are what others can do with a reader's data. */
export function isOfOthers(lead: string): boolean {
  return othersMay.test(lead.slice(-longestEnd));
}

/** A lead says at its end, in so many characters, whose list it opens. */
const longestEnd = 160;

/** How a clause begins that speaks of the limits of an offer, or of what comes of using it, rather than making it. */
const caveat = /^\W{0,3}(?:please (?:note|be aware)|note(?: that|:)|keep in mind|however|moreover|once you|(?:also, )?if cookies are|(?:in some cases,? )?we (?:may|might|can)(?:,? [^.,]{1,40},)? (?:reject|refuse|decline|deny)|(?:also, )?if you (?:do not|choose not|delete|remove|block|disable|reject|refuse|withdraw|revoke|opt[- ]out)\b)/i;
/** "You object to the processing" in a list is a case in which another right is given. */
const casesOf = /^\W{0,3}(?:\w{1,3}\W{1,2})?you (?:object|withdraw|have (?:objected|withdrawn))\b/i;
/** The name of a right alone ("Deletion.") is of so few words at most. */
const longestName = 4;

/** Whether a clause shows an offer badly: a caveat to it, the bare name of a right, or the rest of a torn sentence. */
export function isPoorQuote({ clause, tokens }: ReadClause): boolean {
  return caveat.test(clause.text) || (clause.lead !== '' && casesOf.test(clause.text)) || (clause.lead === '' && (tokens.length <= longestName || /^[a-z]/.test(clause.text)));
}
