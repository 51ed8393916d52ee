import { browser } from './browser';
import { chooseLanguage, sampleText } from './choose-language';

/** The primary tag of the language that a text is in, by the browser's own detection, which works offline; `und` where it cannot tell. */
export async function detectLanguage(text: string, declared: string): Promise<string> {
  return chooseLanguage(await browser.i18n.detectLanguage(sampleText(text)), declared);
}
