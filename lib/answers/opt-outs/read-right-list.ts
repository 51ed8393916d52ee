import type { OptOut } from '../analysis';
import type { Token } from '../words/read-tokens';
import { formsOf, isOneOf, type SingleId } from './listed-words';

type Kind = OptOut['kind'];

/** A right named in an enumeration of rights; `from` and `to` are indexes of words, `to` the first behind it. */
export type ListedRight = { readonly kind: Kind; readonly from: number; readonly to: number };

/** What each word of an enumeration asks for. */
const rights: readonly (readonly [kind: Kind, words: SingleId])[] = [
  ['access', 'right-to-access'],
  ['correct', 'right-to-correct'],
  ['delete', 'right-to-delete'],
  ['port', 'right-to-port'],
  ['object', 'right-to-object'],
  ['consent', 'right-to-withdraw'],
];

/** Words between two rights at most, between the grant and the first right, and behind the last, in words. */
const longestJoin = 8;
const longestReach = 10;
const longestTail = 4;

let byWord: ReadonlyMap<string, Kind> | undefined;

/** The right for which each word stands, in one table: every word of a policy is looked up. */
function rightsByWord(): ReadonlyMap<string, Kind> {
  return (byWord ??= new Map(rights.flatMap(([kind, words]) => [...formsOf(words)].map((word) => [word, kind] as const))));
}

function isGranted(tokens: readonly Token[], first: number, last: number): boolean {
  let isGrant = false;
  for (let at = first - 1; at >= Math.max(0, first - longestReach) && tokens[at + 1]!.before < 3; at -= 1) {
    const { raw } = tokens[at]!;
    isGrant ||= isOneOf('grants-rights', raw);
    if (isOneOf('the-reader-of-rights', raw)) break;
    // "Confirmation that we process your data, access to it": what the company does stands inside what is asked for.
    if (isOneOf('somebody-with-rights', raw) && !isOneOf('a-companys-verb', tokens[at + 1]!.raw) && !isOneOf('asks-for-it', tokens[at - 1]?.raw ?? '')) return false;
  }
  for (let at = last + 1; at <= Math.min(tokens.length - 1, last + longestTail) && tokens[at]!.before < 3; at += 1) {
    if (isOneOf('of-technique', tokens[at]!.raw)) return false;
    isGrant ||= isOneOf('request-or-right', tokens[at]!.raw);
  }
  return isGrant;
}

/**
 * The rights that a text enumerates ("to access, port, delete or object to the processing of your data", "access, deletion or correction
 * requests"): words for at least two kinds of request, one after the other, where the text grants them to its reader. A single right is
 * left to the word lists. Linear in the words.
 */
export function readRightList(tokens: readonly Token[]): ListedRight[] {
  const found: ListedRight[] = [];
  let run: ListedRight[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && new Set(run.map(({ kind }) => kind)).size > 1 && isGranted(tokens, first.from, last.from)) found.push(...run);
    run = [];
  };
  const kindOf = rightsByWord();
  const joins = formsOf('between-rights');
  tokens.forEach(({ raw, before }, index) => {
    const last = run.at(-1);
    if (before === 3 || (last !== undefined && index - last.from > longestJoin)) close();
    // "… and restrict the sale" is a choice of its own.
    const isOfSale = raw === 'restrict' && isOneOf('a-sale', tokens[index + 2]?.raw ?? '');
    const kind = isOfSale ? undefined : kindOf.get(raw);
    if (kind !== undefined) run.push({ kind, from: index, to: index + 1 });
    else if (run.length > 0 && !joins.has(raw)) close();
  });
  close();
  return found;
}
