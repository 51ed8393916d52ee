import { keepLetters } from '../text/letter-kinds';
import { indexAt } from '../text/span';
import type { LabelName } from '../taxonomy/labels';
import type { Analysis, Quote } from './analysis';
import { findPhones } from './opt-outs/find-phones';
import { findPostalAddresses } from './opt-outs/find-postal-addresses';

/** A way to reach the company besides e-mail: a number or an address as the policy gives it, and the clause where it stands. */
export type Contact = { readonly via: 'phone' | 'post'; readonly value: string; readonly quote: Quote };

/** A number or an address counts in a clause about one of these. */
const aboutContact: readonly LabelName[] = ['contact', 'rights', 'choice'];
/** Of each kind so many are shown; more is a directory. */
const mostOfKind = 5;

/** The phone numbers and postal addresses for privacy questions or requests, each once, in the order of the text, five of each kind at most. Linear. */
export function findContacts({ policy, clauses }: Pick<Analysis, 'policy' | 'clauses'>): Contact[] {
  const contacts = new Map<string, Contact>();
  const counts = { phone: 0, post: 0 };
  for (const { via, target, start } of [...findPhones(policy), ...findPostalAddresses(policy)].sort((a, b) => a.start - b.start)) {
    if ((via !== 'phone' && via !== 'post') || target === undefined) continue;
    const index = indexAt(clauses, start);
    const clause = clauses[index];
    const key = keepLetters(target).toLowerCase();
    if (clause === undefined || start >= clause.end || contacts.has(key) || counts[via] >= mostOfKind) continue;
    if (!clause.labels.some(({ label }) => aboutContact.includes(label))) continue;
    counts[via] += 1;
    const text = policy.text.slice(clause.start, clause.end);
    contacts.set(key, { via, value: target, quote: { start: clause.start, end: clause.end, text, clause: index, reason: { rule: `contact/${via}`, words: [target] } } });
  }
  return [...contacts.values()];
}
