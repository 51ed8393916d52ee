import { firstFrom } from '../words/first-from';
import type { Token } from '../words/read-tokens';
import type { StanceHit, StanceWords } from './find-stance-words';

/** Who acts, as far as the words before the denied act say it. */
export type Actor = 'company' | 'reader' | 'others';

/** A stretch of words that is denied, with the stretch of its exception, if it has one. Ends are exclusive. */
export type Denial = {
  readonly from: number;
  readonly to: number;
  /** Index of the word that denies. */
  readonly word: number;
  readonly exception: { readonly from: number; readonly to: number } | undefined;
  readonly actor: Actor;
  /** Whether a second denial inside turns it round or narrows it ("no data that is not needed"). */
  readonly narrowed: boolean;
  /** Whether the act stands before the denial: "we collect your name, but not your address". */
  readonly isAfterAct: boolean;
};

/** The act that is denied stands within this many words behind the denying word ("will not, under any circumstances, ever sell"). */
export const wordsToAct = 9;
/** No sentence of a real policy carries a denial further than this. */
const longestReach = 120;
/** A passive's subject stands within this many words before the denying word. */
const longestSubject = 40;

/**
 * The denied stretches of a clause, in order. A denial reaches from its word to the next word that begins another statement, or to
 * its exception; in the passive ("is not sold") also back over its subject. Denials without an act, conditions ("if you do not …")
 * and duties of the reader are none. Linear in the words.
 */
export function findDenials(tokens: readonly Token[], words: StanceWords): Denial[] {
  const denials: Denial[] = [];
  let behind = -1;
  for (const hit of words.denial) {
    const last = denials.at(-1);
    if (isInside(hit, words['not-denial']) && (last === undefined || hit.from >= last.to)) continue;
    if (last !== undefined && hit.from < last.to) {
      if (hit.from > last.word + 1 && isRelative(tokens, hit.from)) denials[denials.length - 1] = { ...last, narrowed: true };
      continue;
    }
    if (hit.from < behind) continue;
    if (isAfterAct(tokens, hit)) {
      behind = endOfObjects(tokens, hit.to);
      denials.push({ from: hit.from, to: behind, word: hit.from, exception: undefined, actor: 'company', narrowed: false, isAfterAct: true });
      continue;
    }
    const act = words.acts[firstFrom(words.acts, hit.from)];
    if (act === undefined || act.from > hit.from + wordsToAct || hasBreak(tokens, hit.from + 1, act.from)) continue;
    const segment = segmentStart(tokens, words, hit.from);
    if (isCondition(tokens, segment, hit.from) || isImperative(tokens, hit.from)) continue;
    const exceptionBefore = findExceptionBefore(words, partStart(tokens, hit.from), hit.from);
    const { to, exception } = readReach(tokens, words, hit.to, exceptionBefore);
    const from = isPassive(tokens, hit.from, to) ? Math.max(segment, hit.from - longestSubject) : hit.from;
    denials.push({ from, to, word: hit.from, exception, actor: readActor(words, segment, hit.from), narrowed: false, isAfterAct: false });
    behind = to;
  }
  return denials;
}

const objectsBegin: ReadonlySet<string> = new Set(['your', 'the', 'any', 'other', 'their', 'with']);

/** Whether only what the act is not done with follows: "but not your address", "(not with advertisers)". */
function isAfterAct(tokens: readonly Token[], { from, to }: StanceHit): boolean {
  return tokens[from]!.raw === 'not' && to === from + 1 && (tokens[from]!.before === 1 || tokens[from - 1]?.raw === 'but') && objectsBegin.has(tokens[to]?.raw ?? '');
}

/** An "or" within so many words behind a comma shows that a list goes on. */
const wordsOfItem = 5;

/** Where the objects of such a denial end: at the first comma or bracket behind which no list goes on. */
function endOfObjects(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && end - from < longestReach && (tokens[end]!.before === 0 || (tokens[end]!.before === 1 && !conditions.has(tokens[end]!.raw) && tokens.slice(end, end + wordsOfItem).some(({ raw }) => raw === 'or' || raw === 'nor')))) end += 1;
  return end;
}

/** No term of the lists is longer than this, gaps and all, in words. */
const longestTerm = 40;

function isInside(hit: StanceHit, others: readonly StanceHit[]): boolean {
  for (let index = firstFrom(others, hit.from - longestTerm); index < others.length && others[index]!.from <= hit.from; index += 1) {
    if (others[index]!.to >= hit.to) return true;
  }
  return false;
}

function findExceptionBefore(words: StanceWords, from: number, at: number): StanceHit | undefined {
  for (let index = firstFrom(words.exception, from); index < words.exception.length && words.exception[index]!.from < at; index += 1) {
    const hit = words.exception[index]!;
    if (hit.to <= at && !isInside(hit, words['not-denial'])) return hit;
  }
  return undefined;
}

function hasBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to && at < tokens.length; at += 1) if (tokens[at]!.before >= 2) return true;
  return false;
}

/** Where the part of a sentence begins: what is behind a semicolon or colon is not bound by an "only" before it. */
function partStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start]!.before < 2 && at - start < longestReach) start -= 1;
  return start;
}

/** Where the statement begins in which the word at `at` stands. */
function segmentStart(tokens: readonly Token[], words: StanceWords, at: number): number {
  let start = at;
  while (start > 0 && tokens[start]!.before < 2 && at - start < longestReach) start -= 1;
  for (let index = firstFrom(words.breaker, start + 1); index < words.breaker.length && words.breaker[index]!.from < at; index += 1) {
    const hit = words.breaker[index]!;
    if (!isRelativeClause(tokens, hit.from)) start = hit.from;
  }
  return start;
}

const conditions: ReadonlySet<string> = new Set(['if', 'where', 'when', 'whether', 'unless', 'until', 'once']);

/** Whether the denial stands in an "if you do not …" that no comma has closed. */
function isCondition(tokens: readonly Token[], segment: number, at: number): boolean {
  for (let index = at; index >= segment; index -= 1) {
    if (conditions.has(tokens[index]!.raw) && index < at) return true;
    if (tokens[index]!.before >= 1) return false;
  }
  return false;
}

/** "Do not send us …" tells the reader what to do. */
function isImperative(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.raw === 'do' && (tokens[at - 1]!.before >= 2 || tokens[at - 2]?.raw === 'please');
}

const relatives: ReadonlySet<string> = new Set(['that', 'which', 'who']);

function isRelative(tokens: readonly Token[], at: number): boolean {
  return relatives.has(tokens[at - 1]?.raw ?? '') || relatives.has(tokens[at - 2]?.raw ?? '');
}

function readReach(tokens: readonly Token[], words: StanceWords, from: number, before: StanceHit | undefined): { to: number; exception: Denial['exception'] } {
  let end = from;
  while (end < tokens.length && end - from < longestReach && tokens[end]!.before < 2) end += 1;
  let at = firstFrom(words.breaker, from + 1);
  while (at < words.breaker.length && words.breaker[at]!.from < end && isRelativeClause(tokens, words.breaker[at]!.from)) at += 1;
  const nearest = words.breaker[at];
  const breaker = nearest !== undefined && nearest.from < end ? nearest : undefined;
  const exception = words.exception[firstFrom(words.exception, from + 1)];
  if (exception !== undefined && exception.from < end && (breaker === undefined || exception.from <= breaker.from)) return { to: exception.from, exception: { from: exception.from, to: end } };
  const to = breaker?.from ?? end;
  if (before === undefined) return { to, exception: undefined };
  let close = before.to;
  while (close < from && tokens[close]!.before === 0) close += 1;
  return { to, exception: { from: before.from, to: close } };
}

const pronouns: ReadonlySet<string> = new Set(['we', 'they', 'you']);

/** Whether "we collect" and the like only say which data is meant ("information we collect"), and begin no statement. */
function isRelativeClause(tokens: readonly Token[], at: number): boolean {
  return pronouns.has(tokens[at]!.raw) && tokens[at]!.before === 0;
}

const beForms: ReadonlySet<string> = new Set(['is', 'are', 'be', 'been', 'was', 'were', 'being']);
const participles: ReadonlySet<string> = new Set(['sold', 'sent', 'given', 'kept', 'held', 'shown', 'made', 'known', 'taken', 'seen', 'read', 'set', 'available', 'accessible', 'part', 'subject']);

function isPassive(tokens: readonly Token[], at: number, to: number): boolean {
  const near = tokens.slice(Math.max(0, at - 2), Math.min(to, at + 5));
  return near.some((token) => beForms.has(token.raw)) && tokens.slice(at, Math.min(to, at + 6)).some((token) => token.raw.endsWith('ed') || participles.has(token.raw));
}

/** The nearest one before the denial who could act; the company where nobody is named. */
function readActor(words: StanceWords, segment: number, at: number): Actor {
  const near = (hits: readonly StanceHit[]): number => {
    for (let index = firstFrom(hits, at) - 1; index >= 0 && hits[index]!.from >= segment; index -= 1) if (hits[index]!.to <= at) return hits[index]!.to;
    return Number.NEGATIVE_INFINITY;
  };
  const reader = near(words['reader-acts']);
  const others = near(words['others-act']);
  if (reader < at - 3 && others < at - 3) return 'company';
  return reader > others ? 'reader' : 'others';
}
