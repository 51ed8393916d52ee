import { firstFrom } from '../words/first-from';
import type { Stance } from '../../taxonomy/labels';
import type { Token } from '../words/read-tokens';
import { findDenials, wordsToAct, type Denial } from './find-denials';
import { findProhibitions, type Prohibition } from './find-prohibitions';
import { findStanceWords, mayDeny } from './find-stance-words';

/** What a clause denies. */
export type StanceReading = {
  readonly denials: readonly Denial[];
  /** Whether the heading or the list's lead denies all that stands under it. */
  readonly under: Stance;
  /** The words behind the denial in that heading or lead, which say what is not done: "collected", "shown to others". */
  readonly underActs: readonly string[];
  /** The same of the clause's own last denial, for what stands under it. */
  readonly acts: readonly string[];
  /** What the reader is told not to hand over. */
  readonly prohibitions: readonly Prohibition[];
  /** Whether the list's lead tells the reader not to hand over what stands under it. */
  readonly isUnderProhibition: boolean;
  /** How many words were read. */
  readonly length: number;
};

const none: readonly Denial[] = [];
const nothingProhibited: readonly Prohibition[] = [];
const noActs: readonly string[] = [];

/** The denials of a clause, and those it inherits from its lead or heading. */
export function readStance(tokens: readonly Token[], above: StanceReading | undefined): StanceReading {
  const denies = mayDeny(tokens);
  const denials = denies ? findDenials(tokens, findStanceWords(tokens)) : none;
  const prohibitions = denies ? findProhibitions(tokens) : nothingProhibited;
  const isUnderProhibition = above !== undefined && above.prohibitions.length > 0 && above.denials.length === 0;
  const last = denials.at(-1);
  const acts = last === undefined ? noActs : tokens.slice(last.word, last.word + wordsToAct).map(({ raw }) => raw);
  return { length: tokens.length, denials, acts, underActs: above?.acts ?? noActs, prohibitions, isUnderProhibition, under: denials.length === 0 && above !== undefined ? stanceOfLead(above) : 'says' };
}

/** How a lead ("We do not collect:") stands to the items under it. */
export function stanceOfLead(reading: StanceReading): Stance {
  const last = reading.denials.at(-1);
  if (last === undefined || last.actor === 'reader') return 'says';
  // "We do not share it, except:" introduces what is done.
  // "Although we do not sell it, we share it for:" introduces what is done as well.
  if (last.to < reading.length || (last.exception !== undefined && last.exception.from > last.word)) return 'says';
  // "We generally do not collect:" introduces what is seldom done.
  return last.narrowed || last.exception !== undefined ? 'limits' : 'denies';
}

/** How the clause stands to what its words `from` to `to` (exclusive) say, with the denial that decides. O(log n) in its denials. */
export function stanceAt(reading: StanceReading, from: number, to: number): { stance: Stance; denial: Denial | undefined } {
  for (const denial of denialsNear(reading, from, to)) {
    if (denial.exception !== undefined && from >= denial.exception.from && to <= denial.exception.to) return { stance: 'says', denial: undefined };
    if (from >= denial.to || to <= denial.from || (from < denial.word && denial.from === denial.word)) continue;
    if (denial.actor === 'reader') return { stance: 'says', denial: undefined };
    return { stance: denial.exception === undefined && !denial.narrowed ? 'denies' : 'limits', denial };
  }
  return { stance: reading.under, denial: undefined };
}

/** Whether the words are something the reader is told not to hand over. */
export function isProhibited({ prohibitions, isUnderProhibition }: StanceReading, from: number): boolean {
  return isUnderProhibition || prohibitions.some((one) => from >= one.from && from < one.to);
}

/** Whether the word at `at` stands in the exception of a denial. */
export function isInException(reading: StanceReading, at: number): boolean {
  return denialsNear(reading, at, at + 1).some(({ exception }) => exception !== undefined && at >= exception.from && at < exception.to);
}

/** The denials that can cover the words or hold them in their exception: they are sorted, and an exception stands beside its denial. */
function denialsNear({ denials }: StanceReading, from: number, to: number): readonly Denial[] {
  if (denials.length <= 3) return denials;
  return denials.slice(Math.max(0, firstFrom(denials, from) - 2), firstFrom(denials, to) + 1);
}
