import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { questionIds } from '../../lib/taxonomy/questions';
import { hashText } from '../../lib/text/hash';

/** The form of the marks: documents by the first digits of their text's hash, and for each question the answers that count as right, the readers' own first. */
export const markedAnswers = z.array(z.strictObject({ text: z.string(), half: z.enum(['open', 'held-out']), answers: z.partialRecord(z.enum(questionIds), z.array(z.union([z.string(), z.array(z.string())]))) }));
const documentSchema = z.object({ service: z.string(), text: z.string() });
/** So many digits of its hash name a text. */
export const hashDigits = 16;

/** One document that two readers answered the questions for, with what both agree on. */
export type MarkedDocument = {
  readonly name: string;
  /** As Markdown. */
  readonly text: string;
  /** Whether nobody looks at single errors in it, so that it tells how well the program does on other policies. */
  readonly isHeldOut: boolean;
  /** For each question that both readers answered alike, the answers that count as right. */
  readonly answers: Readonly<Record<string, readonly (string | readonly string[])[]>>;
};

/** The documents of `../shared/corpus` that readers answered for; undefined where that is absent. */
export function readMarkedDocuments(): MarkedDocument[] | undefined {
  const path = new URL('../../../shared/corpus/documents.jsonl', import.meta.url);
  if (!existsSync(path)) return undefined;
  const byHash = new Map(readMarks('answers.json').map((one) => [one.text, one]));
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).flatMap((line) => {
    const { service, text } = z.parse(documentSchema, JSON.parse(line));
    const marked = byHash.get(hashText(text).slice(0, hashDigits));
    return marked === undefined ? [] : [{ name: service, text, isHeldOut: marked.half === 'held-out', answers: marked.answers }];
  });
}

/** The marks in a file of this folder. */
export function readMarks(file: string): z.infer<typeof markedAnswers> {
  return z.parse(markedAnswers, JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}
