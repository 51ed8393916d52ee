import * as z from 'zod/mini';
import type { Analysis, Coverage } from '../answers/analysis';
import { answersSchema, coverageSchema, findingSchema, labelledClauseSchema, optOutSchema } from '../answers/analysis-schema';
import { isPolicy } from '../policy/is-policy';
import { policyTextSchema } from '../policy/policy-text';
import { failure, success, type Result } from '../result';
import { startChain, type VersionedRecord } from './migration-chain';

/**
 * Every version of the record. A change of the schema below needs a step here and a frozen fixture of the version
 * before it (`tests/store/fixtures`).
 */
export function createMigrations() {
  return startChain().to(2, addReading);
}

/** Version 1 kept what the policy says, and not how much of it was read. */
function addReading(record: VersionedRecord<1>): VersionedRecord<2> {
  const { policy, clauses } = z.parse(z.looseObject({ policy: policyTextSchema, clauses: z.array(labelledClauseSchema) }), record);
  const closed = clauses.filter(({ block }) => policy.blocks[block]?.closed === true).length;
  const coverage: Coverage = { clauses: clauses.length, judged: clauses.length, closed, unread: policy.unread };
  return { ...record, version: 2, source: 'page', isPolicy: isPolicy(policy.title, policy.text), coverage };
}

/** A saved policy as the present version stores it: its text, and what was read out of it then. Never changed once it is written. */
export type SavedPolicy = Analysis & {
  readonly version: 2;
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** The company, or the site where no company was found. */
  readonly name: string;
  readonly host: string;
  /** Address of the page without its fragment; empty for a file. */
  readonly url: string;
  /** Counts the changes of the capture: like another `modelId`, another one is no change of the policy. */
  readonly extractorVersion: number;
  /** Where the text came from: the page itself, or a file that the reader brought. */
  readonly source: 'page' | 'file';
};

/** The schema of a record, for the export. */
export const savedPolicySchema: z.ZodMiniType<SavedPolicy> = z.strictObject({
  version: z.literal(2),
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  savedAt: z.int().check(z.nonnegative()),
  name: z.string(),
  host: z.string(),
  url: z.string(),
  source: z.enum(['page', 'file']),
  policy: policyTextSchema,
  isPolicy: z.enum(['yes', 'no', 'unsure']),
  coverage: coverageSchema,
  clauses: z.array(labelledClauseSchema),
  answers: answersSchema,
  optOuts: z.array(optOutSchema),
  findings: z.array(findingSchema),
  language: z.string(),
  updated: z.string(),
  words: z.int().check(z.nonnegative()),
  modelId: z.string(),
  extractorVersion: z.int().check(z.positive()),
});

const versionSchema = z.looseObject({ version: z.int().check(z.positive()) });

/**
 * A stored record as the present version has it, migrated and then validated. `storage-newer`: a later version of the
 * extension wrote it. `storage-damaged`: it is not what its version promises.
 */
export function readRecord(raw: unknown): Result<SavedPolicy, { readonly kind: 'storage-newer' | 'storage-damaged' }> {
  const versioned = z.safeParse(versionSchema, raw);
  if (!versioned.success) return failure({ kind: 'storage-damaged' });
  const migrations = createMigrations();
  if (versioned.data.version > migrations.version) return failure({ kind: 'storage-newer' });
  const record = z.safeParse(savedPolicySchema, migrate(migrations.migrate, versioned.data));
  return record.success ? success(record.data) : failure({ kind: 'storage-damaged' });
}

/** Undefined where a step stumbles over a record that is not what its version promises. */
function migrate(steps: (record: VersionedRecord<number>) => unknown, record: VersionedRecord<number>): unknown {
  try {
    return steps(record);
  } catch {
    return undefined;
  }
}
