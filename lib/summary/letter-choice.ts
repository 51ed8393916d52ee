import { optOutKinds, type OptOut } from '../answers/analysis';
import { requestLaws, type RequestLaw } from './request-laws';
import { writeRequest } from './request-text';

/** Which letter is asked for: to whom, about what, under which law. Holds nothing of its sender. */
export type LetterChoice = { readonly company: string; readonly to: string; readonly kind: OptOut['kind']; readonly law: RequestLaw };

/** A letter before its sender has changed it. */
export type Letter = { readonly to: string; readonly subject: string; readonly body: string };

/** Longer names and addresses are no such, in UTF-16 code units. */
const longestField = 500;

/** The letter that a fragment (with or without its `#`) asks for; undefined where it asks for none. */
export function readLetter(fragment: string): Letter | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const read = (name: keyof LetterChoice): string => (fields.get(name) ?? '').slice(0, longestField);
  const kind = optOutKinds.find((known) => known === read('kind'));
  const law = requestLaws.find((known) => known === read('law'));
  if (kind === undefined || law === undefined) return undefined;
  const { subject, body } = writeRequest({ kind, law, company: read('company') });
  return { to: read('to').replaceAll(/, (?![A-Z]{2} \d)/g, '\n'), subject, body };
}
