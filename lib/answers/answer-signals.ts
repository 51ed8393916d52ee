import type { PolicyText } from '../policy/policy-text';
import type { Answer } from './analysis';
import { answerFrom, notStated } from './combine-evidence';
import type { Evidence } from './evidence';
import type { ReadClause } from './read-clauses';

/** Clauses behind the one that names the signal in which it may be answered ("We do not respond to them."). */
const reach = 3;
/** A clause behind it speaks of the signal when the model says so with at least this probability. */
const stillSignal = 0.5;

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

/** What the clause's words (`signals.json`) say of a signal: what is done for it, that it is not heeded, that it is. */
function readResponse({ words }: ReadClause, entry: string): 'says' | 'denies' | undefined {
  const has = (id: string): boolean => words.hits.some((hit) => hit.entry.id === id);
  if (has('signal-heeded')) return 'says';
  if (has('signal-ignored') || has('signal-regardless')) return 'denies';
  // A control that is named as a way to opt out is heeded.
  return has('signal-honoured') || (entry === 'global-privacy-control' && has('signal-offered')) ? 'says' : undefined;
}
