import { cutShort } from './fill-words';

/** Words that a policy's title is made of besides the company's name. */
const titleWord = /^(?:privacy|policy|policies|notice|notices|statement|statements|cookie|cookies|data|protection|security|online|website|web|site|global|general|legal|terms|conditions|of|use|service|and|the|our|your|for|at|on|in|to|a|us|uk|eu|california|residents|consumer|consumers|customer|customers|customers’|customer's|information|personal|practices|disclosure|rights|center|centre|hub|welcome|home|page|help|support|faq|how|we|handle|effective|updated|last|version|english|en|full|&|-|\d+)$/i;

const separator = /\s[|–—·»:•-]\s|[|»]|:\s/;

/** The longest name that is shown, in UTF-16 code units. */
const maxLength = 80;

function isName(word: string): boolean {
  return !titleWord.test(word.replaceAll(/^[("“]+|[)"”,.!]+$/g, ''));
}

/** The part of a title without the title words at its edges; empty if nothing else is there. */
function stripTitleWords(part: string): string {
  const words = part.trim().split(/\s+/);
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

/**
 * The company's name out of the page's title ("Privacy Policy | Acme"), otherwise the host, otherwise empty. A part of the title
 * that agrees with the host's name wins; without one the last part that is written like a name does, if the title is a policy's.
 */
export function chooseName(title: string, url: string): string {
  const host = chooseHost(url);
  const parts = title.slice(0, 500).split(separator).map(stripTitleWords).filter((part) => part !== '');
  const labels = host.split('.').map(plain).filter((label) => label.length > 2);
  const agreeing = parts.find((part) => plain(part).length > 2 && labels.some((label) => label.startsWith(plain(part)) || plain(part).startsWith(label)));
  const named = /privacy|policy|notice/i.test(title) ? parts.findLast((part) => part.split(' ').every((word) => /^[\p{Lu}\p{N}&]/u.test(word))) : undefined;
  return cutShort(agreeing ?? named ?? host, maxLength);
}
