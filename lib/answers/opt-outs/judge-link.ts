import { GatedPatterns } from '../../text/gated-patterns';
import type { OptOut } from '../analysis';
import type { Place } from './place';
import { readDestination, readUrl, type Destination } from './read-destination';
import { readKinds, readWording } from './read-wording';

type Kind = OptOut['kind'];

/** What a link is worth as a way to act. `kinds` absent: those of the sentence. */
export type LinkJudgement = { readonly isWay: false } | { readonly isWay: true; readonly kinds?: readonly Kind[]; readonly reason: string };

const noWay: LinkJudgement = { isWay: false };

const ownDocument = new GatedPatterns([
  [/^(?:our |the |this |its |their |your )?(?:[\w&.'’-]+ ){0,4}?(?:privacy|cookies?|data protection|data)(?: and \w+)? (?:polic(?:y|ies)|notices?|statements?)/i, ['policy', 'policies', 'notice', 'statement']],
  [/\bprivacy (?:policy|notice|statement|practices)\b/i, ['privacy p', 'privacy n', 'privacy s']],
  [/^terms\b|\bterms (?:of|and)\b/i, ['terms']],
  [/\b(?:community|content|member|user|posting) (?:guidelines|rules|standards|polic(?:y|ies))\b/i, ['guidelines', 'rules', 'standards', 'policy', 'policies']],
  [/^(?:guidelines|rules|safety tips)$|^(?:privacy|terms|legal|home|faqs?)$/i, ['guidelines', 'rules', 'safety tips', 'privacy', 'terms', 'legal', 'home', 'faq']],
]);
const informs = new GatedPatterns([
  [/\b(?:learn more|more information|find out (?:more|how)|for details|for information (?:on|about)|more details|further information|read (?:more|about|our)|information about|detailed information)\b/i, ['learn more', 'information', 'find out', 'details', 'read ']],
  [/\b(?:described in|set out in|subject to|see our|review our|consult|refer to|governed by|practices)\b/i, ['described in', 'set out in', 'subject to', 'see our', 'review our', 'consult', 'refer to', 'governed by', 'practices']],
]);
/** "Review our rights page for information on how to make these requests". */
const makesRequests = /\bhow to (?:make|submit|exercise|opt)|\bor (?:to )?exercise\b|\bto exercise (?:them|your|these|any)\b/i;
/** A heading over instructions for single browsers. */
const refusesCookies = /\b(?:refus|delet|manag|block|disabl|control|reject)\w*\b.{0,40}\bcookies?\b|\bcookies?\b.{0,40}\b(?:refus|delet|manag|block|disabl|control|reject)/i;
const actWords = new GatedPatterns([
  [/\bopt[- _]?(?:ing[- ])?(?:ed[- ])?outs?\b/i, ['opt']],
  [/\bunsubscribe|\bpreferences?\b|\bdelete\b|\bsettings\b|\brequest\b/i, ['unsubscribe', 'preference', 'delete', 'settings', 'request']],
  [/\bdo[- ]?not[- ]?(?:sell|share|track)\b/i, ['not']],
  [/\bprivacy (?:choices|rights|request|portal|preferences|settings|center|centre|dashboard)/i, ['privacy ']],
  [/\b(?:request|web|online|contact|this|privacy|dsar|deletion|rights) form\b/i, [' form']],
]);
const pathOfPolicy = new GatedPatterns([
  [/(?:^|\/)(?:privacy|legal|terms|tos|policies|cookies?|conditions)(?:\.\w{2,5})?\/?(?:$|[?#])/i, ['privacy', 'legal', 'terms', 'tos', 'policies', 'cookie', 'conditions']],
  [/(?:^|\/)(?:privacy|cookies?|terms|data)[-_]?(?:and[-_]\w+[-_])?(?:policy|policies|notice|notices|statement|practices|of-use|of-service|conditions)(?:\.\w{2,5})?\/?(?:$|[?#])/i, ['polic', 'notice', 'statement', 'practices', 'of-use', 'of-service', 'conditions']],
  [/privacy[-_]?(?:policy|notice|statement)/i, ['privacy']],
]);
const sectionTitle = /^["“]?(?:exercising|your (?:rights|choices|\w+ privacy rights)|how (?:to|you|we|\w+ \w+ uses)|access to specific|personal information sales|section \w+)\b/i;
const membership = /\bmembers? of\b|\bparticipat|\badheres? to\b|\bcertified\b|\bself-regulatory\b/i;
const pathOfAct = /opt-?_?out|unsubscribe|do-?not-?sell|dns|choices|request|preferences|rights|portal|form|delete|erase|manage|center|centre|settings|account|profile|subscri|dsar|ccpa-?opt|#dsar/i;

/** A form that is named by rights in general: who asks for none of them in particular asks for his data. */
const rightsForm = /\b(?:data|privacy|subject|consumer) (?:subject )?(?:rights?|requests?)\b/i;
/** "By web form, available by clicking here": a form, wherever it stands. */
const webForm = /\b(?:web ?|online |request |privacy |opt-?out )form\b[^.;]{0,30}$/i;
const bareWords = /^(?:by )?(?:click(?:ing)? )?(?:here|this link)$/i;

/** Names of what a page opens to choose in. */
const toolWords = new GatedPatterns([
  [/\b(?:cookies?|consent|privacy|tracking|ad) (?:\w+ )?(?:settings?|preferences?|tool|manager|choices|options|cent(?:er|re))\b/i, [' setting', ' preference', ' tool', ' manager', ' choices', ' options', ' cent']],
  [/\bdo not (?:sell|share)\b|\bmanage (?:cookies|consent|preferences)\b/i, ['do not s', 'manage ']],
]);

/** Hosts whose home is a place to ask for things: "privacy.example.com". */
const homeOfChoices = /^(?:my)?(?:privacy|data|dsar|gdpr|ccpa|opt-?out|choices|preferences|unsubscribe|rfi|rfd)[a-z]{0,10}\.|(?:preferences|opt-?out|choices|unsubscribe)\./i;

/** Whether the address leads to a place in the page itself. */
export function isInPage(target: string, pageUrl: string): boolean {
  if (target.startsWith('#')) return true;
  const hash = target.indexOf('#');
  return hash > 0 && pageUrl !== '' && target.slice(0, hash) === pageUrl.split('#')[0];
}

function judgeKnown(destination: Destination, kinds: ReadonlySet<Kind>, isForInformation: boolean, isAboutCookies: boolean, isUnderCookies: boolean, isOptOut: boolean, isForRights: boolean): LinkJudgement {
  const own = readKinds(destination);
  const reason = destination.title;
  switch (destination.does) {
    case 'opt-out':
      return { isWay: true, kinds: isAboutCookies ? ['cookies'] : own, reason };
    case 'also':
      return { isWay: true, kinds: [...new Set([...own, ...[...kinds].filter((kind) => kind !== 'marketing')])], reason };
    case 'with-words':
      return (own.some((kind) => kinds.has(kind)) || (isOptOut && kinds.size === 0 && own.includes('ads')) || (kinds.size === 0 && own.includes('cookies') && isUnderCookies)) && !isForInformation ? { isWay: true, kinds: own, reason } : noWay;
    case 'request-form':
      return { isWay: true, kinds: kinds.size === 0 && isForRights ? ['access'] : [...kinds], reason };
    default:
      return noWay;
  }
}

/** What is around a link. */
export type LinkContext = {
  /** The clause. */
  readonly sentence: string;
  /** The words of the clause since the last link. */
  readonly before: string;
  /** The words of the clause behind the link. */
  readonly after: string;
  /** The heading above. */
  readonly heading: string;
  /** Clause, lead and heading. */
  readonly surroundings: string;
  /** What the sentence offers. */
  readonly kinds: ReadonlySet<Kind>;
  /** What it names itself, without what stands around it. */
  readonly ownKinds: ReadonlySet<Kind>;
  /** Whether a heading elsewhere has the words of the link. */
  readonly isHeadingElsewhere: boolean;
  /** The policy's address. */
  readonly pageUrl: string;
};

/** Whether the link is a way to act, and for which kinds. */
export function judgeLink(place: Place, { sentence, before, after, heading, surroundings, kinds, ownKinds, isHeadingElsewhere, pageUrl }: LinkContext): LinkJudgement {
  const target = place.target ?? '';
  const words = place.words.trim();
  const named = new Set(readWording(words).acts.flatMap(({ entry }) => readKinds(entry)));
  const destination = readDestination(target) ?? (/^https?:\/\//i.test(words) ? readDestination(words) : undefined);
  // "How to delete cookies in your browser, click here" is about cookies wherever it leads.
  const isAboutCookies = ownKinds.size === 1 && ownKinds.has('cookies') && !/\bopt(?:ing)?[- ]?out|\badvert|\bads?\b|\binterest|\btarget/i.test(sentence);
  if (destination !== undefined) return membership.test(surroundings) && kinds.size === 0 ? noWay : judgeKnown(destination, destination.does === 'request-form' && named.size > 0 ? named : kinds, /^,?\s*(?:for|about) (?:\w+ )?information/i.test(after), isAboutCookies, refusesCookies.test(heading), /\bopt[- ]?out of (?:some|any|certain|many|this|these|those|them|it|most)\b/i.test(sentence), rightsForm.test(words));
  if (sectionTitle.test(words) || /\(?\bsee(?: also)?:? (?:the )?["“]?$/i.test(before)) return noWay;
  const saysAct = named.size > 0 || actWords.test(words);
  // A link that runs a script names no place; its words must name the tool that it opens.
  if (target.endsWith('#') && toolWords.test(words)) return { isWay: true, ...(named.size > 0 && kinds.size === 0 ? { kinds: [...named] } : {}), reason: 'link' };
  if (isInPage(target, pageUrl)) return !isHeadingElsewhere && (/\bform\b/i.test(words) || /\bdo not (?:sell|share)\b/i.test(words)) ? { isWay: true, ...(named.size > 0 ? { kinds: [...named] } : {}), reason: 'link' } : noWay;
  const url = readUrl(target);
  const path = url === undefined ? target : `${url.pathname}${url.search}${url.hash}`;
  const isPolicyPath = pathOfPolicy.test(path) || (/\/privacy\/|-privacy\/?$/i.test(path) && !/^(?:here|this|click|link|form)/i.test(words));
  const isToOptOut = /\bto opt[- ]?out\b/i.test(sentence) && !ownDocument.test(words);
  const isWebForm = bareWords.test(words) && webForm.test(before);
  const isOwnDocument = ownDocument.test(words) || (isPolicyPath && !pathOfAct.test(path) && !isToOptOut && !isWebForm);
  const isToLearn = informs.test(before) && !makesRequests.test(after) && !/\bhow (?:to|you can|can you|do)\b|\bopt(?:ing)?[- ]out\b|\bchoices\b/i.test(before);
  if (isOwnDocument && !(saysAct && named.size > 0)) return !isToLearn && /\bcookies?\b/i.test(words + sentence) && kinds.has('cookies') && /\b(?:how to|manage|control|adjust|change|opt|disable|choices|preferences)\b/i.test(sentence) && !/\bprivacy (?:policy|notice)\b/i.test(words) ? { isWay: true, kinds: ['cookies'], reason: 'cookie policy' } : noWay;
  if (saysAct) return { isWay: true, ...(named.size > 0 ? { kinds: [...named] } : {}), reason: 'link' };
  if (isToLearn) return noWay;
  const isHome = url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '';
  if (isHome && !homeOfChoices.test(url.hostname) && !/\bfooter\b|\bbottom\b|^(?:by )?visit(?:ing)?\b/i.test(sentence) && (words === '' || readUrl(words) !== undefined)) return noWay;
  return { isWay: true, reason: 'link' };
}
