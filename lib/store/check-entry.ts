import type { LibraryEntry } from './library-entry';

/** Limits of what a reader writes to a saved policy. */
export const entryLimits = { name: 200, tag: 60, tags: 30, note: 20_000 } as const;

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string' && value.length <= 8192;
const isKey: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 100;
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTag: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= entryLimits.tag;

/** The schema once more, by hand: thousands of entries are read before the list is painted, and a schema takes a hundred times as long. */
const checks: Readonly<Record<keyof LibraryEntry, Check>> = {
  version: (value) => value === 1,
  id: isKey,
  savedAt: isCount,
  host: isText,
  url: isText,
  title: isText,
  canonicalUrl: isText,
  titleKey: isText,
  textHash: isText,
  words: isCount,
  updated: isText,
  language: isText,
  source: (value) => value === 'page' || value === 'file',
  modelId: isText,
  extractorVersion: (value) => isCount(value) && value !== 0,
  sizeBytes: isCount,
  name: (value) => typeof value === 'string' && value.length <= entryLimits.name,
  tags: (value) => Array.isArray(value) && value.length <= entryLimits.tags && value.every(isTag),
  note: (value) => typeof value === 'string' && value.length <= entryLimits.note,
  remindAt: isCount,
  family: isKey,
};
const checkList = Object.entries(checks);

/** Whether a stored value is an entry, exactly as `readEntry` says it. */
export function isEntry(raw: unknown): raw is LibraryEntry {
  if (typeof raw !== 'object' || raw === null) return false;
  const members: Readonly<Record<string, unknown>> = { ...raw };
  if (Object.keys(members).length !== checkList.length) return false;
  return checkList.every(([name, check]) => check(members[name]));
}
