import type { QuestionId } from '../taxonomy/questions';
import type { ReadClause } from './read-clauses';
import { firstFrom } from './words/first-from';
import type { WordHit } from './words/lexicon';

/** Others of no kind: "third parties", "anyone else", "other companies". */
const anyOther = /^(?:part(?:y|ies)|others|else|outside|compan(?:y|ies)|business(?:es)?|organi[sz]ations?|person)$/;
/** Who is meant by others of no kind where one of these is named behind them ("third parties as required by law"): these, and not others besides. */
const ownQuestions: ReadonlySet<string> = new Set<QuestionId>(['share.authorities', 'share.successors', 'share.service-providers']);
/** To pass on what is known of nobody is not to pass on personal data; asked of those who often get nothing else. */
const statisticsReaders: ReadonlySet<string> = new Set<QuestionId>(['share.partners', 'share.advertisers', 'share.affiliates', 'share.public']);
const nobodys = /^(?:aggregat|anonym(?:i[sz]ed|ous$)|deidentif|unidentif|nonpersonal)/;
/** What is known of somebody: a name or a device. */
const somebodys = /^(?:personal|individual|identifier|device|log$|cookie)/;
/** With "non" or "de" before it, what is known of nobody. */
const ofSomebody = /^(?:personal|identif)/;
/** From this probability on a clause is about a right, as that to ask who got data for direct marketing, which the law gives whether or not anybody did. */
const aboutRights = 0.5;
/** What is passed on stands within so many words before those who get it, or behind them; the kind of others within so many behind. */
const wordsToData = 18;
const wordsBehind = 6;
const wordsToKind = 30;
/** "These third parties" are those of another sentence, which says what they get. */
const pointing: ReadonlySet<string> = new Set(['these', 'those', 'such', 'they']);

/** Whether the clause says of the recipient of a hit that it gets personal data, only takes that as said, or says it of something or somebody else. */
export function judgeRecipient(read: ReadClause, { question, from, to }: WordHit): 'gets' | 'presupposed' | 'other' {
  const { tokens, clause, scores } = read;
  if (question === undefined) return 'gets';
  const start = reach(read, from, -wordsToData);
  if (statisticsReaders.has(question) && (isNobodys(read, start, to) || isNobodys(read, to, reach(read, to, wordsBehind)))) return 'other';
  if (question === 'share.advertisers' && scores.rights >= aboutRights && scores.rights > scores.share) return 'other';
  // Nor does a way out of "targeted advertising", which names nobody and may be all a company's own.
  if (question === 'share.advertisers' && scores.choice > scores.share && tokens[to - 1]!.raw === 'advertising') return 'other';
  const isAny = question === 'share.partners' && isAnyOther(read, from, to);
  if (isAny && isOfKind(read, to)) return 'other';
  // "We share it with third parties in these cases:" leaves to the cases who that is.
  if (isAny && clause.text.endsWith(':')) return 'presupposed';
  return tokens.slice(Math.max(0, from - 1), to - 1).some(({ raw }) => pointing.has(raw)) ? 'presupposed' : 'gets';
}

/** Whether recipients that have a question of their own are named behind the word `from`. "With your consent; or as required by law" names cases, of which the law is one. */
function isOfKind(read: ReadClause, from: number): boolean {
  const end = reach(read, from, wordsToKind);
  const { hits } = read.words;
  for (let index = firstFrom(hits, from); index < hits.length && hits[index]!.from < end; index += 1) {
    const { concern, weak, question } = hits[index]!;
    if (concern === 'recipients' && !weak && ownQuestions.has(question ?? '')) return !read.tokens.slice(from, end).some(({ raw }) => raw === 'consent');
  }
  return false;
}

/** Whether the name of a recipient tells nothing of its kind. */
function isAnyOther({ tokens }: ReadClause, from: number, to: number): boolean {
  const name = tokens.slice(from, to);
  return name.some(({ raw }) => anyOther.test(raw)) && !name.some(({ raw }) => raw.startsWith('partner'));
}

/** The word within `count` words of `at`, before it where the count is negative, up to which its sentence goes. */
function reach({ tokens }: ReadClause, at: number, count: number): number {
  let end = at;
  if (count < 0) while (end > 0 && end > at + count && tokens[end]!.before < 3) end -= 1;
  else while (end < tokens.length && end < at + count && tokens[end]!.before < 3) end += 1;
  return end;
}

/** Whether the words name data that is nobody's ("aggregated data"), and none that is somebody's. */
function isNobodys({ tokens }: ReadClause, from: number, to: number): boolean {
  let isFound = false;
  for (let at = from; at < to; at += 1) {
    const { raw } = tokens[at]!;
    const before = tokens[at - 1]?.raw;
    if (nobodys.test(raw) || ((before === 'non' || before === 'de') && ofSomebody.test(raw))) isFound = true;
    else if (somebodys.test(raw)) return false;
  }
  return isFound;
}
