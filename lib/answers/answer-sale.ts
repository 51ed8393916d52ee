import type { PolicyText } from '../policy/policy-text';
import { GatedPatterns } from '../text/gated-patterns';
import type { Answer } from './analysis';
import { answerFrom, enough, notStated } from './combine-evidence';
import { wordsAt, type Evidence, type EvidenceBook } from './evidence';
import type { ReadClause } from './read-clauses';
import type { Denial } from './stance/find-denials';
import { stanceAt } from './stance/read-stance';

/** A right to opt out of "the sale" speaks of a sale, but a list of rights is also copied by those who sell nothing. */
const strengthOfRight = 0.5;
const trustInWords = 0.3;
/** "We do not sell" in so many words counts at least this much: of 340 such clauses people labelled 97 of 100 as speaking of a sale. */
const trustInOwnDenial = 0.6;
/** The one who denies stands within so many words before the denying word. */
const wordsToActor = 4;
/** From these probabilities on, a clause is about rights, and about selling. */
const aboutRights = 0.4;
const leastSale = 0.3;
const aboutChildren = 0.5;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;
/** Where a denial is at least this sure, a mere right to opt out does not speak against it. */
const clearDenial = 0.5;

const rightWords = /\b(?:opt[- ]?out|opt-in|right to|rights|request|do not sell|direct us|instruct|ask us|tell us|stop selling|prevents?|choose|link)\b/i;
/** "Our sale" is no law's word for what others do. */
const ownSale = new GatedPatterns([
  [/\b(?:our (?:sales?|selling|sharing or sale)|we (?:may )?sell|sold by us) (?:of |or shar\w+ )?(?:of )?(?:your|the|certain|personal|such)/i, ['our sale', 'our selling', 'our sharing or sale', 'we sell', 'we may sell', 'sold by us']],
  [/\blists (?:that |which )?we (?:may )?(?:sell|rent)\b/i, ['lists ']],
  [/\b(?:has|have) (?:also )?sold (?:the following |certain |your )?(?:categories|personal|information)/i, ['has sold', 'have sold', 'also sold']],
]);
const definitionWords = /\b(?:defin(?:es?|ed|ition)|means|as that term|under (?:the )?(?:ccpa|cpra|california|nevada|applicable|state)|considered|constitutes?|deemed|qualif(?:y|ies))\b/i;

/** What the law is said to make of what is done here. "The sale, as that term is defined in the law" says nothing of the kind. */
const calledSale = /\b(?:means|considered|constitutes?|deemed|qualif(?:y|ies))\b/i;

/** A law's or the policy's meaning of the word: "“sale” means …", "the law defines a sale as …". */
const definesSale = new GatedPatterns([
  [/\b(?:sales?|sold|sell|selling)["”'’]? (?:means|is defined)\b/i, [' means', ' is defined']],
  [/\bdefines? (?:an? |the )?["“'‘]?(?:sale|sell|sold)/i, ['define ', 'defines ']],
]);
const ownDoing = /\b(?:we|our (?!purpose))/i;

/** Whether personal data is sold, or "shared" for advertising as US state laws mean it. What is said outright, and not as a matter of how a law defines it, goes into the book. */
export function answerSale(policy: PolicyText, reads: readonly ReadClause[], book: EvidenceBook): Answer {
  const evidence: Evidence[] = [];
  for (const read of reads) {
    const inRow = read.row?.sell;
    if (inRow !== undefined && read.scores.sell >= leastSale) {
      evidence.push({ question: 'sell.data', read, stance: inRow, strength: 0.6, from: 0, to: read.tokens.length, reason: { rule: 'practices/sale', words: [] } });
      continue;
    }
    const hits = read.words.hits.filter((hit) => hit.entry.id === 'sale');
    if (hits.length === 0) continue;
    const text = read.clause.text.slice(0, looked);
    // "We do not knowingly sell data of minors" leaves open what is done with everybody else's.
    if (read.scores.children >= aboutChildren && !text.includes('including')) continue;
    const isDefinition = definesSale.test(text) && !ownDoing.test(text);
    const isOwn = ownSale.test(text);
    const isRight = Math.max(read.scores.choice, read.scores.rights) >= aboutRights && rightWords.test(text) && !calledSale.test(text);
    for (const hit of hits) {
      const { stance: found, denial } = stanceAt(read.stance, hit.from, hit.to);
      // What is no longer sold after an opt-out is sold before.
      const stance = isDeniedBeforeNor(read, hit.from, denial) ? 'denies' : denial !== undefined && read.tokens[denial.word]?.raw === 'no' && read.tokens[denial.word + 1]?.raw === 'longer' ? 'says' : found;
      // What a law calls a sale is not said to be done.
      if (stance === 'says' && isDefinition) continue;
      const label = Math.max(read.scores.sell, stance === 'says' ? 0 : 0.7 * read.scores.share);
      let strength = trustInWords + (1 - trustInWords) * label;
      if (hit.weak) strength *= 0.8;
      if (stance !== 'says' && denial !== undefined && read.tokens.slice(Math.max(0, denial.word - wordsToActor), denial.word).some(({ raw }) => raw === 'we')) strength = Math.max(strength, trustInOwnDenial);
      if (stance === 'says') {
        if (isOwn) strength = Math.max(strength, enough);
        else if (isRight) strength = hit.weak ? Math.min(strength, strengthOfRight) : strengthOfRight;
        else if (read.scores.sell < leastSale) continue;
      }
      const words = [wordsAt(read, hit.from, hit.to)];
      if (denial !== undefined) words.unshift(wordsAt(read, denial.word, denial.word + 1));
      const one: Evidence = { question: 'sell.data', read, stance, strength, from: hit.from, to: hit.to, reason: { rule: 'practices/sale', words } };
      evidence.push(one);
      if ((stance === 'denies' || isOwn) && !definitionWords.test(text)) book.add(one);
    }
  }
  evidence.sort((a, b) => b.strength - a.strength || a.read.index - b.read.index);
  const denied = evidence.some((one) => one.stance !== 'says' && one.strength >= clearDenial);
  // "We never sell it" says more than "we do not share, sell or trade it other than as described", whose exception is mostly one of sharing.
  for (const [stance, answer] of [['says', 'yes'], ['denies', 'no'], ['limits', 'limited']] as const) {
    const needed = stance === 'says' && denied ? strengthOfRight + 0.05 : enough;
    const speaking = evidence.filter((one) => one.stance === stance && one.strength >= needed);
    if (speaking.length > 0) return answerFrom(policy, answer, speaking, false);
  }
  return notStated;
}

/** An act behind "nor" has an exception of its own: "we do not sell it, nor use it for any purpose other than …". */
const otherAct = /^(?:use|using|process|collect)/;

function isDeniedBeforeNor({ tokens }: ReadClause, from: number, denial: Denial | undefined): boolean {
  const { exception } = denial ?? {};
  if (exception === undefined || exception.from < from) return false;
  return tokens.slice(from, exception.from).some(({ raw }, at, all) => raw === 'nor' && otherAct.test(all[at + 1]?.raw ?? ''));
}
