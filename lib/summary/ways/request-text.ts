import type { OptOut } from '../../answers/analysis';
import { says } from '../../answers/opt-outs/listed-words';
import type { RequestLaw } from '../request-laws';
import { requestWords, type LawWords, type RequestWords } from './request-sentences';

/** A ready-made request: plain text, with blanks in square brackets for what only its sender knows. */
export type RequestText = { readonly law: RequestLaw; readonly subject: string; readonly body: string };

/** The law that a passage of a policy speaks of, told by its words; `general` where it names none, or both. */
export function chooseLaw(passage: string): RequestLaw {
  const isCcpa = says('law-of-california', passage);
  const isGdpr = says('law-of-europe', passage);
  if (isCcpa === isGdpr) return 'general';
  return isCcpa ? 'ccpa' : 'gdpr';
}

function readWords(kind: OptOut['kind'], law: RequestLaw): { law: RequestLaw; words: LawWords; request: RequestWords } | undefined {
  for (const one of [law, 'general'] as const) {
    const request = requestWords[one].requests[kind];
    if (request !== undefined) return { law: one, words: requestWords[one], request };
  }
  return undefined;
}

/**
 * A request of the kind under the law, or a general one where that law has no such right. At most 150 words. `company` may be empty.
 * Blanks stand in square brackets.
 */
export function writeRequest({ kind, law, company }: { readonly kind: OptOut['kind']; readonly law: RequestLaw; readonly company: string }): RequestText {
  const found = readWords(kind, law);
  if (found === undefined) throw new Error(`No request is worded for ${kind}`);
  const { opening, closing } = found.words;
  const sentences = [opening, ...found.request.asks, ...closing].map(([text]) => text);
  const greeting = company.trim() === '' ? 'To whom it may concern,' : `To ${company.trim()},`;
  const sender = ['Name: [your name]', 'E-mail or account: [the one they know you by]'];
  return { law: found.law, subject: found.request.subject, body: [greeting, '', ...sentences, '', ...sender].join('\n') };
}
