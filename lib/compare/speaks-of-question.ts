import type { Analysis } from '../answers/analysis';
import { findWords } from '../answers/words/lexicon';
import { readTokens } from '../answers/words/read-tokens';
import type { LabelName } from '../taxonomy/labels';
import type { QuestionId } from '../taxonomy/questions';

/** By the first part of a question's id: the labels of clauses that could answer it. A right to opt out of "sales" says nothing about selling. */
const labelsOf: Readonly<Record<string, readonly LabelName[]>> = {
  collect: ['collect', 'use', 'share'],
  use: ['use', 'collect', 'share'],
  share: ['share', 'use', 'collect', 'transfer'],
  sell: ['sell'],
  choice: ['choice', 'rights'],
  rights: ['rights', 'choice'],
  signal: ['signal'],
  retain: ['retain'],
  secure: ['secure'],
  transfer: ['transfer'],
  children: ['children'],
  change: ['change'],
};

/** Rights are granted in so many words that the lists cannot hold them all; these beginnings stand in most of them. */
const beginnings: Partial<Record<QuestionId, RegExp>> = {
  'rights.access': /\b(?:access|copy|copies|view|see)\b/i,
  'rights.correct': /\b(?:correct|amend|rectif|updat|up-to-date)/i,
  'rights.delete': /\b(?:delet|eras|remov)/i,
  'rights.port': /\bport(?:ab|s?\b)/i,
  'rights.object': /\b(?:object|restrict)/i,
};

/**
 * Whether a clause that could answer the question uses words of it. An analysis whose answer is `not-stated` and that speaks of the
 * question all the same may have missed something: its silence proves nothing.
 */
export function speaksOfQuestion({ clauses }: Pick<Analysis, 'clauses'>, id: QuestionId): boolean {
  const relevant = labelsOf[id.split('.')[0] ?? ''] ?? [];
  const beginning = beginnings[id];
  return clauses.some(({ text, labels }) => {
    if (!labels.some(({ label }) => relevant.includes(label))) return false;
    return beginning?.test(text) === true || findWords(readTokens(text)).hits.some(({ question }) => question === id);
  });
}
