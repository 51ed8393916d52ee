import type { PolicyText } from '../../policy/policy-text';
import { findEmails } from '../values/find-emails';
import { findPhones } from './find-phones';
import { findPostalAddresses } from './find-postal-addresses';
import type { Place } from './place';
import { readUrl } from './read-destination';
import { TakenSpans } from '../../text/taken-spans';

/** Addresses that are written out in the text: with a scheme, with `www.`, or a host of a common ending with or without a path. */
const writtenUrl = /\bhttps?:\/\/[^\s<>"'“”‘’|]{3,2000}|\bwww\.[^\s<>"'“”‘’|@]{3,2000}|(?<![@\w.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|info|eu|gov|io|co\.uk|us|ca|de|app)\b(?:\/[^\s<>"'“”‘’|]{0,2000})?(?![\w@])/gi;

/** A page's mail protection in place of an address. */
const hiddenMail = /\/cdn-cgi\/l\/email-protection/i;

function trimUrl(url: string): string {
  const trimmed = url.replace(/[.,;:!?*\]”’]+$/, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimUrl(trimmed.slice(0, -1)) : trimmed;
}

function findLinks(policy: PolicyText): Place[] {
  const places: Place[] = [];
  for (const { start, end, href } of policy.links) {
    const words = policy.text.slice(start, end);
    if (/^(?:mailto|tel|sms|javascript|data|blob|about):/i.test(href.trim()) || hiddenMail.test(href)) continue;
    const target = href.trim() === '' && readUrl(words) !== undefined && /[./]/.test(words) ? words : href.trim();
    if (target !== '' && target !== '#') places.push({ via: 'link', target, start, end, words });
  }
  return places;
}

function findMailboxes(policy: PolicyText): Place[] {
  return findEmails(policy).map(({ address, start, end, words }) => ({ via: 'email', ...(address === undefined ? {} : { target: address }), start, end, words }));
}

/** Everything the text names to go, write or call to, in order; nothing overlaps. Linear in the text for texts of ordinary make. */
export function findPlaces(policy: PolicyText): Place[] {
  const contacts = [...findMailboxes(policy), ...findPhones(policy), ...findPostalAddresses(policy)];
  const emails = new TakenSpans(policy.text.length, contacts.filter(({ via }) => via === 'email'));
  const links = findLinks(policy).filter((link) => !emails.isTaken(link));
  const taken = new TakenSpans(policy.text.length, [...contacts, ...links]);
  for (const match of policy.text.matchAll(writtenUrl)) {
    const target = trimUrl(match[0]);
    const start = match.index;
    const end = start + target.length;
    if (!taken.isTaken({ start, end }) && !hiddenMail.test(target) && readUrl(target) !== undefined) links.push({ via: 'link', target, start, end, words: '' });
  }
  return [...contacts, ...links].sort((a, b) => a.start - b.start);
}
