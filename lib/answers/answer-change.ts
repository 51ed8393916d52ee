import type { PolicyText } from '../policy/policy-text';
import type { Answer } from './analysis';
import { answerFrom, enough, notStated } from './combine-evidence';
import { wordsAt, type Evidence } from './evidence';
import type { ReadClause } from './read-clauses';
import { stanceAt } from './stance/read-stance';

/** "We will notify you by posting the new policy" tells nobody directly. */
const byPosting = /\b(?:by|through|via) (?:posting|updating|publishing|changing|placing (?:the|an?) (?:updated|revised|new)|revising|making|displaying (?:the|an?) (?:updated|revised|new))\b/i;
const direct = /\b(?:e-?mail|prominent|conspicuous|notice on|notification on|banner|pop-?up|in-?app|message|directly|notif(?:y|ied|ication)[^.]{0,40}(?:through|via|within|in) (?:the|our) (?:app|service|platform|product)|alert you|home ?page|your consent|push notification)/i;
const trustInWords = 0.25;
const aboutChange = 0.35;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;

/** Whether people are told of changes directly, or a new version is only posted. */
export function answerChangeNotice(policy: PolicyText, reads: readonly ReadClause[]): Answer {
  const told: Evidence[] = [];
  const posted: Evidence[] = [];
  for (const read of reads) {
    if (read.scores.change < aboutChange) continue;
    const text = read.clause.text.slice(0, looked);
    const onlyPosted = byPosting.test(text) && !direct.test(text.replace(byPosting, ' '));
    for (const hit of read.words.hits) {
      const isTold = hit.entry.id === 'told-of-change';
      if (!isTold && hit.entry.id !== 'posted-change') continue;
      const strength = trustInWords + (1 - trustInWords) * read.scores.change;
      if (strength < enough) continue;
      const { stance } = stanceAt(read.stance, hit.from, hit.to);
      const evidence: Evidence = { question: 'change.notice', read, stance: 'says', strength, from: hit.from, to: hit.to, reason: { rule: `practices/${hit.entry.id}`, words: [wordsAt(read, hit.from, hit.to)] } };
      (isTold && stance !== 'denies' && !onlyPosted ? told : posted).push(evidence);
    }
  }
  const evidence = told.length > 0 ? told : posted;
  return evidence.length === 0 ? notStated : answerFrom(policy, told.length > 0 ? 'notified' : 'posted', evidence.toSorted((a, b) => b.strength - a.strength), false);
}
