import type { OptOut } from '../analysis';
import type { Place } from './place';
import { readDestination, readUrl, type Destination } from './read-destination';
import { readKinds, readWording } from './read-wording';

type Kind = OptOut['kind'];

/** What a link is worth as a way to act. `kinds` absent: those of the sentence. */
export type LinkJudgement = { readonly isWay: false } | { readonly isWay: true; readonly kinds?: readonly Kind[]; readonly reason: string };

const noWay: LinkJudgement = { isWay: false };

const ownDocument = /^(?:our |the |this |its |their |your )?(?:[\w&.'’-]+ ){0,4}?(?:privacy|cookies?|data protection|data)(?: and \w+)? (?:polic(?:y|ies)|notices?|statements?)|^terms\b|\bterms (?:of|and)\b|^(?:privacy|terms|legal|home|faqs?)$|\bprivacy (?:policy|notice|statement|practices)\b/i;
const informs = /\b(?:learn more|more information|find out more|for details|more details|further information|read (?:more|about|our)|information about|described in|set out in|subject to|see our|review our|consult|refer to|governed by|practices)\b/i;
const actWords = /\bopt[- _]?(?:ing[- ])?(?:ed[- ])?outs?\b|\bunsubscribe|\bdo[- ]?not[- ]?(?:sell|share|track)\b|\bprivacy (?:choices|rights|request|portal|preferences|settings|center|centre|dashboard)|\b(?:request|web|online|contact|this|privacy|dsar|deletion|rights) form\b|\bpreferences?\b|\bdelete\b|\bsettings\b|\brequest\b/i;
const pathOfPolicy = /(?:^|\/)(?:privacy|legal|terms|tos|policies|cookies?|conditions|(?:privacy|cookies?|terms|data)[-_]?(?:and[-_]\w+[-_])?(?:policy|policies|notice|notices|statement|practices|of-use|of-service|conditions))(?:\.\w{2,5})?\/?(?:$|[?#])|privacy[-_]?(?:policy|notice|statement)/i;
const pathOfAct = /opt-?_?out|unsubscribe|do-?not-?sell|dns|choices|request|preferences|rights|portal|form|delete|erase|manage|center|centre|settings|account|profile|subscri|dsar|ccpa-?opt|#dsar/i;

/** Whether the address leads to a place in the page itself. */
export function isInPage(target: string, pageUrl: string): boolean {
  if (target.startsWith('#')) return true;
  const hash = target.indexOf('#');
  return hash > 0 && pageUrl !== '' && target.slice(0, hash) === pageUrl.split('#')[0];
}

function judgeKnown(destination: Destination, kinds: ReadonlySet<Kind>): LinkJudgement {
  const own = readKinds(destination);
  const reason = destination.title;
  switch (destination.does) {
    case 'opt-out':
      return { isWay: true, kinds: own, reason };
    case 'also':
      return { isWay: true, kinds: [...new Set([...own, ...kinds])], reason };
    case 'with-words':
      return own.some((kind) => kinds.has(kind)) ? { isWay: true, kinds: own, reason } : noWay;
    case 'request-form':
      return { isWay: true, reason };
    default:
      return noWay;
  }
}

/** `sentence` is the clause, `before` its words since the last link or comma, `kinds` what it offers, `pageUrl` the policy's address. */
export function judgeLink(place: Place, sentence: string, before: string, kinds: ReadonlySet<Kind>, pageUrl: string): LinkJudgement {
  const target = place.target ?? '';
  const destination = readDestination(target);
  if (destination !== undefined) return judgeKnown(destination, kinds);
  const words = place.words.trim();
  const named = new Set(readWording(words).acts.flatMap(({ entry }) => readKinds(entry)));
  const saysAct = named.size > 0 || actWords.test(words);
  if (isInPage(target, pageUrl)) return saysAct && !ownDocument.test(words) && !/\bsection\b/i.test(words) && (/form\b/i.test(words) || named.size > 0) ? { isWay: true, ...(named.size > 0 ? { kinds: [...named] } : {}), reason: 'link' } : noWay;
  const url = readUrl(target);
  const path = url === undefined ? target : `${url.pathname}${url.search}${url.hash}`;
  const isPolicyPath = pathOfPolicy.test(path) || (/\/privacy\/|-privacy\/?$/i.test(path) && !/^(?:here|this|click|link|form)/i.test(words));
  const isOwnDocument = ownDocument.test(words) || (isPolicyPath && !pathOfAct.test(path));
  const isToLearn = informs.test(before) && !/\bhow (?:to|you can|can you|do)\b|\bopt(?:ing)?[- ]out\b|\bchoices\b/i.test(before);
  if (isOwnDocument && !(saysAct && named.size > 0)) return !isToLearn && /\bcookies?\b/i.test(words + sentence) && kinds.has('cookies') && /\b(?:how to|manage|control|adjust|change|opt|disable|choices|preferences)\b/i.test(sentence) && !/\bprivacy (?:policy|notice)\b/i.test(words) ? { isWay: true, kinds: ['cookies'], reason: 'cookie policy' } : noWay;
  if (saysAct) return { isWay: true, ...(named.size > 0 ? { kinds: [...named] } : {}), reason: 'link' };
  if (isToLearn) return noWay;
  const isHome = url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '';
  if (isHome && !/\bfooter\b|\bbottom\b/i.test(sentence) && (words === '' || readUrl(words) !== undefined)) return noWay;
  return { isWay: true, reason: 'link' };
}
