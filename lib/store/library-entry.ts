import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { buildCanonicalUrl, buildTitleKey } from './canonical-url';
import { entryLimits } from './check-entry';
import type { SavedPolicy } from './saved-policy';

const short = z.string().check(z.maxLength(8192));
const count = z.int().check(z.nonnegative());

/** What a reader may write to a saved policy. */
export const entryNotesSchema = z.strictObject({
  /** The company, or what the reader calls it. */
  name: z.string().check(z.maxLength(entryLimits.name)),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(entryLimits.tag))).check(z.maxLength(entryLimits.tags)),
  note: z.string().check(z.maxLength(entryLimits.note)),
  /** When the reader wants to look again, in milliseconds since the epoch; 0 for never. Nothing is fetched then. */
  remindAt: count,
  /** Versions of one policy share it: the id of the first of them, or of the one by which the reader parted them. */
  family: z.string().check(z.minLength(1), z.maxLength(100)),
});

/** The schema of an entry, for the export. */
export const entrySchema = z.strictObject({
  version: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  savedAt: count,
  host: short,
  url: short,
  title: short,
  /** `buildCanonicalUrl(url)`. */
  canonicalUrl: short,
  /** `buildTitleKey(title)`. */
  titleKey: short,
  textHash: short,
  words: count,
  /** The policy's own date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), or empty. */
  updated: short,
  language: short,
  source: z.enum(['page', 'file']),
  modelId: short,
  extractorVersion: z.int().check(z.positive()),
  /** About what the policy takes on the disk. */
  sizeBytes: count,
  ...entryNotesSchema.shape,
});

/** What a reader wrote to a saved policy. */
export type EntryNotes = z.infer<typeof entryNotesSchema>;

/**
 * What the list shows of a saved policy, and what the reader wrote to it. It stands apart from the text, so that thousands are read at once and
 * a note never touches the text.
 */
export type LibraryEntry = z.infer<typeof entrySchema>;

/** The entry of a policy that the reader has written nothing to. */
export function createEntry(policy: SavedPolicy, family: string = policy.id): LibraryEntry {
  const { id, savedAt, host, url, words, updated, language, source, modelId, extractorVersion, name } = policy;
  const { title, textHash } = policy.policy;
  return {
    version: 1, id, savedAt, host, url, title, canonicalUrl: buildCanonicalUrl(url), titleKey: buildTitleKey(title), textHash, words, updated, language, source, modelId, extractorVersion,
    sizeBytes: JSON.stringify(policy).length, name: name.slice(0, entryLimits.name), tags: [], note: '', remindAt: 0, family,
  };
}

const versionSchema = z.looseObject({ version: z.int().check(z.positive()) });

/** A stored entry. `storage-newer`: a later version of the extension wrote it. `storage-damaged`: it is none. */
export function readEntry(raw: unknown): Result<LibraryEntry, { readonly kind: 'storage-newer' | 'storage-damaged' }> {
  const entry = z.safeParse(entrySchema, raw);
  if (entry.success) return success(entry.data);
  const versioned = z.safeParse(versionSchema, raw);
  return failure({ kind: versioned.success && versioned.data.version > 1 ? 'storage-newer' : 'storage-damaged' });
}
