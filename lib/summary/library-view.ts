import { cardWords } from './words/card-words';
import { libraryWords } from './words/library-words';

/** One saved policy as the list shows it. */
export type LibraryRow = {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly url: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly words: number;
  /** The policy's own date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), or empty; put into words when it is drawn. */
  readonly updated: string;
  readonly tags: readonly string[];
  readonly note: string;
  /** Milliseconds since the epoch; 0 for never. */
  readonly remindAt: number;
  readonly family: string;
  readonly isFile: boolean;
  /** Whether the time to look again has come. */
  readonly isDue: boolean;
};

/** Versions of one policy, newest first. */
export type LibraryGroup = { readonly family: string; readonly first: LibraryRow; readonly others: readonly LibraryRow[] };

/** The orders of the list. */
export const librarySorts = ['newest', 'oldest', 'name', 'longest'] as const;

/** One order of the list. */
export type LibrarySort = (typeof librarySorts)[number];

/** What is looked for: ids that the search found (null: all), a tag, or those to look at again. */
export type LibraryFilter = { readonly found: ReadonlySet<string> | null; readonly tag: string | null; readonly isDue: boolean };

/** Whether a row is to be shown. */
export function matchesFilter(row: LibraryRow, { found, tag, isDue }: LibraryFilter): boolean {
  return (found === null || found.has(row.id)) && (tag === null || row.tags.includes(tag)) && (!isDue || row.isDue);
}

const compareBy: Readonly<Record<LibrarySort, (a: LibraryRow, b: LibraryRow) => number>> = {
  newest: (a, b) => b.savedAt - a.savedAt,
  oldest: (a, b) => a.savedAt - b.savedAt,
  name: (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : a.name.toLowerCase() > b.name.toLowerCase() ? 1 : b.savedAt - a.savedAt),
  longest: (a, b) => b.words - a.words,
};

/** The rows with the versions of one policy together, in the chosen order of their newest ones. Rows come newest first. */
export function groupRows(rows: readonly LibraryRow[], sort: LibrarySort): LibraryGroup[] {
  const byFamily = new Map<string, LibraryRow[]>();
  for (const row of rows) {
    const known = byFamily.get(row.family);
    if (known === undefined) byFamily.set(row.family, [row]);
    else known.push(row);
  }
  return [...byFamily].map(([family, [first, ...others]]) => ({ family, first: first!, others })).toSorted((a, b) => compareBy[sort](a.first, b.first));
}

/** Every tag that is used, in the order of the alphabet. */
export function listTags(rows: readonly LibraryRow[]): string[] {
  return [...new Set(rows.flatMap(({ tags }) => tags))].toSorted((a, b) => (a < b ? -1 : 1));
}

/** "12 MB", of a number of bytes. */
export function writeSize(sizeBytes: number): string {
  const { small, large } = libraryWords.units;
  const [size, unit] = sizeBytes < 1_000_000 ? [Math.ceil(sizeBytes / 1000), small] : [Math.round(sizeBytes / 100_000) / 10, large];
  return libraryWords.used.replace('{size}', `${String(size).replace('.', cardWords.decimal)} ${unit}`);
}

/** The tags that were typed with commas between them, each once. */
export function readTags(typed: string): string[] {
  return [...new Set(typed.split(',').map((tag) => tag.replaceAll(/\s+/g, ' ').trim().slice(0, 60)).filter(Boolean))].slice(0, 30);
}
