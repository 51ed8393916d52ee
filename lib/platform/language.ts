import { chooseLanguage, english, type Language } from '../words/languages';
import { findLeftWords, speakLeftWords } from '../words/left-words';
import { pageTitles, type TitledPage } from '../words/page-words';
import { speak, spokenLanguage } from '../words/words';
import { browser } from './browser';
import { keepWords } from './kept-words';
import { loadScript } from './load-script';

/** Where a page of the extension finds the choice without waiting. */
const place = 'language';

/** The language for a choice (a tag, or `auto` for the browser's own). */
export function findLanguage(choice: unknown): Language {
  return chooseLanguage(choice, browser.i18n.getUILanguage());
}

/** The files from which the words of a language are loaded; that of English says that there are none. */
export function wordsFilesOf(language: Language): readonly `/${string}`[] {
  return language === english ? [`/words/${language.folder}.js`] : ['/words/keys.js', `/words/${language.folder}.js`];
}

/** Keeps the choice where the next page finds it. */
export function keepLanguage(choice: string): void {
  localStorage.setItem(place, choice);
}

/** The choice; in a window that has not kept it yet (a private one has a store of its own) it is looked up among the settings. */
async function readChoice(): Promise<unknown> {
  const kept = localStorage.getItem(place);
  if (kept !== null) return kept;
  const { settings } = await browser.storage.local.get('settings');
  const choice = typeof settings === 'object' && settings !== null && 'language' in settings && typeof settings.language === 'string' ? settings.language : 'auto';
  keepLanguage(choice);
  return choice;
}

/** Loads the words of the chosen language, and none of another, and writes this page in its direction; called before the first drawing. */
export async function speakHere(page?: TitledPage): Promise<void> {
  const language = findLanguage(await readChoice());
  // Written though it is the same, either has the whole page styled anew.
  const { documentElement: root } = document;
  if (root.lang !== language.tag) root.lang = language.tag;
  if (root.dir !== language.direction) root.dir = language.direction;
  if (language === spokenLanguage()) return;
  if (language === english) speak(english, {});
  else {
    await Promise.all(wordsFilesOf(language).map(loadScript));
    speakLeftWords();
    const left = findLeftWords();
    if (left !== undefined) void keepWords(language, left);
  }
  if (page !== undefined) document.title = `${pageTitles[page]} – Clauselight`;
}
