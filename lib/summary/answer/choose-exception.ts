import { cutShort } from '../words/fill-words';

/** What opens an exception to a denial. The longer ones stand before those they begin with. */
const openers = ['except', 'unless', 'other than', 'apart from', 'without your', 'without the user’s', "without the user's", 'without prior', 'without first', 'without obtaining', 'without consent', 'but we may', 'but may', 'however,'];
const opener = new RegExp(`\\b(?:${openers.join('|')})(?!\\w)`, 'i');

/** The longest exception that fits a line of the card, in UTF-16 code units. */
const maxLength = 70;

/**
 * The words of a clause that name the exception to what it denies ("unless you agree"), cut short if they are long; empty if
 * none are found. They are the policy's own words.
 */
export function chooseException(clause: string): string {
  const start = opener.exec(clause)?.index;
  if (start === undefined) return '';
  const rest = clause.slice(start, start + 400);
  // In front of the denial the exception ends with its comma: "Except as provided below, we never sell it".
  const end = (start === 0 ? /[.,;!?](?:\s|$)/ : /[.;!?](?:\s|$)/).exec(rest)?.index ?? rest.length;
  return cutShort(rest.slice(0, end).trim(), maxLength);
}
