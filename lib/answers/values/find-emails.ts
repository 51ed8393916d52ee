import type { PolicyText } from '../../policy/policy-text';
import { capital, caseless, letterKindAt, letterKindOf, numeral } from '../../text/letter-kinds';
import type { Span } from '../../text/span';
import { TakenSpans } from '../../text/taken-spans';

/** An e-mail address that a policy gives. Offsets are into `PolicyText.text`. */
export type FoundEmail = Span & {
  /** As a reader sees it; absent where the page hides it from everything but a reader's eyes. */
  readonly address?: string;
  /** Written or masked so that machines do not find it ("privacy [at] example [dot] com"). */
  readonly obscured: boolean;
  /** The words of the link behind which it stands; empty where it is written out. */
  readonly words: string;
};

const localPart = /[\w.!#$%&'*+/=?^`{|}~-]/;
const wholeLocal = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
/** The longest local part and the longest domain that mail knows (RFC 5321, 4.5.3.1). */
const longestLocal = 64;
const longestDomain = 255;

/** Signs that stand for "@" and "." where an address is hidden from collectors but not from people. */
const hiddenAt = /\s?[[({<]{1,2}\s?(?:at|AT|At|@)\s?[\])}>]{1,2}\s?|\s(?:at|AT|\(a\))\s/g;
const hiddenDot = /\s?[[({<]{1,2}\s?(?:dot|DOT|Dot|\.)\s?[\])}>]{1,2}\s?|\s(?:DOT|dot)\s/g;
const hiddenDomain = /^[\p{L}\p{N}.-]{1,63}(?:\s?[[({<]{1,2}\s?(?:dot|DOT|Dot|\.)\s?[\])}>]{1,2}\s?[\p{L}\p{N}-]{1,63}|\s(?:DOT|dot)\s[\p{L}\p{N}-]{1,63}){0,4}/u;
/** What a domain needs in its first word or behind it: a word for the dot or a bracket, where the dot is hidden, or else the dot. */
const mayBeHidden = /^[^\s[({<]*(?:dot|\s?[[({<]|\sdot\s)/i;
const hasDot = /^[^\s[({<]*\./;
/** The names that a domain is made of are at least two and at most nine, and have so many letters. */
const mostNames = 9;
const longestName = 63;
const shortestEnd = 2;
const longestEnd = 24;

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

/** Whether the text is one or more names of letters, numbers and hyphens, and an end of letters, with dots between. */
function isDomain(text: string): boolean {
  const names = text.split('.');
  const end = names.pop() ?? '';
  if (names.length === 0 || names.length >= mostNames || end.length < shortestEnd || end.length > longestEnd || !isMadeOf(end, caseless)) return false;
  return names.every((name) => name !== '' && name.length <= longestName && isMadeOf(name.replaceAll('-', ''), numeral));
}

/** Whether all letters are of this kind or one behind it. */
function isMadeOf(text: string, least: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (letterKindAt(text, at) < least) return false;
  return true;
}

/** Whether the text is one plain address. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at <= longestLocal && text.length - at - 1 <= longestDomain && wholeLocal.test(text.slice(0, at)) && isDomain(text.slice(at + 1));
}

function expandLeft(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestLocal && localPart.test(text[start - 1]!)) start -= 1;
  while (start < at && /[.'`/=]/.test(text[start]!)) start += 1;
  return start;
}

function expandRight(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < longestDomain && (letterKindOf(text.charCodeAt(end)) >= numeral || '.-'.includes(text[end]!))) end += 1;
  while (end > at && '.-'.includes(text[end - 1]!)) end -= 1;
  if (!hasCapital(text, at, end)) return end;
  // "name@example.com.If you …": the next sentence, without a space.
  const glued = /\.\p{Lu}\p{Ll}{0,20}$/u.exec(text.slice(at, end));
  if (glued !== null && /^[\p{Ll}\p{N}-]+\.[\p{Ll}\p{N}.-]+$/u.test(text.slice(at, at + glued.index))) return at + glued.index;
  // "name@example.comExample Ltd": the next line, without a break.
  const run = /^[\p{Ll}\p{N}.-]{1,80}\.\p{Ll}{2,10}(?=\p{Lu}\p{Ll})/u.exec(text.slice(at, end));
  return run === null ? end : at + run[0].length;
}

function hasCapital(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (letterKindOf(text.charCodeAt(at)) === capital) return true;
  return false;
}

function findPlain(text: string): FoundEmail[] {
  const emails: FoundEmail[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const before = text[at - 1] === ' ' ? at - 1 : at;
    const after = text[at + 1] === ' ' ? at + 2 : at + 1;
    const start = expandLeft(text, before);
    const end = expandRight(text, after);
    const address = `${text.slice(start, before)}@${text.slice(after, end)}`;
    if (isEmail(address)) emails.push({ address, start, end, obscured: false, words: '' });
  }
  return emails;
}

function findHidden(text: string): FoundEmail[] {
  const emails: FoundEmail[] = [];
  for (const match of text.matchAll(hiddenAt)) {
    const from = match.index + match[0].length;
    // "At example.com" in running words is no address: one of the two signs must be in brackets, in capitals or in words.
    const isWord = match[0] === ' at ';
    const behind = text.slice(from, from + longestDomain);
    if (!mayBeHidden.test(behind) && (isWord || !hasDot.test(behind))) continue;
    const written = hiddenDomain.exec(behind)?.[0] ?? '';
    const domain = written.replaceAll(hiddenDot, '.').replace(/[.-]+$/, '');
    const start = expandLeft(text, match.index);
    const address = `${text.slice(start, match.index)}@${domain}`;
    if (isWord && domain.length === written.replace(/[.-]+$/, '').length && !/[\])}>]|dot/i.test(written)) continue;
    if (isEmail(address)) emails.push({ address, start, end: from + written.length, obscured: true, words: '' });
  }
  return emails;
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
 * One that is hidden for good has no `address`. Linear.
 */
export function findEmails(policy: PolicyText): FoundEmail[] {
  const written = [...findPlain(policy.text), ...findHidden(policy.text)];
  const emails = [...written];
  const taken = new TakenSpans(policy.text.length, written);
  for (const link of policy.links) {
    if (taken.isTaken(link)) continue;
    const words = policy.text.slice(link.start, link.end);
    const plain = readMailLink(link.href);
    const address = plain ?? decodeProtectedEmail(link.href);
    const isHidden = /\/cdn-cgi\/l\/email-protection/i.test(link.href) || (/^\[email.protected\]$/i.test(words) && address === undefined);
    if (address === undefined && !isHidden) continue;
    emails.push({ ...(address === undefined ? {} : { address }), start: link.start, end: link.end, obscured: plain === undefined, words });
    taken.take(link);
  }
  for (const match of policy.text.matchAll(/\[email.protected\]/gi)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!taken.isTaken(span)) emails.push({ ...span, obscured: true, words: '' });
  }
  return emails.sort((a, b) => a.start - b.start);
}
