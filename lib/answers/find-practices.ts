import { labelNames, type LabelName } from '../taxonomy/labels';
import type { QuestionId } from '../taxonomy/questions';
import { wordsAt, type EvidenceBook } from './evidence';
import { isPassedOn } from './is-passed-on';
import type { ReadClause } from './read-clauses';
import type { Denial } from './stance/find-denials';
import { isProhibited, stanceAt } from './stance/read-stance';
import type { Concern, WordHit } from './words/lexicon';

/** How much each label of a clause makes the words of a concern count. */
type Weights = Partial<Record<LabelName, number>>;

const weightsOfConcern: Readonly<Partial<Record<Concern, Weights>>> = {
  // Data that is used, shared or kept has been collected.
  'data-kinds': { collect: 1, share: 0.8, use: 0.75, sell: 0.75, retain: 0.7, transfer: 0.5, secure: 0.6 },
  // Purposes are named where data is collected or passed on as well.
  purposes: { use: 1, collect: 0.85, share: 0.75, choice: 0.75, sell: 0.7 },
  recipients: { share: 1, sell: 0.8, use: 0.5, collect: 0.55, transfer: 0.6, choice: 0.55 },
};

/** Weak words count only where the concern's own label stands, and then this much. */
const weakFactor = 0.85;

const ownLabel: Readonly<Partial<Record<Concern, LabelName>>> = { 'data-kinds': 'collect', purposes: 'use', recipients: 'share' };

/** Finds what the clauses say about kinds of data, purposes and recipients. */
export function findPractices(reads: readonly ReadClause[], book: EvidenceBook): void {
  for (const read of reads) {
    const isUnwanted = read.words.hits.some((hit) => hit.entry.id === 'do-not-send');
    for (const hit of read.words.hits) {
      const weights = weightsOfConcern[hit.concern];
      if (weights === undefined || hit.question === undefined) continue;
      // "Please do not send us your passport": such data is not asked for, and nothing is said about what is.
      if (isUnwanted && hit.concern === 'data-kinds') continue;
      addPractice(read, hit, weights, hit.question, book);
    }
  }
}

/**
 * What counts differently for some recipients: others' collecting here is a form of sharing for the first three, and that words of readers are collected from a forum
 * says little of who sees them. For the rest a recipient in a clause about collecting is a source.
 */
const weightsOfRecipient: Readonly<Partial<Record<QuestionId, Weights>>> = { 'share.advertisers': {}, 'share.service-providers': {}, 'share.analytics': { collect: 0.75, use: 0.75 }, 'share.public': { collect: 0.45 } };
const weightsOfSource: Weights = { collect: 0.3, choice: 0.3 };
/** Whoever speaks of cookies in a policy and does not deny them, as in telling how to delete them, uses some: whatever the labels, that is enough. */
const trustInCookies = 0.5;
/** A kind of data beside a word for collecting counts this much even where the model sees no label. */
const trustInWords = 0.35;
/** A recipient to whom we "share" or "disclose" something in so many words counts this much: of 952 such clauses people labelled 92 of 100 as sharing. */
export const trustInSharing = 0.45;
/** A denial of another act ("we do not share your e-mail address") still says that the data is there. */
const impliedFactor = 0.7;
/** Denials of these recipients are hardly ever a practice of their own ("the law does not require us to disclose"). */
const neverDenied: ReadonlySet<string> = new Set(['share.authorities', 'share.successors', 'share.service-providers', 'use.service', 'use.security']);
/** To share with these "only in aggregate form" is not to share what is known of a person. */
const limitedByForm: ReadonlySet<string> = new Set(['share.advertisers', 'share.partners', 'share.affiliates']);
/** The form stands within this many words of the recipient. */
const wordsToForm = 12;
const collectActs = /^(?:collect|gather|obtain|receiv|record|track|monitor|log|acquir|retriev|stor|hold|held|keep|kept|sav|access|request|ask|requir|captur|retain|see|view|scan|read|maintain|solicit|want|know|be|process|use)/;
const usesOnly = /^(?:process|use)/;
/** What is used, "but not your card number", may be there all the same. */
const gatherActs = /^(?:collect|gather|obtain|receiv|record|track|log|stor|keep|kept|know|infer)/;
const shareActs = /^(?:shar|disclos|transfer|transmit|provid|giv|mak|pass|send|sent|releas|distribut|disseminat|reveal|exchang|communicat|publish|display|allow|permit|engag|show|made|expos|divulg|market|use|participat|work|partner|place|serve|see|available|accessible|visible|work)/;
const aboutChildren = 0.5;
const minors = /\b(?:minors|(?:under|below)(?: the age)?(?: of)? (?:1\d|thirteen|sixteen|eighteen))\b/i;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;
/** The denied act stands within this many words behind the denying word. */
export const wordsToAct = 9;

function addPractice(read: ReadClause, hit: WordHit, weights: Weights, question: QuestionId, book: EvidenceBook): void {
  if (hit.concern === 'data-kinds' && isProhibited(read.stance, hit.from)) return;
  const own = ownLabel[hit.concern]!;
  const usable = hit.concern === 'recipients' ? { ...weights, ...(weightsOfRecipient[question] ?? weightsOfSource) } : weights;
  let strength = hit.weak ? weakFactor * read.scores[own] : weigh(read, usable);
  if (!hit.weak && hit.concern === 'data-kinds' && read.hasCollectAct) strength = Math.max(strength, trustInWords + (1 - trustInWords) * read.scores.collect);
  if (!hit.weak && question === 'collect.cookies') strength = Math.max(strength, trustInCookies);
  if (!hit.weak && hit.concern === 'recipients' && isPassedOn(read, hit.from)) strength = Math.max(strength, trustInSharing + (1 - trustInSharing) * weigh(read, usable));
  const inRow = read.row?.[own] ?? (own === 'share' ? undefined : read.row?.collect);
  const found = stanceAt(read.stance, hit.from, hit.to);
  let stance = inRow ?? found.stance;
  const words = [wordsAt(read, hit.from, hit.to)];
  if (found.denial !== undefined && inRow === undefined) {
    const { from, word, actor, isAfterAct } = found.denial;
    // What is not done with data of minors may be done with everybody else's, and what others may not share is shared with them.
    if (isOfMinors(read) || (hit.concern === 'recipients' && actor === 'others' && from === word)) return;
    const acts = hit.concern === 'data-kinds' ? (isAfterAct ? gatherActs : collectActs) : hit.concern === 'recipients' ? shareActs : undefined;
    const near = isAfterAct ? read.tokens.slice(Math.max(0, word - 2 * wordsToAct), word) : read.tokens.slice(word, word + wordsToAct);
    const isDenied = acts === undefined || near.some((token) => acts.test(token.raw));
    // "We do not use your photos to show you ads" denies the purpose, and neither says nor denies that they are there.
    if (isDenied && acts !== undefined && question !== 'collect.cookies' && near.every(({ raw }) => usesOnly.test(raw) || !acts.test(raw)) && isPurposeAfter(read, hit, found.denial)) return;
    if (neverDenied.has(question) || (!isDenied && hit.concern !== 'data-kinds') || hit.weak) return;
    if (!isDenied) {
      stance = 'says';
      strength *= impliedFactor;
    } else words.push(wordsAt(read, word, word + 1));
  }
  // A right against such decisions does not say that they are made.
  if (question === 'use.automated-decisions' && stance === 'says' && Math.max(read.scores.rights, read.scores.choice) > read.scores.use) return;
  if (stance === 'says' && limitedByForm.has(question) && read.words.hits.some(({ entry, from }) => entry.id === 'only-anonymous' && Math.abs(from - hit.from) <= wordsToForm)) stance = 'limits';
  if (strength < 0.2 || (stance === 'says' && isTitleOfDenial(read, hit.to))) return;
  book.add({ question, read, stance, strength, from: hit.from, to: hit.to, reason: { rule: `${hit.concern}/${hit.entry.id}`, words } });
}

/** Whether a clause speaks of minors, and of them alone. */
function isOfMinors({ clause, scores }: ReadClause): boolean {
  const text = clause.text.slice(0, looked);
  return (scores.children >= aboutChildren || minors.test(text)) && !text.includes('including');
}

/** Whether a denial goes on with a purpose ("to", "for") behind the words that it denies, and with none before them. */
function isPurposeAfter({ tokens }: ReadClause, { from, to }: WordHit, denial: Denial): boolean {
  const names = (start: number, end: number, words: readonly string[]): boolean => tokens.slice(start, end).some(({ raw }) => words.includes(raw));
  return names(to, denial.to, ['to', 'for']) && !names(denial.word, from, ['to']);
}

/** A title of more words is a sentence. */
const longestTitle = 10;

/** Whether the words up to `to` are the title ("Profiling: we do not …") of a clause that begins with a denial. */
function isTitleOfDenial({ tokens, stance }: ReadClause, to: number): boolean {
  const first = stance.denials[0];
  if (first === undefined || first.exception !== undefined || to > longestTitle || first.word < to) return false;
  let cut = to;
  while (cut < first.word && tokens[cut]!.before < 2) cut += 1;
  return cut < first.word && cut <= longestTitle && first.word - cut <= wordsBeforeDenial;
}

/** "We do not", "our service does not": a denial that opens the clause comes within so many words. */
const wordsBeforeDenial = 6;

/** The best of the clause's label probabilities, each weighted. */
export function weigh(read: ReadClause, weights: Weights): number {
  let best = 0;
  for (const label of labelNames) best = Math.max(best, (weights[label] ?? 0) * read.scores[label]);
  return best;
}
