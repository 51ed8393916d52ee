import type { PolicyText } from '../policy/policy-text';
import type { Answer } from './analysis';
import { notStated } from './combine-evidence';
import type { ReadClause } from './read-clauses';
import { indexAt } from '../text/span';
import { findDates, type FoundDate } from './values/find-dates';

/** Words before a date that make it the policy's own, better ones first. */
const cues: readonly (readonly [words: RegExp, rank: number])[] = [
  [/\b(?:last|most recently|recently)[- ](?:updated?|revised|revision|modified|reviewed|changed|amended|edited)\b|\b(?:updated|revised|amended|revision date|date of (?:last )?revision|modified|last change|policy date|date posted|version|posted)\b[^a-z]{0,6}(?:on|as of|date)?|\bv\.? ?\d|\bstatus: $/i, 3],
  [/\b(?:effective|in effect|in force|valid (?:from|as of)|applies (?:from|beginning)|dated?|as of|was (?:written|created)|reviewed)\b/i, 2],
];
const foreign = /\b(?:copyright|©|\(c\)|all rights reserved|act of|enacted|prior to|before|between|since|until|law of|regulation|act|bill)\b/i;
/** Right before a date these words make it the policy's own wherever it stands. */
const ownCue = /\blast[- ](?:updated?|revised|revision|modified|reviewed|changed|amended|edited)(?: (?:on|as of|date))?\W{0,4}$/i;
/** "Our 3 May 2024 policy" is another version, and "as of 3 May 2024, we have" no date of the policy. */
const ofOther = /^ (?:version of |privacy |cookie )/i;
const asOf = /\bas of $/i;
const ofPolicy = /\b(?:effective|current|valid|updated|applies|policy|notice|statement|version|force)\b/i;
const statement = /^, ?(?:we|our|there|no|it)\b/i;
/** The heading above the rows of a history of versions, and above a date that stands alone. */
const history = /\b(?:revision|version|change|document|update)s? (?:history|log|record)\b|\bhistory of (?:changes|revisions|versions|updates)\b/i;
const aboveDate = /\b(?:status|version|date|effective|updated?|revised|revision|in force)\b/i;
/** Longer headings are sentences, in characters. */
const longestHeading = 100;
/** A row of a table: cells with a bar, or what stands for one in a text, between them. */
const cells = /\s[|;]\s/;
/** A cue stands at most this many characters before or behind its date. */
const near = 90;
/** A date on a line of its own counts among the first blocks only. */
const firstBlocks = 12;

type Candidate = { readonly date: FoundDate; readonly start: number; readonly end: number; readonly rank: number; readonly isRow: boolean };

/** Longer blocks are no place for the policy's own date, in characters. */
const longestBlock = 2000;

/**
 * The policy's own date: last updated before effective, exact before rough, first before later, but of the rows of a table the latest. Headings are
 * looked at as well.
 */
export function answerUpdated(policy: PolicyText, reads: readonly ReadClause[]): Answer {
  const aboutChange = new Map<number, number>();
  for (const read of reads) aboutChange.set(read.clause.block, Math.max(aboutChange.get(read.clause.block) ?? 0, read.scores.change));
  let heading = '';
  let best: Candidate | undefined;
  policy.blocks.forEach((block, index) => {
    if (block.end - block.start > longestBlock) return;
    const text = policy.text.slice(block.start, block.end);
    if (block.kind === 'heading') heading = text;
    if (!/\d{2}/.test(text)) return;
    const isRow = cells.test(text);
    let from = 0;
    for (const date of findDates(text)) {
      const rank = Math.max(rankDate(text, from, date, index, aboutChange.get(index) ?? 0), rankUnder(heading, text, date, isRow));
      from = date.end;
      const isLater = isRow && best?.isRow === true && rank === best.rank && date.date > best.date.date;
      if (isLater || rank > (best?.rank ?? 0)) best = { date, start: block.start, end: block.end, rank, isRow };
    }
  });
  if (best === undefined) return notStated;
  const { date, start, end } = best;
  const clause = Math.max(0, indexAt(reads.map((read) => read.clause), start));
  const own = reads[clause]?.clause;
  // The sentence with the date, or the whole block where it is a heading.
  const sentence = reads.find((read) => read.clause.start <= start + date.start && read.clause.end >= start + date.end)?.clause;
  const span = sentence ?? { start, end };
  const text = policy.text.slice(span.start, span.end);
  return {
    answer: date.date,
    unsure: false,
    quotes: [{ start: span.start, end: span.end, text, clause: sentence === undefined || own === undefined ? clause : reads.findIndex((read) => read.clause === sentence), reason: { rule: 'change/date', words: [policy.text.slice(start + date.start, start + date.end)] } }],
  };
}

/** 0 for a date that is not the policy's own. */
function rankDate(text: string, from: number, date: FoundDate, block: number, aboutChange: number): number {
  const before = text.slice(Math.max(from, date.start - near), date.start);
  const isYear = date.date.length === 4;
  const isOwn = ownCue.test(before);
  if (!isOwn && foreign.test(before)) return 0;
  const behind = text.slice(date.end, date.end + 30);
  if (ofOther.test(behind) || (asOf.test(before) && (statement.test(behind) || !ofPolicy.test(before)))) return 0;
  const cue = cues.find(([words]) => words.test(before));
  // Of two dates with equal cues the exact one is better.
  const exactness = date.date.length / 100;
  if (cue !== undefined && (aboutChange >= 0.3 || text.length < 200 || isOwn)) return isYear && aboutChange < 0.3 ? 0 : cue[1] + exactness;
  if (!isYear && /^\W{0,3}\(?(?:last |latest )?(?:updated|revised|effective|version)/i.test(behind)) return 2 + exactness;
  // A date alone in its line, near the top.
  if (!isYear && block < firstBlocks && date.start <= 2 && text.length - date.end <= 2) return 1 + exactness;
  return 0;
}

/** The rank that a date has by the heading above it: in the rows of a history of versions, or alone in its line. */
function rankUnder(heading: string, text: string, date: FoundDate, isRow: boolean): number {
  if (date.date.length === 4 || heading === '' || heading.length > longestHeading) return 0;
  const opens = date.start <= 2;
  const closes = text.length - date.end <= 2;
  return (isRow && (opens || closes) && history.test(heading)) || (opens && closes && aboveDate.test(heading)) ? 2 + date.date.length / 100 : 0;
}
