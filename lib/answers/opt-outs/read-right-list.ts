import type { OptOut } from '../analysis';
import type { Token } from '../words/read-tokens';

type Kind = OptOut['kind'];

/** A right named in an enumeration of rights; `from` and `to` are indexes of words, `to` the first behind it. */
export type ListedRight = { readonly kind: Kind; readonly from: number; readonly to: number };

/** What each word of an enumeration asks for; a star stands for any ending. */
const rights: readonly (readonly [kind: Kind, words: RegExp])[] = [
  ['access', /^(?:access|accessing|view|viewing|review|reviewing|inspect|know|copy)$/],
  ['correct', /^(?:correct(?:ion|ions|ing|ed)?|rectif\p{L}{1,8}|updat(?:e|ing|ed)|amend(?:ment|ments|ing|ed)?|modif(?:y|ying|ied|ication)|edit|editing)$/u],
  ['delete', /^(?:delet(?:e|ion|ing|ed)|eras(?:e|ure|ing|ed)|remov(?:e|al|ing|ed)|forgotten)$/],
  ['port', /^(?:port|portability|porting|export)$/],
  ['object', /^(?:object|objection|objecting|oppos(?:e|ition|ing)|restrict(?:ion|ing)?|limit|limitation|block|blocking|suspend|suspension)$/],
  ['consent', /^(?:withdraw(?:al|ing|n)?|revo(?:ke|king|ked|cation))$/],
];
/** Words that may stand between two rights of one enumeration. */
const joins = /^(?:and|or|to|the|of|for|a|an|your|their|his|her|my|any|such|this|that|it|its|them|right|rights|request|requests|requesting|data|personal|information|info|pii|further|certain|also|inaccurate|inaccuracies|incomplete|incorrect|outdated|unnecessary|excessive|errors|confirm|confirmation|whether|process|obtain|receive|copies|portable|records?|details?|consents?|anonymi[sz]ation|anonymi[sz]e|be|have|has|get|being|held|processed|collected|account|profile|processing|subject|use|uses|collection|please|ask|us|we|our|all|in|some|cases?|from|have|i|ii|iii|iv|v|vi|vii|\d)$/;
/** Words that make the enumeration one of the reader's rights, before it or right behind it. */
const grants = /^(?:right|rights|request|requests|requesting|requested|ask|asking|exercise|exercising|entitled|wish|want|like|can|may|able|ability|option|submit|how)$/;
/** Whoever does it: the reader, or somebody else. */
const readers = /^(?:you|individual|user|customer|consumer|resident|people|person|subject|right|member|visitor)s?$/;
const others = /^(?:we|our|they|it|employee|provider|party|parties|staff|administrator|organi[sz]ation|company|partner|vendor|agent|tool|member|cookie|processor|authorit(?:y|ies)|parent|guardian)s?$/;
const technical = /^(?:cookies?|browsers?|post|posts|comments?|content|messages?|files?)$/;

/** Words between two rights at most, between the grant and the first right, and behind the last, in words. */
const longestJoin = 8;
const longestReach = 10;
const longestTail = 4;

function readRight(word: string): Kind | undefined {
  return rights.find(([, words]) => words.test(word))?.[0];
}

function isGranted(tokens: readonly Token[], first: number, last: number): boolean {
  let isGrant = false;
  for (let at = first - 1; at >= Math.max(0, first - longestReach) && tokens[at + 1]!.before < 3; at -= 1) {
    const { raw } = tokens[at]!;
    isGrant ||= grants.test(raw);
    if (readers.test(raw)) break;
    // "Confirmation that we process your data, access to it": what the company does stands inside what is asked for.
    if (others.test(raw) && !/^(?:process|hold|have|collect|store|keep)$/.test(tokens[at + 1]!.raw) && !/^(?:ask|asking|request|requests|requesting)$/.test(tokens[at - 1]?.raw ?? '')) return false;
  }
  for (let at = last + 1; at <= Math.min(tokens.length - 1, last + longestTail) && tokens[at]!.before < 3; at += 1) {
    if (technical.test(tokens[at]!.raw)) return false;
    isGrant ||= /^(?:request|requests|right|rights)$/.test(tokens[at]!.raw);
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
  tokens.forEach(({ raw, before }, index) => {
    const last = run.at(-1);
    if (before === 3 || (last !== undefined && index - last.from > longestJoin)) close();
    // "… and restrict the sale" is a choice of its own.
    const isOfSale = raw === 'restrict' && /^(?:sale|sharing)$/.test(tokens[index + 2]?.raw ?? '');
    const kind = isOfSale ? undefined : readRight(raw);
    if (kind !== undefined) run.push({ kind, from: index, to: index + 1 });
    else if (run.length > 0 && !joins.test(raw)) close();
  });
  close();
  return found;
}
