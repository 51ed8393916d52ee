import type { PolicyText } from '../../policy/policy-text';
import type { QuestionId } from '../../taxonomy/questions';
import type { Finding } from '../analysis';
import { buildQuotes } from '../build-quotes';
import type { Evidence, EvidenceBook } from '../evidence';
import { scopeOf } from '../read-scope';

type Contradiction = { readonly id: string; readonly title: string; readonly denied: readonly QuestionId[]; readonly said: readonly QuestionId[] };

/** What is denied in one place must not be said in another. Passing on to authorities or buyers is left out: nobody means it by "we do not share". */
const contradictions: readonly Contradiction[] = [
  { id: 'contradiction-sale', title: 'Denies selling, and sells', denied: ['sell.data'], said: ['sell.data'] },
  { id: 'contradiction-training', title: 'Denies training AI, and trains it', denied: ['use.ai-training'], said: ['use.ai-training'] },
  { id: 'contradiction-share', title: 'Denies sharing, and shares', denied: ['share.partners', 'share.advertisers'], said: ['share.partners', 'share.advertisers', 'share.service-providers', 'share.affiliates'] },
  { id: 'contradiction-ads', title: 'Denies targeted advertising, and advertises', denied: ['use.advertising'], said: ['use.advertising'] },
  { id: 'contradiction-decisions', title: 'Denies automated decisions, and makes them', denied: ['use.automated-decisions'], said: ['use.automated-decisions'] },
  { id: 'contradiction-location', title: 'Denies collecting location, and collects it', denied: ['collect.location'], said: ['collect.location'] },
  { id: 'contradiction-health', title: 'Denies collecting health data, and collects it', denied: ['collect.health'], said: ['collect.health'] },
  { id: 'contradiction-biometrics', title: 'Denies collecting biometric data, and collects it', denied: ['collect.biometrics'], said: ['collect.biometrics'] },
];

const sureDenial = 0.6;
const sureAssertion = 0.7;
/** A clause about rights says what one may object to, not what is done. */
const aboutRights = 0.5;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;
/** Words that leave a denial no way out. */
const absolute = /\b(?:never|any circumstances|no circumstances|at all|anyone|anybody|any third part(?:y|ies)|third parties under any|in any way|any advertisers?|no one|nobody|with any)\b/i;

/** Words that bind a denial to a purpose, a case, a group or a kind of its own: what is said of all else does not contradict it. */
const bound = /\b(?:direct marketing|promotional|retarget\w*|their own|for (?:their|its|those|these|this|that|such)|(?:under|below|over|younger than)(?: the age)?(?: of)? \d{1,2}|minors?|child(?:ren)?|opt(?:ed|ing)?[- ]?(?:out|in)|selection|precise|contractually|prohibit\w*|if|when|where|unless|until|once|purposes?|legal|law|while|although|personally|identif\w*)\b/i;

/** Places where the policy denies and says the same thing, with both quoted: the denial first, then the assertion. */
export function findContradictions(policy: PolicyText, book: EvidenceBook): Finding[] {
  return contradictions.flatMap(({ id, title, denied, said }): Finding[] => {
    const denials = denied.flatMap((question) => book.for(question)).filter((one) => one.stance === 'denies' && one.strength >= sureDenial && !isBound(one));
    for (const denial of denials.toSorted((a, b) => Number(isAbsolute(b)) - Number(isAbsolute(a)))) {
      const scope = scopeOf(denial.read.clause);
      const against = said.flatMap((question) => book.for(question)).find((one) => isAgainst(one, denial, denied, scope));
      if (against === undefined) continue;
      return [{ id, title, certainty: isAbsolute(denial) ? 'likely' : 'possible', quotes: buildQuotes(policy, [denial, against]) }];
    }
    return [];
  });
}

/** A row of a table speaks of its category alone, a list item of what its lead says. */
function isBound({ read }: Evidence): boolean {
  return read.row !== undefined || read.clause.lead !== '' || bound.test(read.clause.text.slice(0, looked));
}

function isAbsolute(evidence: Evidence): boolean {
  return absolute.test(evidence.read.clause.text.slice(0, looked));
}

/** An assertion stands against a denial when it is sure, stands elsewhere, and holds for the same people; other questions only against an absolute one. */
function isAgainst(one: Evidence, denial: Evidence, denied: readonly QuestionId[], scope: string | undefined): boolean {
  if (one.stance !== 'says' || one.strength < sureAssertion || one.read.stance.denials.length > 0 || one.read.index === denial.read.index || scopeOf(one.read.clause) !== scope) return false;
  if (one.read.row !== undefined || one.read.scores.rights >= aboutRights) return false;
  return denied.includes(one.question) || isAbsolute(denial);
}
