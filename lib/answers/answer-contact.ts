import type { PolicyText } from '../policy/policy-text';
import type { Answer } from './analysis';
import { buildQuotes } from './build-quotes';
import type { Evidence } from './evidence';
import type { ReadClause } from './read-clauses';
import { findEmails } from './values/find-emails';
import { indexAt } from '../text/span';

/** An address counts in a clause about contact, rights or choices with at least this probability. */
const aboutContact = 0.35;
/** Where another address is named for privacy, one that is not needs more. */
const surelyContact = 0.65;
const privacyNames = /^(?:privacy|dpo|data-?protection|gdpr|ccpa|legal|compliance|dsar|optout|opt-out|unsubscribe)/i;
/** Addresses for other matters than privacy. */
const otherMatters = /^(?:accessibility|press|media|jobs|careers|sales|billing|dmca|copyright|abuse|investors?|pr|advertis\w{0,8}|partners?|webmaster|security)\b/i;
/** Who writes here is no reader of the policy, or asks about the use of the site. */
const forOthers = /\blaw enforcement\b|\baccessibility (?:issue|question|problem|concern|support)/i;
/** An address that only shows what one looks like, in so many characters before it. */
const asExample = /\b(?:for example|e\.g\.|such as)[,:]? ?["“'(]?$/i;
const lookedBefore = 20;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;
/** Addresses of authorities and of the reader's own kind are no contact of the company. */
const others = /@(?:ico\.org\.uk|.{0,40}\.gov(?:\.[a-z]{2})?|example\.(?:com|org)|.{0,40}europa\.eu)$/i;

/** The e-mail addresses for privacy questions or requests, in the order of the text. */
export function answerContact(policy: PolicyText, reads: readonly ReadClause[]): Answer {
  const found: Found[] = [];
  const elsewhere: Found[] = [];
  const emails = findEmails(policy);
  for (const read of reads) {
    const about = Math.max(read.scores.contact, read.scores.rights, read.scores.choice, 0.9 * read.scores.children, 0.9 * read.scores.secure);
    for (let at = Math.max(0, indexAt(emails, read.clause.start)); at < emails.length && emails[at]!.start < read.clause.end; at += 1) {
      const { start, address, obscured } = emails[at]!;
      if (start < read.clause.start || address === undefined || others.test(address)) continue;
      const isPrivacy = privacyNames.test(address);
      if (asExample.test(policy.text.slice(Math.max(0, start - lookedBefore), start))) continue;
      if (!isPrivacy && forOthers.test(read.clause.text.slice(0, looked))) continue;
      const evidence: Evidence = { question: 'contact.email', read, stance: 'says', strength: about, from: 0, to: read.tokens.length, reason: { rule: obscured ? 'contact/obscured-email' : 'contact/email', words: [address] } };
      const isAlone = read.clause.text.length <= address.length + 2;
      (otherMatters.test(address) ? elsewhere : found).push({ address, evidence, isPrivacy, isAlone, isTrusted: about >= aboutContact || isPrivacy });
    }
  }
  const trusted = chooseTrusted(found, elsewhere);
  const addresses = new Map<string, string>();
  for (const { address } of trusted) if (!addresses.has(address.toLowerCase())) addresses.set(address.toLowerCase(), address);
  return { answer: [...addresses.values()], unsure: false, quotes: buildQuotes(policy, trusted.map((one) => one.evidence)) };
}

type Found = {
  readonly address: string;
  readonly evidence: Evidence;
  readonly isPrivacy: boolean;
  /** Whether it stands in a line of its own, as in a footer; it counts where nothing better is there. */
  readonly isAlone: boolean;
  readonly isTrusted: boolean;
};

/** The addresses that count: an address for other matters only where it is the one that requests go to. */
function chooseTrusted(found: readonly Found[], elsewhere: readonly Found[]): readonly Found[] {
  if (found.length === 0) return elsewhere.filter(({ evidence: { read } }) => Math.max(read.scores.rights, read.scores.choice) >= surelyContact);
  const alone = found.filter(({ isTrusted }) => isTrusted);
  const named = alone.filter((one) => one.isPrivacy || !one.isAlone);
  if (named.length === 0) return alone.length > 0 ? alone : found;
  const hasPrivacy = named.some(({ isPrivacy }) => isPrivacy);
  return named.filter(({ isPrivacy, evidence }) => isPrivacy || !hasPrivacy || evidence.strength >= surelyContact);
}
