import { keyWords, type NamedKey } from './key-words';

/** Keys that are pressed together: as they stand on a keyboard, and as they are read aloud, where a lone sign is not heard. */
export type WrittenKeys = { readonly shown: string; readonly said: string };

/** Keys that show a sign and no word. */
const signs: readonly (readonly [name: NamedKey, sign: string])[] = [
  ['Comma', ','], ['Period', '.'], ['Up', '↑'], ['Down', '↓'], ['Left', '←'], ['Right', '→'],
];
/** The keys of a Mac, which are written without anything between them. */
const macSigns: readonly (readonly [name: NamedKey, sign: string])[] = [['MacCtrl', '⌃'], ['Option', '⌥'], ['Shift', '⇧'], ['Command', '⌘']];

function isNamed(key: string): key is NamedKey {
  return Object.hasOwn(keyWords, key);
}

/** What a key is called; a name that is not known stays. */
function nameKey(name: string): string {
  return isNamed(name) ? keyWords[name] : name;
}

/** The keys one by one, under the names of a manifest where they have one. */
function splitKeys(keys: string): { readonly names: readonly string[]; readonly isMac: boolean } {
  const glued = /^[⌃⌥⇧⌘]*/u.exec(keys)?.[0] ?? '';
  const rest = keys.slice(glued.length);
  const parts = [...glued.matchAll(/./gu)].map(String).concat(rest === '' ? [] : rest.split('+'));
  const isMac = glued !== '' || parts.some((part) => part === 'Command' || part === 'MacCtrl');
  const names = parts.map((part) => [...signs, ...macSigns].find(([, sign]) => sign === part)?.[0] ?? (isMac && part === 'Alt' ? 'Option' : part));
  return { names, isMac };
}

/**
 * Writes the keys of a command as the reader's keyboard has them. `keys`: as browsers tell them, with the names of a manifest (`Alt+Shift+Period`),
 * with signs, or with those of a Mac (`⌥⇧L`); a name that is not known stays.
 */
export function writeKeys(keys: string): WrittenKeys {
  const { names, isMac } = splitKeys(keys);
  const written = isMac ? [...signs, ...macSigns] : signs;
  return {
    shown: names.map((name) => written.find(([own]) => own === name)?.[1] ?? nameKey(name)).join(isMac ? '' : '+'),
    said: names.map(nameKey).join('+'),
  };
}
