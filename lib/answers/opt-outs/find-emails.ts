import type { PolicyText } from '../../policy/policy-text';
import type { Place } from './place';
import { TakenSpans } from './taken-spans';

const localPart = /[\w.!#$%&'*+/=?^`{|}~-]/;
const wholeLocal = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const domainPart = /[\p{L}\p{N}.-]/u;
/** The longest local part and the longest domain that mail knows (RFC 5321, 4.5.3.1). */
const longestLocal = 64;
const longestDomain = 255;

/** Signs that stand for "@" and "." where an address is hidden from collectors but not from people. */
const hiddenAt = /\s?[[({<]\s?(?:at|AT|At|@)\s?[\])}>]\s?|\s(?:AT|\(a\))\s/g;
const hiddenDot = /\s?[[({<]\s?(?:dot|DOT|Dot|\.)\s?[\])}>]\s?|\s(?:DOT|dot)\s/g;
const wholeDomain = /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}$/u;

/** The address that a page's mail protection (`/cdn-cgi/l/email-protection#HEX`) shows to its readers: each byte is masked by the first. */
export function decodeProtectedEmail(href: string): string | undefined {
  const hex = /email-protection#([0-9a-f]{4,400})$/i.exec(href)?.[1];
  if (hex === undefined || hex.length % 2 !== 0) return undefined;
  const bytes = hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  const key = bytes[0]!;
  const text = bytes.slice(1).map((byte) => String.fromCharCode(byte ^ key)).join('');
  const address = text.split('?')[0]!;
  return isEmail(address) ? address : undefined;
}

/** Whether the text is one plain address. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at <= longestLocal && text.length - at - 1 <= longestDomain && wholeLocal.test(text.slice(0, at)) && wholeDomain.test(text.slice(at + 1));
}

function expandLeft(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestLocal && localPart.test(text[start - 1]!)) start -= 1;
  while (start < at && /[.'`/=]/.test(text[start]!)) start += 1;
  return start;
}

function expandRight(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < longestDomain && domainPart.test(text[end]!)) end += 1;
  while (end > at && /[.-]/.test(text[end - 1]!)) end -= 1;
  return end;
}

function findPlain(text: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const before = text[at - 1] === ' ' ? at - 1 : at;
    const after = text[at + 1] === ' ' ? at + 2 : at + 1;
    const start = expandLeft(text, before);
    const end = expandRight(text, after);
    const target = `${text.slice(start, before)}@${text.slice(after, end)}`;
    if (isEmail(target)) places.push({ via: 'email', target, start, end, words: '' });
  }
  return places;
}

function findHidden(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(hiddenAt)) {
    const start = expandLeft(text, match.index);
    const from = match.index + match[0].length;
    const written = /^[\p{L}\p{N}.-]{1,63}(?:\s?[[({<]\s?(?:dot|DOT|Dot|\.)\s?[\])}>]\s?[\p{L}\p{N}-]{1,63}|\s(?:DOT|dot)\s[\p{L}\p{N}-]{1,63}){0,4}/u.exec(text.slice(from, from + longestDomain))?.[0] ?? '';
    const domain = written.replaceAll(hiddenDot, '.').replace(/[.-]+$/, '');
    const target = `${text.slice(start, match.index)}@${domain}`;
    if (isEmail(target)) places.push({ via: 'email', target, start, end: from + written.length, words: '' });
  }
  return places;
}

function readMailLink(href: string): string | undefined {
  if (!/^mailto:/i.test(href)) return undefined;
  const raw = href.slice('mailto:'.length).split('?')[0]!;
  const plain = /%[0-9a-f]{2}/i.test(raw) && !/%(?![0-9a-f]{2})/i.test(raw) ? decodeAddress(raw) : raw;
  const address = plain.trim().replace(/[.,;]+$/, '');
  return isEmail(address) ? address : undefined;
}

function decodeAddress(raw: string): string {
  // Only ASCII stands in addresses that we take; other escapes stay as they are.
  return raw.replaceAll(/%([0-7][0-9a-f])/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Every e-mail address of the text, in order: written out, written so that a person can read it ("name [at] example [dot] com"), behind
 * a `mailto:` link, or behind a page's mail protection. Where the words and the link differ, the words are what the reader sees and count.
 * An address that is hidden for good is a place without target. Linear.
 */
export function findEmails(policy: PolicyText): Place[] {
  const written = [...findPlain(policy.text), ...findHidden(policy.text)];
  const places = [...written];
  const taken = new TakenSpans(policy.text.length, written);
  for (const link of policy.links) {
    if (taken.isTaken(link)) continue;
    const words = policy.text.slice(link.start, link.end);
    const target = readMailLink(link.href) ?? decodeProtectedEmail(link.href);
    const isHidden = /email-protection/i.test(link.href) || (/^\[email.protected\]$/i.test(words) && target === undefined);
    if (target === undefined && !isHidden) continue;
    places.push({ via: 'email', ...(target === undefined ? {} : { target }), start: link.start, end: link.end, words });
    taken.take(link);
  }
  for (const match of policy.text.matchAll(/\[email.protected\]/gi)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!taken.isTaken(span)) places.push({ via: 'email', ...span, words: '' });
  }
  return places.sort((a, b) => a.start - b.start);
}
