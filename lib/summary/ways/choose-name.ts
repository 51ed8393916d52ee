import { capital, hasLetter, letterKindAt, numeral } from '../../text/letter-kinds';
import { cutShort } from '../words/fill-words';

/** Words that a policy's title is made of besides the company's name. */
const titleWords: ReadonlySet<string> = new Set(['privacy', 'policy', 'policies', 'notice', 'notices', 'statement', 'statements', 'cookie', 'cookies', 'data', 'protection', 'security', 'online', 'website', 'web', 'site', 'global', 'general', 'legal', 'terms', 'conditions', 'of', 'use', 'service', 'and', 'the', 'our', 'your', 'for', 'at', 'on', 'in', 'to', 'a', 'us', 'uk', 'eu', 'california', 'residents', 'consumer', 'consumers', 'customer', 'customers', 'customers’', 'customer\'s', 'information', 'personal', 'practices', 'disclosure', 'rights', 'center', 'centre', 'hub', 'welcome', 'home', 'page', 'websites', 'help', 'support', 'faq', 'how', 'handle', 'effective', 'updated', 'last', 'version', 'english', 'en', 'full', '&', '-']);

/** People for whom a policy is; no company is called by them: "CA Residents". */
const readers = /(?:^| )(?:residents|consumers|customers|users|visitors|applicants|candidates|employees)$/i;

const separator = /\s[|–—·»:•-]\s|[|»]|:\s/;

/** The longest name that is shown, in UTF-16 code units. */
const maxLength = 80;
/** The longest title that stands in the place of a name, in UTF-16 code units. */
const longestHeading = 120;
/** A name has no more words than this. */
const maxWords = 8;
/** Where a company introduces itself: the first lines, the first characters. */
const maxLines = 5;
const maxIntroLength = 3000;

function isName(word: string): boolean {
  const bare = word.replaceAll(/^[("“]+|[)"”,.!]+$/g, '').toLowerCase();
  return !titleWords.has(bare) && !/^\d+$/.test(bare);
}

/** The part of a title without the title words at its edges; empty if nothing else is there. */
function stripTitleWords(part: string): string {
  const words = part.trim().split(/\s+/);
  // Away from the words of the document itself, the others may belong to a name: "Interactive Data".
  if (words.some(isName) && !/privacy|polic|notice|statement/i.test(part)) return words.join(' ');
  const first = words.findIndex(isName);
  const last = words.findLastIndex(isName);
  return words.slice(first === -1 ? words.length : first, last + 1).join(' ').replaceAll(/^[("“]+|[)"”,.]+$|[’']s$/g, '');
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** The host of an address without `www.`, or empty if there is none. */
export function chooseHost(url: string): string {
  if (!URL.canParse(url)) return '';
  return new URL(url).host.replace(/^www\./, '');
}

/** Whether a name may begin with the character: a capital, a number or "&". */
function isLarge(word: string, at: number): boolean {
  const kind = letterKindAt(word, at);
  return kind === capital || kind === numeral || word[at] === '&';
}

function hasLarge(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (isLarge(word, at)) return true;
  return false;
}

/** Whether every word is written like a part of a name: a capital or a digit in it, or one of the small words between. */
function isNameLike(text: string): boolean {
  const words = text.split(' ');
  return words.length <= maxWords && words.every((word) => hasLarge(word) || /^(?:of|the|and|de|der|von|la)$/.test(word)) && hasLetter(text) && !/^(?:we|us)$/i.test(text) && !readers.test(text);
}

/** Whether a name stands in the text, as it is written in the title or in capitals. */
function standsIn(text: string, name: string): boolean {
  return text.includes(name) || text.includes(name.toUpperCase());
}

/** A title without a host to agree with, as a file has it, may name anything ("Old policy"): its name must stand in the text. */
function readTitle(title: string, host: string, text: string): string {
  const parts = title.slice(0, 500).split(separator).map(stripTitleWords).filter((part) => part !== '');
  const labels = host.split('.').map(plain).filter((label) => label.length > 2);
  const agreeing = parts.find((part) => plain(part).length > 2 && labels.some((label) => label.startsWith(plain(part)) || plain(part).startsWith(label)));
  return agreeing ?? (/privacy|policy|notice/i.test(title) ? parts.findLast((part) => isNameLike(part) && (host !== '' || standsIn(text, part))) : undefined) ?? '';
}

/** A name out of one of the first short lines of the text: "Acme Privacy Policy". */
function readFirstLines(text: string): string {
  const lines = text.slice(0, maxIntroLength).split('\n').slice(0, maxLines).filter((line) => line.length <= maxLength && /privacy|policy/i.test(line) && !line.includes(','));
  return lines.map(stripTitleWords).find((name) => name !== '' && isNameLike(name)) ?? '';
}

/** A name out of the sentence in which the company introduces itself: "Acme Inc. (“Acme”, “we”)". */
function readIntroduction(text: string): string {
  for (const { index } of text.slice(0, maxIntroLength).matchAll(/ \([^()]{0,20}[“"]/g)) {
    const before = text.slice(Math.max(0, index - maxLength, text.lastIndexOf('\n', index) + 1), index).trimEnd().split(/[.;:!?,]?\s+/);
    const start = before.findLastIndex((word) => !isLarge(word, 0)) + 1;
    const name = before.slice(start).slice(-maxWords).join(' ').replace(/^(?:At|Here at|Welcome to) /, '');
    const [first = ''] = name.split(/[\s.,]/);
    const inside = text.slice(index, index + 60);
    if (first.length > 1 && (/[“"](?:we|us|our|the company|company)\b/i.test(inside) || plain(inside).startsWith(plain(first)))) return name;
  }
  return '';
}

/**
 * The company's name: out of the page's title ("Privacy Policy | Acme"), where a part that agrees with the host's name wins over the
 * last part that is written like a name; otherwise out of the beginning of the text; otherwise the host; otherwise empty.
 */
export function chooseName({ title, url, text }: { readonly title: string; readonly url: string; readonly text: string }): string {
  const host = chooseHost(url);
  return cutShort(readTitle(title, host, text) || readFirstLines(text) || readIntroduction(text) || host, maxLength);
}

/** What stands above a policy of which nobody knows whose it is: its title, or empty. */
export function chooseHeading(policy: { readonly title: string; readonly url: string; readonly text: string }): string {
  return chooseName(policy) || cutShort(policy.title.trim(), longestHeading);
}

/**
 * The title of a policy out of a file. Where neither title nor text say whose it is and the title is one that every policy could have, the
 * file's name is added, by which the reader knows it.
 */
export function titleByFile(policy: { readonly title: string; readonly url: string; readonly text: string }, fileName: string): string {
  const name = cutShort(fileName.replace(/\.[a-z]{1,8}$/i, '').trim(), longestHeading);
  if (name === '' || chooseName(policy) !== '' || stripTitleWords(policy.title) !== '') return policy.title;
  return policy.title === '' ? name : `${policy.title} (${name})`;
}
