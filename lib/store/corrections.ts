import * as z from 'zod/mini';
import { correctionLimits, correctionSchema, isEmptyCorrection, type Correction } from '../answers/correction';
import type { Database } from './database';

/** Corrections of one text that are kept at most. */
const mostCorrections = 500;

/** What a reader corrected in one text, whether that is saved or not; the text's hash is its key. */
const correctionRecordSchema = z.strictObject({
  version: z.literal(1),
  textHash: z.string().check(z.minLength(1), z.maxLength(64)),
  corrections: z.array(correctionSchema).check(z.maxLength(mostCorrections)),
});

/** What a reader corrected in the text with this hash, the oldest first. What a newer version wrote or what is damaged is left where it is and not heeded. */
export async function readCorrections(database: Database, textHash: string): Promise<readonly Correction[]> {
  const record = z.safeParse(correctionRecordSchema, await database.get('corrections', textHash));
  return record.success ? record.data.corrections : [];
}

/** The later answer and sentence, and all clauses that were refused. */
function joinCorrections(earlier: Correction | undefined, later: Correction): Correction {
  if (earlier === undefined) return later;
  const refused = [...earlier.refused, ...later.refused.filter(({ start, end }) => !earlier.refused.some((span) => span.start === start && span.end === end))];
  return { id: later.id, answer: later.answer || earlier.answer, refused: refused.slice(-correctionLimits.refused), quote: later.quote || earlier.quote };
}

/** Keeps one correction, joined to an earlier one of the same answer; an empty one takes both back. Gives all of the text. */
export async function keepCorrection(database: Database, textHash: string, correction: Correction): Promise<readonly Correction[]> {
  const transaction = database.transaction('corrections', 'readwrite', { durability: 'strict' });
  const present = z.safeParse(correctionRecordSchema, await transaction.store.get(textHash));
  const known = present.success ? present.data.corrections : [];
  const earlier = known.find(({ id }) => id === correction.id);
  const others = known.filter(({ id }) => id !== correction.id);
  const corrections = [...others, ...(isEmptyCorrection(correction) ? [] : [joinCorrections(earlier, correction)])].slice(-mostCorrections);
  await (corrections.length === 0 ? transaction.store.delete(textHash) : transaction.store.put({ version: 1, textHash, corrections }));
  await transaction.done;
  return corrections;
}
