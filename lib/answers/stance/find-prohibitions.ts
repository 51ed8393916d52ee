import type { Token } from '../words/read-tokens';

/** A stretch of words that the reader is told not to give or do: nothing in it is said to be collected. The end is exclusive. */
export type Prohibition = { readonly from: number; readonly to: number };

const duties: ReadonlySet<string> = new Set(['must', 'may', 'should', 'shall', 'can', 'cannot']);
const addressees: ReadonlySet<string> = new Set(['you', 'user', 'users', 'customer', 'customers', 'client', 'clients', 'visitor', 'visitors', 'member', 'members', 'partner', 'partners', 'subscriber', 'subscribers', 'publisher', 'publishers', 'advertiser', 'advertisers']);
const asking: ReadonlySet<string> = new Set(['ask', 'asks', 'request', 'requests', 'require', 'requires', 'urge', 'advise', 'instruct', 'agree', 'agrees']);
const giving = /^(?:send|submit|provid|upload|giv|shar|disclos|transmit|enter|post|includ|us(?:e|ing)$|email|mail|supply|transfer|pass)/;
/** The act stands within this many words behind the "not". */
const wordsToAct = 3;
/** The one who is told stands within this many words before it. */
const wordsToAddressee = 4;
/** No sentence tells more than this many words in one breath. */
const longestReach = 120;

/**
 * Where a clause tells its reader, customers or partners not to hand something over ("you must not submit", "please do not send us"), each up to
 * the end of its sentence. What one need not give, or is not given a service without, is no prohibition. Linear in the words.
 */
export function findProhibitions(tokens: readonly Token[]): Prohibition[] {
  const found: Prohibition[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.raw !== 'not' || !(isDuty(tokens, at) || isImperative(tokens, at) || isAsked(tokens, at))) continue;
    const act = tokens.slice(at + 1, at + 1 + wordsToAct).findIndex(({ raw }) => giving.test(raw));
    if (act === -1) continue;
    let end = at + 1;
    while (end < tokens.length && end - at < longestReach && tokens[end]!.before < 3) end += 1;
    found.push({ from: at, to: end });
    at = end - 1;
  }
  return found;
}

function names(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  return tokens.slice(Math.max(0, from), Math.max(0, to)).some(({ raw }) => words.has(raw));
}

/** "You must not"; what one "may or may not" give is left to the reader. */
function isDuty(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 2]?.raw === 'or') return false;
  return duties.has(tokens[at - 1]?.raw ?? '') && names(tokens, at - 1 - wordsToAddressee, at - 1, addressees);
}

/** "Please do not", "Do not" at the beginning of a sentence. */
function isImperative(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.raw === 'do' && (at === 1 || tokens[at - 1]!.before >= 2 || tokens[at - 2]?.raw === 'please');
}

/** "We ask that you not", "customers agree not to". */
function isAsked(tokens: readonly Token[], at: number): boolean {
  return names(tokens, at - wordsToAddressee, at, asking) && (names(tokens, at - 2, at, addressees) || tokens[at + 1]?.raw === 'to');
}
