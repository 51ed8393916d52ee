import { wordsAt, type EvidenceBook } from './evidence';
import { trustInSharing, wordsToAct } from './find-practices';
import type { ReadClause } from './read-clauses';
import type { Denial } from './stance/find-denials';
import { firstFrom } from './words/first-from';

const shares = /^(?:shar|disclos|reveal|releas)/;
/** What is not given may be given to somebody all the same, unless others are named: only the words above say it alone. */
const passesOn = /^(?:shar|disclos|reveal|releas|transfer|provid(?:e|es|ed|ing)$|giv|pass|send|sent|distribut)/;
const auxiliaries: ReadonlySet<string> = new Set(['do', 'does', 'will', 'would', 'shall', 'we']);
const passives: ReadonlySet<string> = new Set(['is', 'are', 'be']);
/** "We do not allow them to share", "we do not consider that": the act is somebody else's, or not denied. */
const between: ReadonlySet<string> = new Set(['to', 'them', 'that', 'we', 'the']);
const manyOthers = /(?:parties|companies|organi[sz]ations|entities|others|anyone|anybody)$/;
/** What binds a denial to a purpose, some people, one kind of data or one way. */
const bound = /\b(?:for (?!any)|who|exchange|publicly|defined|when|through|sensitive|in (?:this|an?|such|ways)\b)/;
const pointing: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those', 'such', 'it', 'they']);
/** The one who denies stands within so many words from the beginning of the sentence, or behind an exception. */
const wordsBeforeDenial = 7;
/** No sentence is looked at further back than this, in words. */
const longestSentence = 120;
const aboutChildren = 0.3;

/**
 * Finds that data is passed on to others not at all, or only in some cases, where they are denied in general ("we do not share it with anyone")
 * or not even named ("we do not share your data"). What is denied of some data, people or purposes alone is left out.
 */
export function findGeneralDenials(reads: readonly ReadClause[], book: EvidenceBook): void {
  for (const read of reads) {
    const { share, children, choice, rights } = read.scores;
    if (children >= aboutChildren || Math.max(choice, rights) > share) continue;
    for (const denial of read.stance.denials) {
      const end = readGeneralDenial(read, denial);
      if (end === undefined) continue;
      const words = [wordsAt(read, denial.word, denial.word + 1), wordsAt(read, denial.word + 1, end)];
      book.add({ question: 'share.partners', read, stance: denial.exception === undefined ? 'denies' : 'limits', strength: trustInSharing + (1 - trustInSharing) * share, from: denial.word, to: end, reason: { rule: 'recipients/partners', words } });
    }
  }
}

/** Where the words of a general denial of sharing end; undefined where the denial is none. */
function readGeneralDenial({ tokens, words }: ReadClause, { from, to, word, exception, actor, narrowed }: Denial): number | undefined {
  const rawAt = (at: number): string => tokens[at]?.raw ?? '';
  const begins = (name: string, at: number): number | undefined => words.classes.get(at)?.find((one) => one.name === name)?.to;
  const isPassive = begins('data', from) !== undefined && from < word;
  if (actor !== 'company' || narrowed || !(auxiliaries.has(rawAt(word - 1)) || (isPassive && passives.has(rawAt(word - 1)))) || pointing.has(rawAt(from))) return undefined;
  let act = word + 1;
  while (act < to && !passesOn.test(rawAt(act)) && !between.has(rawAt(act))) act += 1;
  if (act >= Math.min(to, word + wordsToAct) || between.has(rawAt(act))) return undefined;
  let start = word;
  while (start > 0 && word - start < longestSentence && tokens[start]!.before < 3) start -= 1;
  if (word - start > wordsBeforeDenial && (exception === undefined || exception.from > word)) return undefined;
  if (words.hits.slice(firstFrom(words.hits, start), firstFrom(words.hits, word)).some(({ concern }) => concern === 'recipients')) return undefined;
  let isData = isPassive;
  let isTo = false;
  let end: number | undefined;
  for (let at = act + 1; at < to && end === undefined; at += 1) {
    isTo ||= rawAt(at) === 'with' || (rawAt(at) === 'to' && rawAt(at + 1) !== 'us') || rawAt(at) === 'outside';
    isData ||= !isTo && begins('data', at) !== undefined;
    const close = isTo && !pointing.has(rawAt(at - 1)) ? begins('third-party', at) : undefined;
    if (close !== undefined && (manyOthers.test(rawAt(close - 1)) || (rawAt(close - 1) === 'party' && (close >= to || tokens[close]!.before > 0)))) end = close;
  }
  if (!isData || (end === undefined && (isTo || !shares.test(rawAt(act))))) return undefined;
  return bound.test(tokens.slice(act, to).map(({ raw }) => raw).join(' ')) ? undefined : (end ?? act + 1);
}
