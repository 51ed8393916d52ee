import type { PolicyText } from '../../policy/policy-text';
import type { QuestionId } from '../../taxonomy/questions';
import type { Answer, Finding } from '../analysis';
import { buildQuotes } from '../build-quotes';
import type { Evidence, EvidenceBook } from '../evidence';
import { wordsAt } from '../evidence';
import type { ReadClause } from '../read-clauses';
import { stanceAt } from '../stance/read-stance';
import { wordLists } from '../words/lexicon';
import { findContradictions } from './find-contradictions';

/** Findings that are an answer of the card already, seen from its other side. */
const answersWorthALook: readonly (readonly [question: QuestionId, answer: string, id: string, title: string, certainty: Finding['certainty']])[] = [
  ['use.ai-training', 'yes', 'ai-training', 'Your data may train AI', 'likely'],
  ['signal.dnt', 'no', 'signal-ignored', 'Ignores Do Not Track', 'likely'],
  ['signal.gpc', 'no', 'control-ignored', 'Ignores Global Privacy Control', 'likely'],
  ['retain.period', 'indefinite', 'kept-forever', 'Kept without end', 'likely'],
  ['use.automated-decisions', 'yes', 'automated-decisions', 'Decisions by machines', 'possible'],
];

/** What is worth a second look: contradictions first, then what the word list of findings and some answers show. */
export function findFindings(policy: PolicyText, reads: readonly ReadClause[], answers: Readonly<Record<QuestionId, Answer>>, book: EvidenceBook): Finding[] {
  const byEntry = new Map<string, Evidence[]>();
  for (const read of reads) {
    for (const hit of read.words.hits) {
      if (hit.concern !== 'findings' || stanceAt(read.stance, hit.from, hit.to).stance === 'denies' && !deniesByItself.has(hit.entry.id)) continue;
      const known = byEntry.get(hit.entry.id) ?? [];
      byEntry.set(hit.entry.id, known);
      known.push({ question: 'change.notice', read, stance: 'says', strength: 1, from: hit.from, to: hit.to, reason: { rule: `findings/${hit.entry.id}`, words: [wordsAt(read, hit.from, hit.to)] } });
    }
  }
  const listed = wordLists.findings.entries.flatMap(({ id, title, certainty }): Finding[] => {
    const evidence = byEntry.get(id);
    return evidence === undefined ? [] : [{ id, title, certainty: certainty === 'likely' ? 'likely' : 'possible', quotes: buildQuotes(policy, evidence) }];
  });
  const answered = answersWorthALook.flatMap(([question, wanted, id, title, certainty]): Finding[] => {
    const { answer, unsure, quotes } = answers[question];
    return answer === wanted ? [{ id, title, certainty: unsure ? 'possible' : certainty, quotes }] : [];
  });
  return [...findContradictions(policy, book), ...listed, ...answered];
}

/** Findings whose own words deny something. */
const deniesByItself: ReadonlySet<string> = new Set(['not-private', 'plain-text', 'change-without-notice', 'recorded-without-notice', 'outdated-framework']);
