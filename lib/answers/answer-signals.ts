import type { PolicyText } from '../policy/policy-text';
import type { Answer } from './analysis';
import { answerFrom, notStated } from './combine-evidence';
import type { Evidence } from './evidence';
import type { ReadClause } from './read-clauses';

/** Clauses behind the one that names the signal in which it may be answered ("We do not respond to them."). */
const reach = 3;
/** A clause behind it, or under a heading that names it, speaks of the signal when the model says so with at least this probability. */
const stillSignal = 0.5;
/** One that points back to "these signals" needs less. */
const pointsBack = /\b(?:this|these|such|those) (?:browser )?(?:signal|request|header|setting)s?\b/i;
const stillPointed = 0.25;
/** How a heading names each signal. */
const named = { 'do-not-track': /\bdo[- ]not[- ]track\b|\bdnt\b/i, 'global-privacy-control': /\bglobal privacy control|\bgpc\b|\bopt[- ]out (?:preference )?signals?\b/i };
/** Longer headings are sentences, in characters. */
const longestHeading = 120;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;

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
    else {
      // What comes behind another signal answers that one.
      if (other) lastNamed = -reach - 1;
      if (other || !isStillAbout(read, lastNamed, entry)) continue;
    }
    const stance = readResponse(read, entry);
    if (stance === undefined) continue;
    const evidence: Evidence = {
      question, read, stance, strength: 0.5 + 0.5 * read.scores.signal, from: hit?.from ?? 0, to: hit?.to ?? 1,
      reason: { rule: `signals/${entry}`, words: [stance === 'says' ? 'honoured' : 'not honoured'] },
    };
    (stance === 'says' ? honouring : ignoring).push(evidence);
  }
  if (honouring.length > 0 && ignoring.length === 0) return answerFrom(policy, 'yes', honouring, false);
  if (ignoring.length > 0) return answerFrom(policy, honouring.length > 0 ? 'yes' : 'no', honouring.length > 0 ? honouring : ignoring, false);
  return notStated;
}

/** Whether a clause that does not name the signal speaks of it all the same: shortly behind one that does, or under its name. */
function isStillAbout({ clause, index, scores }: ReadClause, lastNamed: number, entry: keyof typeof named): boolean {
  if (index - lastNamed <= reach) return scores.signal >= (pointsBack.test(clause.text.slice(0, looked)) ? stillPointed : stillSignal);
  return scores.signal >= stillSignal && clause.heading.length <= longestHeading && named[entry].test(clause.heading);
}

/** What the clause's words (`signals.json`) say of a signal: what is done for it, that it is not heeded, that it is. */
function readResponse({ words }: ReadClause, entry: string): 'says' | 'denies' | undefined {
  const has = (id: string): boolean => words.hits.some((hit) => hit.entry.id === id);
  if (has('signal-heeded')) return 'says';
  if (has('signal-ignored') || has('signal-regardless')) return 'denies';
  // A control that is named as a way to opt out is heeded.
  return has('signal-honoured') || (entry === 'global-privacy-control' && has('signal-offered')) ? 'says' : undefined;
}
