import type { PolicyText } from '../policy/policy-text';
import type { Answer } from './analysis';
import { buildQuotes } from './build-quotes';
import type { Evidence } from './evidence';
import type { ReadClause } from './read-clauses';
import { findEmails } from './values/find-emails';
import { indexAt } from '../text/span';

/** An address counts in a clause about contact, rights or choices with at least this probability. */
const aboutContact = 0.35;
const privacyNames = /^(?:privacy|dpo|data-?protection|gdpr|ccpa|legal|compliance|dsar|optout|opt-out|unsubscribe)/i;
/** Addresses for other matters than privacy. */
const otherMatters = /^(?:accessibility|press|media|jobs|careers|sales|billing|dmca|copyright|abuse|investors?|pr|advertis\w{0,8}|partners?|webmaster|security)\b/i;
/** Addresses of authorities and of the reader's own kind are no contact of the company. */
const others = /@(?:ico\.org\.uk|.{0,40}\.gov(?:\.[a-z]{2})?|example\.(?:com|org)|.{0,40}europa\.eu)$/i;

/** The e-mail addresses for privacy questions or requests, in the order of the text. */
export function answerContact(policy: PolicyText, reads: readonly ReadClause[]): Answer {
  const found: { address: string; evidence: Evidence; trusted: boolean }[] = [];
  const emails = findEmails(policy);
  for (const read of reads) {
    const about = Math.max(read.scores.contact, read.scores.rights, read.scores.choice, 0.9 * read.scores.children, 0.9 * read.scores.secure);
    for (let at = Math.max(0, indexAt(emails, read.clause.start)); at < emails.length && emails[at]!.start < read.clause.end; at += 1) {
      const { start, address, obscured } = emails[at]!;
      if (start < read.clause.start || address === undefined) continue;
      if (others.test(address) || otherMatters.test(address)) continue;
      const evidence: Evidence = { question: 'contact.email', read, stance: 'says', strength: about, from: 0, to: read.tokens.length, reason: { rule: obscured ? 'contact/obscured-email' : 'contact/email', words: [address] } };
      found.push({ address, evidence, trusted: about >= aboutContact || privacyNames.test(address) });
    }
  }
  const named = found.filter((one) => one.trusted && !(isAlone(one.evidence, one.address) && !privacyNames.test(one.address)));
  const alone = found.filter((one) => one.trusted);
  const trusted = named.length > 0 ? named : alone.length > 0 ? alone : found;
  const addresses = new Map<string, string>();
  for (const { address } of trusted) if (!addresses.has(address.toLowerCase())) addresses.set(address.toLowerCase(), address);
  return { answer: [...addresses.values()], unsure: false, quotes: buildQuotes(policy, trusted.map((one) => one.evidence)) };
}

/** An address in a line of its own may stand in a footer; it counts where nothing better is there. */
function isAlone(evidence: Evidence, address: string): boolean {
  return evidence.read.clause.text.length <= address.length + 2;
}
