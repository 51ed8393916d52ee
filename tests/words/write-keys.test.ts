import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { english, languages } from '../../lib/words/languages';
import { speak } from '../../lib/words/words';
import { writeKeys } from '../../lib/words/write-keys';

afterEach(() => speak(english, {}));

/** Speaks a language out of its file. */
function speakTag(tag: string): void {
  const language = languages.find((one) => one.tag === tag)!;
  const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(readFileSync(`public/_locales/${language.folder}/messages.json`, 'utf8'));
  speak(language, Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message])));
}

describe('keys as a browser tells them', () => {
  it.each([
    ['letters and figures as they are', 'Alt+Shift+L', 'Alt+Shift+L', 'Alt+Shift+L'],
    ['keys of functions as they are', 'Ctrl+F12', 'Ctrl+F12', 'Ctrl+F12'],
    ['signs that have a name in the manifest', 'Alt+Shift+Period', 'Alt+Shift+.', 'Alt+Shift+Period'],
    ['the other sign', 'Ctrl+Comma', 'Ctrl+,', 'Ctrl+Comma'],
    ['signs that the browser writes as signs', 'Alt+Shift+.', 'Alt+Shift+.', 'Alt+Shift+Period'],
    ['arrows', 'Ctrl+Up', 'Ctrl+↑', 'Ctrl+Up arrow'],
    ['keys of several words', 'Alt+PageUp', 'Alt+Page Up', 'Alt+Page Up'],
    ['the space', 'Ctrl+Space', 'Ctrl+Space', 'Ctrl+Space'],
    ['keys without another', 'MediaNextTrack', 'Next track', 'Next track'],
    ['the keys of a Mac as a manifest names them', 'MacCtrl+Alt+Shift+Period', '⌃⌥⇧.', 'Control+Option+Shift+Period'],
    ['its command key', 'Command+Shift+L', '⌘⇧L', 'Command+Shift+L'],
    ['the keys of a Mac as its browsers write them', '⌥⇧L', '⌥⇧L', 'Option+Shift+L'],
    ['the same with its command key', '⇧⌘L', '⇧⌘L', 'Shift+Command+L'],
    ['what nobody knows', 'Strg+Umschalt+Quux', 'Strg+Umschalt+Quux', 'Strg+Umschalt+Quux'],
    ['names that every object has', 'toString+constructor', 'toString+constructor', 'toString+constructor'],
    ['no key', '', '', ''],
  ])('show and say %s', (_name, keys, shown, said) => {
    expect(writeKeys(keys)).toEqual({ shown, said });
  });

  it.each([
    ['de', 'Ctrl+Shift+Period', 'Strg+Umschalt+.', 'Strg+Umschalt+Punkt'],
    ['de', 'Ctrl+Space', 'Strg+Leertaste', 'Strg+Leertaste'],
    ['es', 'Alt+Shift+Comma', 'Alt+Mayús+,', 'Alt+Mayús+Coma'],
    ['fr', 'Alt+Shift+Left', 'Alt+Maj+←', 'Alt+Maj+Flèche gauche'],
    ['zh-TW', 'Alt+Shift+Period', 'Alt+Shift+.', 'Alt+Shift+句點'],
    ['zh-TW', 'Ctrl+Space', 'Ctrl+空白鍵', 'Ctrl+空白鍵'],
  ])('are called in %s as they stand on its keyboards: %s', (tag, keys, shown, said) => {
    speakTag(tag);
    expect(writeKeys(keys)).toEqual({ shown, said });
  });
});
