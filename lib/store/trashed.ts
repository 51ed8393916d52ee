/** What lies in the trash, as far as it can be read: when it was deleted, in milliseconds since the epoch, and what was deleted, as it was. */
export type Trashed = { readonly deletedAt: number | undefined; readonly record: unknown; readonly entry: unknown };

/** A stored part of the trash; undefined where there is none, or nothing of it is left. */
export function readTrashed(raw: unknown): Trashed | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { deletedAt, record, entry }: { deletedAt?: unknown; record?: unknown; entry?: unknown } = raw;
  return { deletedAt: typeof deletedAt === 'number' ? deletedAt : undefined, record, entry };
}

/** Whether a record that lay in the trash can be put under this id at all. */
export function hasId(record: unknown, id: string): boolean {
  return typeof record === 'object' && record !== null && 'id' in record && record.id === id;
}
