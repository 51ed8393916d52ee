import type { PolicyText } from '../policy/policy-text';
import { GatedPatterns } from '../text/gated-patterns';
import type { Answer } from './analysis';
import { answerFrom, notStated } from './combine-evidence';
import type { Evidence } from './evidence';
import type { ReadClause } from './read-clauses';

const numberWords: Readonly<Record<string, number>> = { twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, 'twenty-one': 21 };
const below = new GatedPatterns([
  [/\b(?:under|below|younger than|less than|not (?:yet )?(?:reached|attained|turned)|until)(?: the)?(?: (?:minimum |legal )?ages?)?(?: of)? (?:\(?(\d{1,2})\)?|(twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty-one))\b/gi, ['under ', 'below ', 'younger than ', 'less than ', 'reached ', 'attained ', 'turned ', 'until ']],
]);
const atLeast = new GatedPatterns([
  [/\b(?:at least|over|above|older than|aged?|reached|attained|minimum age (?:to (?:\w+ ){1,6})?(?:is|of)|(?:must|should|need to|have to|has to) be)(?: the)?(?: ages?)?(?: of)? (?:\(?(\d{1,2})\)?|(twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty-one))\b(?! (?:or|and) (?:under|younger|below))(?: \(\d{1,2}\))?(?: years?| or (?:older|over|above)| and (?:older|over|above)|\+)?/gi, ['at least ', 'over ', 'above ', 'older than ', 'age ', 'ages ', 'aged ', 'reached ', 'attained ', 'must be ', 'should be ', 'to be ']],
]);
const orOlder = new GatedPatterns([
  [/\b(?:\(?(\d{1,2})\)?|(twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty-one))(?: years?(?: of age| old)?)? (?:or|and) (?:older|over|above|up)\b/gi, [' or older', ' or over', ' or above', ' or up', ' and older', ' and over', ' and above', ' and up']],
]);
const denies = /\b(?:not|never|no|n['’]t|cannot|nobody|none|neither|prohibited|forbidden|ineligible|without|please do not|must (?:be|leave)|should be|(?:need|have|has) to be|only|delet\w{1,4}|blocks?)\b|\b(?:if|where) (?:you|a user|a child|we)\b/i;
/** For whom the service is meant, or who says to be old enough. */
const meansUsers = /\b(?:intended|directed|designed|meant|aimed|restrict(?:ed)?|limited|appropriate|suitable|(?:is|are) (?:only )?for|requires?|minimum age|represents?|warrants?|certif(?:y|ies)|confirms?|agrees?)\b/i;
/** A younger user needs a parent; what a child is. Counts where nothing plainer is said. */
const needsParent = /\b(?:requir|must|obtain|need)\w{0,5}\b.{0,80}\b(?:consent|permission|supervision)\b|\b(?:consent|permission)\b.{0,40}\brequired\b|\b(?:by|with|from) (?:a |their |your |the )?parent/i;
const definesChild = /\b(?:child|children|minors?)\b["”’)]{0,2},?.{0,20}\b(?:is|are|means?|refers?|defined|consider|we mean)\b/i;
const speaksOfSale = /\b(?:sells?|sales?|sold|selling|(?:targeted|personali[sz]ed|behaviou?ral|interest[- ]based)[- ](?:advertis|ads))/i;
const speaksOfOther = /\b(?:collect|gather|solicit|direct|intend|target(?!ed[- ](?:advertis|ads))|eligible|allow|permit|register|obtain|maintain|designed|leave)/i;
/** The right of minors to have what they posted removed says nothing of who may use the service. */
const removal = /\bremov(?:e|al)\b.{0,60}\b(?:content|comments?|post(?:s|ed)?)\b|\bcontent\b.{0,60}\bremov/i;
const speaksOfCollecting = /\b(?:collect|solicit|intend|directed)/i;

/** A clause is about children when the model says so with at least this probability, or its heading or words do. */
const aboutChildren = 0.35;
const childWords = /\b(?:child|children|minors?|kids?|coppa|age|ages|aged|parents?|persons? under|individuals? under|anyone under)\b/i;
const youngest = 10;
const oldest = 21;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;

type FoundAge = { readonly age: number; readonly evidence: Evidence };

/** The age below which data is not knowingly collected or use is not meant, the lowest if several. */
export function answerMinimumAge(policy: PolicyText, reads: readonly ReadClause[]): Answer {
  const plain: FoundAge[] = [];
  const doubtful: FoundAge[] = [];
  for (const read of reads) {
    const text = read.clause.text.slice(0, looked);
    if (!/\d|teen|twelve|twenty/i.test(text)) continue;
    if (read.scores.children < aboutChildren && !(/child|minor|age|youth|kid/i.test(read.clause.heading) && childWords.test(text))) continue;
    if (speaksOfSale.test(text) && !speaksOfOther.test(text)) continue;
    if (removal.test(text) && !speaksOfCollecting.test(text)) continue;
    const isDenial = denies.test(text);
    const isDoubtful = !isDenial && (needsParent.test(text) || definesChild.test(text));
    for (const pattern of isDenial || isDoubtful ? [below, atLeast, orOlder] : meansUsers.test(text) ? [atLeast, orOlder] : []) {
      for (const match of pattern.matchAll(text)) {
        const years = match[1] === undefined ? numberWords[(match[2] ?? '').toLowerCase()] : Number(match[1]);
        if (years === undefined || years < youngest || years > oldest) continue;
        const strength = 0.5 + 0.5 * read.scores.children;
        (isDoubtful ? doubtful : plain).push({ age: years, evidence: { question: 'children.minimum-age', read, stance: 'denies', strength, from: 0, to: read.tokens.length, reason: { rule: 'children/age', words: [match[0]] } } });
      }
    }
  }
  const found = plain.length > 0 ? plain : doubtful;
  if (found.length === 0) return notStated;
  const lowest = found.reduce((least, one) => Math.min(least, one.age), oldest);
  const evidence = found.filter((one) => one.age === lowest).map((one) => one.evidence);
  return answerFrom(policy, String(lowest), evidence.toSorted((a, b) => b.strength - a.strength), false);
}
