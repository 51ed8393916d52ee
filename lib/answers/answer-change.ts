import type { PolicyText } from '../policy/policy-text';
import { GatedPatterns } from '../text/gated-patterns';
import type { Answer } from './analysis';
import { answerFrom, enough, notStated } from './combine-evidence';
import { wordsAt, type Evidence } from './evidence';
import type { ReadClause } from './read-clauses';
import { stanceAt } from './stance/read-stance';
import type { WordHit } from './words/lexicon';

/** "We will notify you by posting the new policy" tells nobody directly. */
const byPosting = new GatedPatterns([
  [/\b(?:by|through|via) (?:posting|updating|publishing|changing|placing (?:the|an?) (?:updated|revised|new)|revising|making|displaying (?:the|an?) (?:updated|revised|new))\b/i, [' posting', ' updating', ' publishing', ' changing', ' placing', ' revising', ' making', ' displaying']],
]);
const direct = /\b(?:e-?mail|prominent|conspicuous|notice on|notification on|banner|pop-?up|in-?app|message|directly|notif(?:y|ied|ication)[^.]{0,40}(?:through|via|within|in) (?:the|our) (?:app|service|platform|product)|alert you|home ?page|your consent|push notification)/i;
/** "To tell you of changes to our terms or policies", among the purposes of data, is a promise where nothing else is said of changes. */
const amongPurposes = /\b(?:notif|inform|notice|tell|communicat|send|updat|contact)\w{0,8}\b[^.;]{0,120}\b(?:chang|updat|amend|modif)\w{0,9} (?:to|of|in|regarding) [^.;]{0,60}\b(?:polic|privacy notice|privacy statement)/i;
const aboutPurposes = 0.5;
const trustInWords = 0.25;
const aboutChange = 0.35;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;

/** Whether people are told of changes directly, or a new version is only posted. */
export function answerChangeNotice(policy: PolicyText, reads: readonly ReadClause[]): Answer {
  const told: Evidence[] = [];
  const posted: Evidence[] = [];
  const promised: Evidence[] = [];
  for (const read of reads) {
    const text = read.clause.text.slice(0, looked);
    if (read.scores.change < aboutChange) {
      const hit = read.words.hits.find(({ entry }) => entry.id === 'told-of-change');
      if (hit !== undefined && read.scores.use >= aboutPurposes && amongPurposes.test(text)) promised.push(createEvidence(read, hit, read.scores.use));
      continue;
    }
    const posting = byPosting.exec(text);
    const onlyPosted = posting !== null && !direct.test(`${text.slice(0, posting.index)} ${text.slice(posting.index + posting[0].length)}`);
    for (const hit of read.words.hits) {
      const isTold = hit.entry.id === 'told-of-change';
      if (!isTold && hit.entry.id !== 'posted-change') continue;
      const strength = trustInWords + (1 - trustInWords) * read.scores.change;
      if (strength < enough) continue;
      const { stance } = stanceAt(read.stance, hit.from, hit.to);
      (isTold && stance !== 'denies' && !onlyPosted ? told : posted).push(createEvidence(read, hit, strength));
    }
  }
  for (const [answer, evidence] of [['notified', told], ['posted', posted], ['notified', promised]] as const) {
    if (evidence.length > 0) return answerFrom(policy, answer, evidence.toSorted((a, b) => b.strength - a.strength), false);
  }
  return notStated;
}

function createEvidence(read: ReadClause, { entry, from, to }: WordHit, strength: number): Evidence {
  return { question: 'change.notice', read, stance: 'says', strength, from, to, reason: { rule: `practices/${entry.id}`, words: [wordsAt(read, from, to)] } };
}
