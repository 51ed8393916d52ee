/** A capital letter parts two names and tells how many letters they share: `A` none, `Z` twenty-five. */
export const noneShared = 65;
const mostShared = 25;

/** Whether a character is such a letter, given by its code. */
export function isShare(code: number): boolean {
  return code >= noneShared && code <= noneShared + mostShared;
}

/** Whether a name can be written: it has no capital letters and is not empty. */
export function isWritable(name: string): boolean {
  return name !== '' && !/[A-Z]/.test(name);
}

/**
 * Sorted names as one text: the first one, and for each of the others a capital letter (how many letters it shares with the name before) and the rest. A third
 * smaller, compressed, than the names.
 */
export function writeSortedNames(names: readonly string[]): string {
  return names.map((name, at) => {
    const before = names[at - 1];
    if (before === undefined) return name;
    let shared = 0;
    while (shared < mostShared && shared < name.length && before[shared] === name[shared]) shared += 1;
    return String.fromCharCode(noneShared + shared) + name.slice(shared);
  }).join('');
}

/** The names of such a text. */
export function readSortedNames(text: string): string[] {
  if (text === '') return [];
  const names = text.match(/(?:^|[A-Z])[^A-Z]*/g) ?? [];
  for (let at = 1; at < names.length; at += 1) {
    const part = names[at]!;
    names[at] = names[at - 1]!.slice(0, part.charCodeAt(0) - noneShared) + part.slice(1);
  }
  return names;
}
