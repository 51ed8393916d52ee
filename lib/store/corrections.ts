import * as z from 'zod/mini';
import { correctionLimits, correctionSchema, isEmptyCorrection, type Correction } from '../answers/correction';
import type { Database } from './database';
import type { EntryTransaction } from './write-entries';

/** Corrections of one text that are kept at most. */
const mostCorrections = 500;

/** The corrections of one text, for the export. */
export const correctionListSchema = z.array(correctionSchema).check(z.maxLength(mostCorrections));

/** What a reader corrected in one text, whether that is saved or not; the text's hash is its key. */
const correctionRecordSchema = z.strictObject({
  version: z.literal(1),
  textHash: z.string().check(z.minLength(1), z.maxLength(64)),
  corrections: correctionListSchema,
});

const newerSchema = z.looseObject({ version: z.int().check(z.minimum(2)) });

/** Whether a stored record is there and is neither of this version nor of a newer one. */
export function isCorrectionsDamaged(raw: unknown): boolean {
  return raw !== undefined && !z.safeParse(correctionRecordSchema, raw).success && !z.safeParse(newerSchema, raw).success;
}

/** What a reader corrected in the text with this hash, the oldest first. What a newer version wrote or what is damaged is left where it is and not heeded. */
export async function readCorrections(database: Database, textHash: string): Promise<readonly Correction[]> {
  const record = z.safeParse(correctionRecordSchema, await database.get('corrections', textHash));
  return record.success ? record.data.corrections : [];
}

/** Under what the corrections of a text are noted as still to be copied. No id of a policy that this program gives begins so. */
export function nameCorrections(textHash: string): string {
  return `corrections ${textHash}`;
}

/** Puts corrections that came with a file where none of this text are kept, in the transaction that brings its policy. */
export async function bringCorrections(transaction: EntryTransaction, textHash: string, corrections: readonly Correction[]): Promise<void> {
  const store = transaction.objectStore('corrections');
  if (corrections.length === 0 || (await store.getKey(textHash)) !== undefined) return;
  await Promise.all([store.put({ version: 1, textHash, corrections }), transaction.objectStore('uncopied').put(crypto.randomUUID(), nameCorrections(textHash))]);
}

/** The later answer and sentence, and all clauses that were refused. */
function joinCorrections(earlier: Correction | undefined, later: Correction): Correction {
  if (earlier === undefined) return later;
  const refused = [...earlier.refused, ...later.refused.filter(({ start, end }) => !earlier.refused.some((span) => span.start === start && span.end === end))];
  return { id: later.id, answer: later.answer || earlier.answer, refused: refused.slice(-correctionLimits.refused), quote: later.quote || earlier.quote };
}

/**
 * Keeps one correction, joined to an earlier one of the same answer; an empty one takes both back. Gives all of the text. What a newer version wrote is not
 * written over: a `VersionError`, as for a database of a newer version.
 */
export async function keepCorrection(database: Database, textHash: string, correction: Correction): Promise<readonly Correction[]> {
  const transaction = database.transaction(['corrections', 'uncopied'], 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('corrections');
  const raw = await store.get(textHash);
  if (z.safeParse(newerSchema, raw).success) {
    await transaction.done;
    throw new DOMException('A newer version corrected this text.', 'VersionError');
  }
  const present = z.safeParse(correctionRecordSchema, raw);
  const known = present.success ? present.data.corrections : [];
  const earlier = known.find(({ id }) => id === correction.id);
  const others = known.filter(({ id }) => id !== correction.id);
  const corrections = [...others, ...(isEmptyCorrection(correction) ? [] : [joinCorrections(earlier, correction)])].slice(-mostCorrections);
  await (corrections.length === 0 ? store.delete(textHash) : store.put({ version: 1, textHash, corrections }));
  await transaction.objectStore('uncopied').put(crypto.randomUUID(), nameCorrections(textHash));
  await transaction.done;
  return corrections;
}
