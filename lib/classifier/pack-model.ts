/**
 * The rows of a matrix as columns of a kind: compressed apart, weights and names take a seventh less than row by row. Names in order (`isSorted`) are
 * each written as the count of letters they share with the name before, in base 36, and the rest: another third less.
 */
type PackedRows = { readonly packed: true; readonly width: number; readonly weights: string; readonly hasNames: boolean; readonly isSorted: boolean; readonly names: string };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function isPacked(value: unknown): value is PackedRows {
  return isRecord(value) && value['packed'] === true && typeof value['width'] === 'number' && typeof value['weights'] === 'string' && typeof value['names'] === 'string' && typeof value['hasNames'] === 'boolean' && typeof value['isSorted'] === 'boolean';
}

/** Rows of weights, each with a space and its name behind it or all without (`model-file.ts`); undefined where they are of another make. */
function packRows(rows: readonly string[]): PackedRows | undefined {
  const space = rows[0]!.indexOf(' ');
  const width = space === -1 ? rows[0]!.length : space;
  const isEven = rows.every((row) => row.length >= width && (space === -1 ? row.length === width : row.indexOf(' ') === width) && !row.includes('\n'));
  if (!isEven || width === 0) return undefined;
  const names = space === -1 ? [] : rows.map((row) => row.slice(width + 1));
  const isSorted = names.every((name, at) => at === 0 || names[at - 1]! <= name);
  return { packed: true, width, weights: rows.map((row) => row.slice(0, width)).join(''), hasNames: space !== -1, isSorted, names: (isSorted ? shareBeginnings(names) : names).join('\n') };
}

/** What one letter of base 36 can count. */
const mostShared = 35;

function shareBeginnings(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names[at - 1] ?? '';
    let shared = 0;
    while (shared < mostShared && shared < name.length && before[shared] === name[shared]) shared += 1;
    return shared.toString(36) + name.slice(shared);
  });
}

function readShared(names: readonly string[]): string[] {
  let before = '';
  return names.map((name) => (before = before.slice(0, Number.parseInt(name[0] ?? '0', 36)) + name.slice(1)));
}

function unpackRows({ width, weights, names, hasNames, isSorted }: PackedRows): string[] {
  const rows: string[] = [];
  const named = hasNames ? (isSorted ? readShared(names.split('\n')) : names.split('\n')) : undefined;
  for (let at = 0; at * width < weights.length; at += 1) {
    const row = weights.slice(at * width, (at + 1) * width);
    rows.push(named === undefined ? row : `${row} ${named[at] ?? ''}`);
  }
  return rows;
}

/** The JSON of a model file with all its `rows` packed, for the package; what `unpackModel` turns back into the same value. */
export function packModel(json: string): string {
  return JSON.stringify(JSON.parse(json, (key, value: unknown) => (key === 'rows' && isTextList(value) ? (packRows(value) ?? value) : value)));
}

/** The value of a model file, whether it was packed or not. A new value; the given one is left as it is. */
export function unpackModel(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'rows' && isPacked(item) ? unpackRows(item) : unpackModel(item)]));
}
