import { existsSync } from 'node:fs';
import { questionIds } from '../../lib/taxonomy/questions';
import { hashText } from '../../lib/text/hash';
import { pieceTogether } from './piece-together';
import { hashDigits, readMarks, type MarkedDocument } from './read-marked-answers';

/**
 * The policies that are pieced together from the clauses of `../shared/corpus`, and that readers answered for; undefined where that is absent. What the marks leave out is not
 * stated. The bundled model has learnt from these clauses: with one that had not, half a percent fewer answers were right.
 */
export function readPiecedPolicies(): MarkedDocument[] | undefined {
  const paths = ['clauses.jsonl', 'unlabelled.jsonl'].map((file) => new URL(`../../../shared/corpus/${file}`, import.meta.url));
  if (!paths.every((path) => existsSync(path))) return undefined;
  const marks = new Map(readMarks('answers-pieced.json').map((one) => [one.text, one]));
  return Array.from(pieceTogether(paths)).flatMap(([name, text]) => {
    const marked = marks.get(hashText(text).slice(0, hashDigits));
    if (marked === undefined) return [];
    const answers = Object.fromEntries(questionIds.map((id) => [id, marked.answers[id] ?? [id === 'contact.email' ? [] : 'not-stated']]));
    return [{ name, text, isHeldOut: marked.half === 'held-out', answers }];
  });
}
