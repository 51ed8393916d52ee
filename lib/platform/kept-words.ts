import { english, type Language } from '../words/languages';
import { readWords, type LeftWords } from '../words/left-words';
import { speak, spokenLanguage } from '../words/words';
import { browser } from './browser';
import { readExtensionVersion } from './extension-version';

/**
 * The background can load no file, since nothing may be connected to; so a page keeps the words of the language for it, on this device, and
 * notes of which language and version they are.
 */
const places = { words: 'words', note: 'wordsOf' } as const;

/** A page that is about to keep them is waited for so long, and no longer than somebody waits who has just clicked. */
const longestWaitMs = 1_000;

function writeNote({ tag }: Language): string {
  return `${tag} ${readExtensionVersion()}`;
}

async function readNote(): Promise<unknown> {
  return (await browser.storage.local.get(places.note))[places.note];
}

/** Keeps the words of a language for the background, if they are not there yet. */
export async function keepWords(language: Language, left: LeftWords): Promise<void> {
  const note = writeNote(language);
  if ((await readNote()) !== note) await browser.storage.local.set({ [places.words]: left, [places.note]: note });
}

/** Waits until a page has kept the words of that note; false if none did. */
async function waitForNote(note: string): Promise<boolean> {
  return new Promise((resolve) => {
    const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
      if (changes[places.note]?.newValue === note) finish(true);
    };
    const timer = setTimeout(() => finish(false), longestWaitMs);
    function finish(there: boolean): void {
      clearTimeout(timer);
      browser.storage.onChanged.removeListener(listener);
      resolve(there);
    }
    browser.storage.onChanged.addListener(listener);
    // It may have been kept between the looking and the listening.
    void readNote().then((now) => {
      if (now === note) finish(true);
    });
  });
}

let spokenNote = '';
/** What was waited for in vain is not waited for at every click. */
let missedNote = '';

/**
 * Speaks a language in the background, with the words that a page has kept. The page that asks for the first card keeps them at the same time and is
 * waited for; where none does, what is there is spoken, or English.
 */
export async function speakKept(language: Language): Promise<void> {
  if (language === english) {
    if (spokenLanguage() !== english) speak(english, {});
    return;
  }
  const note = writeNote(language);
  if (spokenLanguage() === language && spokenNote === note) return;
  const isThere = (await readNote()) === note || (missedNote !== note && (await waitForNote(note)));
  if (!isThere) missedNote = note;
  const left = readWords((await browser.storage.local.get(places.words))[places.words]);
  if (left?.tag !== language.tag) return;
  speak(language, left.words);
  spokenNote = isThere ? note : '';
}
