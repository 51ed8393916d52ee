import type { PolicyText } from '../policy/policy-text';
import type { Answer } from './analysis';
import { answerFrom, notStated } from './combine-evidence';
import type { Evidence } from './evidence';
import type { ReadClause } from './read-clauses';

/** Clauses behind the one that names the signal in which it may be answered ("We do not respond to them."). */
const reach = 3;
/** A clause behind it speaks of the signal when the model says so with at least this probability. */
const stillSignal = 0.5;

const respond = String.raw`(?:respond|honou?r|recogni[sz]e|support|react|act(?:s|ed|ing)?\b|alter|change|process|interpret|comply|listen|follow|acknowledge|adhere|observe|take (?:any )?actions?|monitor|abide|treat|respect|detect|accept|implement|apply|obey|adjust|modify|responsive|response|enabled?|configured|set up|able to respond)`;
const ignored = new RegExp(String.raw`(?:\b(?:not|no longer|never|unable to|neither)|n['’]t)\b(?:[\s,]+[\w'’"“”-]+){0,7}?[\s,]+${respond}|\bno (?:action|response|effect|change)|\bignores?\b|\bmay not (?:be )?${respond}|\bdisregard|\b(?:whether or not|regardless of whether|irrespective of)\b.{0,60}\b(?:DNT|signals?|GPC)\b`, 'i');
const honoured = new RegExp(String.raw`\b(?:we|our|sites?|websites?|services?|systems?|platform|company|will|do|does)\b(?:[\s,]+[\w'’"“”-]+){0,6}?[\s,]+(?:honou?rs?|respects?|recogni[sz]es?|compl(?:y|ies)|responds?|supports?|treats?|listens?|abides?|process(?:es)?|follows?|adheres?|observes?|obeys?|make (?:reasonable )?efforts)\b|\b(?:honou?rs|recogni[sz]es|responds to|complies with|respects)\b`, 'i');
/** "If your browser sends the signal, we will not use these tools." */
const heeded = /\b(?:[Ii]f|[Ww]hen|[Ww]here|[Oo]nce)\b.{0,200}\b(?:[Ww]e|it|[A-Z][\w.]{0,40}|sites?|services?|websites?) (?:will|do|does|shall) (?:not|n['’]t)\b(?:\s+\w+){0,3}?\s+(?:use|utili[sz]e|track|collect|set|place|load|record|sell|share|store|show)/;
/** A control that is named as a way to opt out is heeded. */
const offered = /\b(?:opt(?:ing)?[- ]?out|may visit|can visit)\b.{0,120}?\b(?:by|via|through|using|with|enabl(?:e|ing)|us(?:e|ing))\b.{0,120}(?:global privacy control|opt[- ]?out (?:preference )?signal|\bGPC\b)/i;

/** Whether Do Not Track (`do-not-track`) or Global Privacy Control (`global-privacy-control`) is honoured. */
export function answerSignal(policy: PolicyText, reads: readonly ReadClause[], entry: 'do-not-track' | 'global-privacy-control'): Answer {
  const question = entry === 'do-not-track' ? 'signal.dnt' : 'signal.gpc';
  const honouring: Evidence[] = [];
  const ignoring: Evidence[] = [];
  let lastNamed = -reach - 1;
  for (const read of reads) {
    const hit = read.words.hits.find((one) => one.entry.id === entry);
    const other = read.words.hits.some((one) => one.entry.id !== entry && (one.entry.id === 'do-not-track' || one.entry.id === 'global-privacy-control'));
    if (hit !== undefined) lastNamed = read.index;
    else if (other || read.index - lastNamed > reach || read.scores.signal < stillSignal) continue;
    const stance = readResponse(read.clause.text) ?? (entry === 'global-privacy-control' && offered.test(read.clause.text.slice(0, looked)) ? 'says' : undefined);
    if (stance === undefined) continue;
    const evidence: Evidence = {
      question, read, stance, strength: 0.5 + 0.5 * read.scores.signal, from: hit?.from ?? 0, to: hit?.to ?? 1,
      reason: { rule: `practices/${entry}`, words: [stance === 'says' ? 'honoured' : 'not honoured'] },
    };
    (stance === 'says' ? honouring : ignoring).push(evidence);
  }
  if (honouring.length > 0 && ignoring.length === 0) return answerFrom(policy, 'yes', honouring, false);
  if (ignoring.length > 0) return answerFrom(policy, honouring.length > 0 ? 'yes' : 'no', honouring.length > 0 ? honouring : ignoring, false);
  return notStated;
}

/** "How we respond" announces an answer and gives none. */
const announces = /\b(?:how|whether|know|disclose|require[sd]?)\b.{0,40}\b(?:we|sites?|websites?|operators?|services?)\b.{0,40}\b(?:respond|treat|handle|honou?r|react)/i;

/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;

function readResponse(text: string): 'says' | 'denies' | undefined {
  const part = text.slice(0, looked);
  // What the reader does not want is no answer of the company's.
  const bare = part.replace(/do[- ]?not[- ]?track/gi, 'DNT').replace(/\b(?:you|they|users?|visitors?) (?:do not|don['’]t) (?:want|wish)/gi, 'you refuse');
  if (heeded.test(bare)) return 'says';
  if (ignored.test(bare)) return 'denies';
  return honoured.test(bare) && !announces.test(bare) ? 'says' : undefined;
}
