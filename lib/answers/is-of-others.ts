import { GatedPatterns } from '../text/gated-patterns';

/** Whoever has an account's keys: "The administrators may:" opens a list of what they can do, which is no right of the reader's. */
const othersMay = new GatedPatterns([
  [/\b(?:administrators?|admins?|employers?|organi[sz]ations?|subscribers|customers|institutions?|schools?|account owners?)\b[^.;:]{0,60}\b(?:may|can|could|will|(?:is|are|be) able to|to)\b[^.;:]{0,40}:?\s*$/i, ['admin', 'employer', 'organisation', 'organization', 'subscribers', 'customers', 'institution', 'school', 'account owner']],
]);

/** A lead says at its end, in so many characters, whose list it opens. */
const longestEnd = 160;

/** Whether the items of a list below this lead are what others can do with a reader's data. */
export function isOfOthers(lead: string): boolean {
  return othersMay.test(lead.slice(-longestEnd));
}
