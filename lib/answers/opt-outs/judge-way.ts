import type { OptOut } from '../analysis';
import { says } from './listed-words';
import type { Reading } from './read-clauses';
import { readSwitch } from './read-switch';
import { readTopic } from './read-topic';
import type { Wording } from './read-wording';

type Kind = OptOut['kind'];
type Kinds = ReadonlySet<Kind>;

/** Kinds that each way can serve: nobody refuses cookies by letter, and a browser cannot delete an account. */
export const kindsByWay: Readonly<Record<string, readonly Kind[]>> = {
  account: ['marketing', 'ads', 'sale', 'consent', 'access', 'correct', 'delete', 'port', 'object'],
  'closing-the-account': ['delete', 'consent'],
  device: ['marketing', 'ads', 'consent'],
  'on-device': ['consent'],
  browser: ['cookies', 'consent'],
  'refusing-cookies': ['cookies'],
  contact: ['marketing', 'ads', 'sale', 'consent', 'access', 'correct', 'delete', 'port', 'object'],
  'page-link': ['marketing', 'ads', 'sale', 'consent', 'access', 'correct', 'delete', 'port', 'object'],
  'cookie-tool': ['cookies', 'ads', 'sale', 'consent'],
};

/** Whether the words are those of a link, or a link stands right behind them ("Ads Settings (https://…)"). */
export function isLinked(reading: Reading, { start, end }: Wording): boolean {
  return reading.places.some((place) => {
    const at = place.start - reading.clause.start;
    return place.via === 'link' && ((at < end && start < place.end - reading.clause.start) || (at >= end && /^\W{0,3}$/.test(reading.text.slice(end, at))));
  });
}

/**
 * Whether the sentence lets its reader switch something in settings: "that can be disabled in settings", "you can change that in your app settings".
 * What is switched may be anything, so that no list of words could name it.
 */
export function isControl({ signs }: Reading, sentence: string): boolean {
  if (signs.has('question')) return false;
  const words = readSwitch(sentence);
  return words.has('settings') && words.has('control');
}

/** What a switch turns off: mail or advertisements, where the sentence is about them, else what the reader consented to. */
export function readSwitched(sentence: string): Kinds {
  const topic = [...readTopic(sentence)].filter((kind) => kind === 'marketing' || kind === 'ads');
  return new Set<Kind>(topic.length > 0 ? topic : ['consent']);
}

/** "For your current browser, click here": the browser is named, but not as the place where it is set. */
export function isNoSetting(reading: Reading, { start, end }: Wording): boolean {
  return !says('names-a-setting', reading.text.slice(start, end));
}

/** Whether the words that were taken for an account name none. */
export function isNoAccount(reading: Reading, { start, end }: Wording): boolean {
  return !says('names-an-account', reading.text.slice(start, end));
}

/** What a link of the footer is for: one about the sale for that, one named by choices for what the sentence says. */
export function readFooterKinds(title: string, kinds: Kinds): Kind[] {
  if (says('names-a-sale', title)) return kinds.has('ads') ? ['sale', 'ads'] : ['sale'];
  const served = kindsByWay['cookie-tool']!.filter((kind) => kinds.has(kind));
  return served.length > 0 ? served : ['sale'];
}

/** What a setting of the browser serves in this sentence: cookies if they are named, notifications only where they are spoken of. */
export function readBrowserKinds(kinds: Kinds, sentence: string): Kind[] {
  if (kinds.has('cookies')) return ['cookies'];
  const served = [...kinds].filter((kind) => kindsByWay['browser']!.includes(kind));
  return kinds.has('marketing') && says('names-notifications', sentence) ? [...served, 'marketing'] : served;
}

/** Whether what was named stands at the foot of the page, and not in an account. */
export function isAtBottom(text: string, { start, end }: Wording): boolean {
  return !says('names-a-login', text.slice(start, end)) && says('at-the-foot', text.slice(end));
}
