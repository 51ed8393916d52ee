import { optOutKinds, type OptOut } from '../../answers/analysis';
import { requestLaws, type RequestLaw } from '../request-laws';
import { writeRequest } from './request-text';

/** Which letter is asked for: to whom, about what, under which law. Holds nothing of its sender. */
export type LetterChoice = { readonly company: string; readonly to: string; readonly kind: OptOut['kind']; readonly law: RequestLaw };

/** A letter before its sender has changed it. */
export type Letter = { readonly to: string; readonly subject: string; readonly body: string };

/** Longer names and addresses are no such, in UTF-16 code units. */
const longestField = 500;

/** A text that its sender has written is no longer, in UTF-16 code units. */
const longestText = 20_000;

/** Under which key the fragment says that the letter was kept as its sender has changed it; empty where it says none. */
export function readDraftKey(fragment: string): string {
  return (new URLSearchParams(fragment.replace(/^#/, '')).get('draft') ?? '').slice(0, longestField);
}

function readText(draft: unknown, name: 'subject' | 'body'): string | undefined {
  const text: unknown = typeof draft === 'object' && draft !== null ? Reflect.get(draft, name) : undefined;
  return typeof text === 'string' ? text.slice(0, longestText) : undefined;
}

/** The letter that a fragment (with or without its `#`) asks for, as it was changed where `draft` says how; undefined where it asks for none. */
export function readLetter(fragment: string, draft?: unknown): Letter | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const read = (name: keyof LetterChoice): string => (fields.get(name) ?? '').slice(0, longestField);
  const kind = optOutKinds.find((known) => known === read('kind'));
  const law = requestLaws.find((known) => known === read('law'));
  if (kind === undefined || law === undefined) return undefined;
  const { subject, body } = writeRequest({ kind, law, company: read('company') });
  return { to: read('to').replaceAll(/, (?![A-Z]{2} \d)/g, '\n'), subject: readText(draft, 'subject') ?? subject, body: readText(draft, 'body') ?? body };
}

/** The day of a letter in its own language, which is English whatever the interface speaks: "3 March 2025". */
export function writeLetterDay(moment: number): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
