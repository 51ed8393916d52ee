/// <reference types="vite/client" />
import '../styles/all.css';
import './preview.css';
import { render } from 'preact';
import { languages } from '../../lib/words/languages';
import { speak } from '../../lib/words/words';
import { Preview } from './Preview';

const files = import.meta.glob<Readonly<Record<string, { readonly message: string }>>>('../../public/_locales/*/messages.json', { import: 'default' });

/** Speaks the language that the address names: `?language=zh-Hant-TW`, by its tag or its folder. */
async function speakNamed(name: string | null): Promise<void> {
  const language = languages.find(({ tag, folder }) => tag === name || folder === name);
  const load = files[`../../public/_locales/${language?.folder}/messages.json`];
  if (language === undefined || load === undefined) return;
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  speak(language, Object.fromEntries(Object.entries(await load()).map(([key, { message }]) => [key, message])));
}

const asked = new URLSearchParams(location.search);
await speakNamed(asked.get('language'));
// None of our languages is read from right to left; the pages must be ready for one that is.
if (asked.get('direction') === 'rtl') document.documentElement.dir = 'rtl';
render(<Preview />, document.querySelector('#preview')!);
