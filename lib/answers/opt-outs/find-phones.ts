import type { PolicyText } from '../../policy/policy-text';
import type { Place } from './place';
import { TakenSpans } from '../../text/taken-spans';

// North American numbers, numbers that begin with a country code or a trunk zero, and numbers spelt by letters. Every part is bounded.
const american = /(?<![\d.-])(?:\+?1[ .–-]{0,3})?(?:\(\d{3}\)|\d{3})[ .–-]{0,3}\d{3}[ .–-]{1,3}\d{4}(?![\d.-]?\d)/g;
const international = /(?<![\w+])\+\d{1,3}[ .–-]?(?:\(0\)[ .–-]?)?(?:\(\d{1,4}\)|\d{1,5})(?:(?:\.|[ –-]{1,3})\d{1,8}){1,5}(?!\d)|(?<![\w+])\+\d{8,14}(?!\d)/g;
const trunk = /(?<![\d.,/-])\(?0\d{2,4}\)?[ –-]\d{3,4}(?:[ –-]\d{3,5}){0,2}(?!\d)/g;
/** "x241", "ext. 5": part of the number as it is given. */
const extension = /^,? ?(?:x|ext\.?|extension) ?\d{1,6}\b/i;
/** "001 …", "0044 …": the zeros that are dialled abroad. */
const abroad = /(?<![\w+.,/-])00[1-9]\d{0,2}(?:[ .–-]\d{2,12}){1,5}(?!\d)/g;
const spelt = /(?<![\d-])(?:1[ -])?8\d\d[ -][A-Z][A-Z0-9-]{4,11}(?![\w-])/g;
/** Characters behind a number in which one may stand. */
const longestExtension = 20;

function countDigits(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}

function isSpelt({ target = '' }: Place): boolean {
  return /[A-Z]{3}/.test(target);
}

function isFax(text: string, start: number): boolean {
  return /\bfax(?:simile)?\b(?: (?:number|no\.?|at|to|us at))?[\s:.(]{0,4}$/i.test(text.slice(Math.max(0, start - 24), start));
}

/** Every phone number of the text, in order. A number that is given in digits and again in letters is one; fax numbers are none. Linear. */
export function findPhones(policy: PolicyText): Place[] {
  const { text } = policy;
  const found: Place[] = [];
  const taken = new TakenSpans(text.length);
  for (const pattern of [international, abroad, american, trunk, spelt]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length + (extension.exec(text.slice(start + match[0].length, start + match[0].length + longestExtension))?.[0].length ?? 0);
      const digits = countDigits(match[0]);
      if (pattern !== spelt && (digits < 7 || digits > 15)) continue;
      if (isFax(text, start) || taken.isTaken({ start, end })) continue;
      taken.take({ start, end });
      found.push({ via: 'phone', target: text.slice(start, end).trim(), start, end, words: '' });
    }
  }
  for (const link of policy.links) {
    if (!/^tel:/i.test(link.href) || taken.isTaken(link)) continue;
    const number = link.href.slice(4).replaceAll('%20', ' ').trim();
    if (countDigits(number) >= 5) found.push({ via: 'phone', target: number, start: link.start, end: link.end, words: text.slice(link.start, link.end) });
  }
  found.sort((a, b) => a.start - b.start);
  // "877-547-7272 (877-547-PAPA)" and "1 888 EXPERIAN (1 888 397 3742)" each are one number.
  return found.filter((place, index) => {
    if (!isSpelt(place)) return true;
    const [before, after] = [found[index - 1], found[index + 1]];
    return !(before !== undefined && !isSpelt(before) && place.start - before.end <= 4) && !(after !== undefined && !isSpelt(after) && after.start - place.end <= 4);
  });
}
