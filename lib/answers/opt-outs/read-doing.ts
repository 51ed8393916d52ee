import type { Token } from '../words/read-tokens';
import { isOneOf } from './listed-words';

/** Words before a verb that are looked at. */
const reach = 14;
/** Words between "cannot" and its verb at most. */
const mostBetween = 3;

/** Whether the company asks ("we will ask permission to access"), and not the reader. */
function isAskedOfReader(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf('company-asks', tokens[at]!.raw)) return false;
  for (let before = at - 1; before >= Math.max(0, at - mostBetween); before -= 1) {
    const { raw } = tokens[before]!;
    if (raw === 'we' || raw === 'they') return true;
    if (!isOneOf('lets-do', raw) && !isOneOf('between-we-and-ask', raw)) return false;
  }
  return false;
}

/**
 * Whether what begins at the word `from` is something that the reader does or asks for: its subject is the reader ("you may delete"), it is
 * asked for ("ask us to delete"), or it stands as an order or a purpose ("Delete your account in …", "To delete your account, …"). What the company
 * does ("we delete"), and what follows only when the reader has done it ("if you delete your account, we …"), is none.
 */
export function isReadersDoing(tokens: readonly Token[], from: number): boolean {
  let isLet = false;
  let at = from - 1;
  for (; at >= Math.max(0, from - reach); at -= 1) {
    if (tokens[at + 1]!.before >= 2) break;
    const { raw } = tokens[at]!;
    if (isOneOf('asks-or-wants', raw)) return !isAskedOfReader(tokens, at);
    if (raw === 'not' && isOneOf('lets-do', tokens[at - 1]?.raw ?? '') && from - at <= mostBetween) return false;
    if (isOneOf('lets-do', raw)) isLet = true;
    else if (isOneOf('the-reader', raw)) {
      const before = tokens[at - 1]?.raw ?? '';
      return isLet || !isOneOf('condition', before) || (tokens[at]!.before > 0 && at > 0);
    } else if (isOneOf('somebody-who-does', raw)) {
      // "… from our database" is nobody's doing.
      if (raw === 'our' || raw === 'us') continue;
      // "request that we delete", "have us delete": asked for.
      for (let before = at - 1; before >= Math.max(0, at - 4) && tokens[before + 1]!.before === 0; before -= 1) {
        if (isOneOf('asks-or-wants', tokens[before]!.raw) || tokens[before]!.raw === 'have') return true;
      }
      return false;
    } else if (isOneOf('condition', raw) && !isLet) return false;
  }
  // Nobody is named: an order, a purpose, an item of a list.
  const first = tokens[Math.max(0, at + 1)]?.raw ?? '';
  return from - at <= 4 && !/(?:ed|s)$/.test(first.length > 4 ? first : '');
}
