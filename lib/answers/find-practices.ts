import { GatedPatterns } from '../text/gated-patterns';
import { labelNames, type LabelName } from '../taxonomy/labels';
import type { QuestionId } from '../taxonomy/questions';
import { wordsAt, type EvidenceBook } from './evidence';
import { isDefinitionOfData, isDefinitionOfTracker } from './is-definition';
import { isDeniedOutright } from './is-denied-outright';
import { actsWithUs, isPassedOn } from './is-passed-on';
import { judgeRecipient } from './judge-recipient';
import { findOwnAccounts } from './own-account';
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
  const ownAccounts = findOwnAccounts(reads);
  for (const read of reads) {
    const isDefinition = read.words.hits.some(({ concern }) => concern === 'data-kinds') && isDefinitionOfData(read);
    const isUnwanted = read.words.hits.some((hit) => hit.entry.id === 'do-not-send');
    for (const hit of read.words.hits) {
      const weights = weightsOfConcern[hit.concern];
      if (weights === undefined || hit.question === undefined) continue;
      // "Please do not send us your passport": such data is not asked for, and nothing is said about what is. What the clause denies outright stays denied.
      if (isUnwanted && hit.concern === 'data-kinds' && stanceAt(read.stance, hit.from, hit.to).stance === 'says') continue;
      if (ownAccounts.size > 0 && hit.question === 'collect.social-profile' && read.tokens.slice(hit.from, hit.to).some(({ raw }) => ownAccounts.has(raw))) continue;
      addPractice(read, hit, weights, hit.question, isDefinition, book);
    }
  }
}

/** Messages and images in a clause about trackers are mostly those in which the trackers are ("beacons in e-mails are tiny images"). */
const besideTrackers: ReadonlySet<QuestionId> = new Set(['collect.communications', 'collect.media']);

/** What is protected is data: a place, a device, a visit, a message or a file in such a clause is mostly where or how, and not what ("devices are kept in locked rooms", "e-mails are not safe"). */
const weightsOfSetting: Weights = { secure: 0.4 };
const settings: ReadonlySet<QuestionId> = new Set(['collect.location', 'collect.device', 'collect.usage', 'collect.communications', 'collect.media']);

/**
 * What counts differently for some recipients: others' collecting here is a form of sharing for the first three, and that words of readers are collected from a forum
 * says little of who sees them. For the rest a recipient in a clause about collecting is a source.
 */
const weightsOfRecipient: Readonly<Partial<Record<QuestionId, Weights>>> = { 'share.advertisers': {}, 'share.service-providers': {}, 'share.analytics': { collect: 0.75, use: 0.75 }, 'share.public': { collect: 0.45 } };
const weightsOfSource: Weights = { collect: 0.3, choice: 0.3 };
/** Whoever speaks of cookies in a policy and does not deny them, as in telling how to delete them, uses some: whatever the labels, that is enough. */
const trustInCookies = 0.5;
/** Words of these entries say whatever the labels that there is such data: an offer to sign in through another network, and "if you give us data about others". */
const saidOutright: ReadonlySet<string> = new Set(['social-sign-in', 'told-of-others']);
const trustInOutright = 0.5;
/** "Examples: your name, your address" is a list of what there is, even where the model sees no label. */
const trustInExamples = 0.55;
/** … so many characters from the beginning at most. */
const longestOpening = 30;
const givesExamples = new GatedPatterns([[/^\W{0,3}examples?(?: include)?\s?:/i, ['example']]]);
/** Who tells how to keep one's whereabouts or the advertising number of a phone back gets them otherwise; this much of the label counts. */
const impliedByChoice = 0.55;
/** Words of such a choice stand within so many words of the kind. */
const wordsToChoice = 12;
const choiceActs = /^(?:prevent|stop|disabl|turn|allow|enabl|permi|withdraw|revok|block|switch|deactivat|reset)/;
/** Who offers to change or remove such data has them; this much of the label counts. */
const impliedByChange = 0.6;
const wordsToChange = 8;
const changeActs = /^(?:remov|edit|updat|chang|modif)/;
const changeable: ReadonlySet<QuestionId> = new Set(['collect.contact', 'collect.payment']);
const advertisingNumber = /^(?:idfa|gaid|advertis)/;
/** What a definition names is not said to be collected: with this strength it leaves an answer unsure. */
const mostOfDefinition = 0.45;
/** A kind of data beside a word for collecting counts this much even where the model sees no label. */
const trustInWords = 0.35;
/** Entries of purposes whose words mean hardly anything else, so that they count a little where the model doubts. */
const plainPurposes: ReadonlySet<string> = new Set(['targeted-advertising', 'automated-decisions', 'ai-training', 'newsletter', 'remembered']);
/** Words that only imply the purpose that is asked for: ads may be shown without being targeted. */
const impliedPurposes: ReadonlySet<string> = new Set(['advertising']);
/** "We do not engage in profiling" counts this much in whatever clause. */
const trustInDenial = 0.5;
/** A recipient to whom we "share" or "disclose" something in so many words counts this much: of 952 such clauses people labelled 92 of 100 as sharing. */
export const trustInSharing = 0.45;
/** Words that say by themselves that something is shown to people. */
const shows = /^(?:publish|hear|visible|viewable|appear)/;
/** A denial of another act ("we do not share your e-mail address") still says that the data is there. */
const impliedFactor = 0.7;
/** Denials of these recipients are hardly ever a practice of their own ("the law does not require us to disclose"). */
const neverDenied: ReadonlySet<string> = new Set(['share.authorities', 'share.successors', 'share.service-providers', 'use.service', 'use.security']);
/** To share with these "only in aggregate form" is not to share what is known of a person. */
const limitedByForm: ReadonlySet<string> = new Set(['share.advertisers', 'share.partners', 'share.affiliates']);
/** "These third parties use it" is enough to believe that they get it, and no good quote. */
const presupposed = 0.55;
/** The form stands within this many words of the recipient. */
const wordsToForm = 12;
const collectActs = /^(?:collect|gather|obtain|receiv|record|track|monitor|log|acquir|retriev|stor|hold|held|keep|kept|sav|access|request|ask|requir|captur|retain|see|view|scan|read|maintain|solicit|want|know|learn|be$|process|use(?!r))/;
const usesOnly = /^(?:process|use)/;
/** What is used, "but not your card number", may be there all the same. */
const gatherActs = /^(?:collect|gather|obtain|receiv|record|track|log|stor|keep|kept|know|infer)/;
/** Such acts, denied of a kind of data, say that it is there: "we do not share your address", "will not be publicly shown". */
const passingActs = /^(?:shar|disclos|transfer|transmit|sell|sold|rent|leas|trad|send|sent|giv|pass|releas|distribut|publish|divulg|exchang|provid|communicat|expos|publicly)/;
/** Such acts, denied, say nothing of it: "cookies do not contain your name", "we do not target by health". */
const idleActs = /^(?:contain|includ|reveal|identif|serv|target|advertis|show|display|personali[sz]|discriminat)/;
const shareActs = /^(?:shar|disclos|transfer|transmit|provid|giv|mak|pass|send|sent|releas|distribut|disseminat|reveal|exchang|communicat|publish|display|allow|permit|engag|show|made|expos|divulg|market|use|participat|work|partner|place|serve|see|available|accessible|visible|work)/;
const aboutChildren = 0.5;
const minors = new GatedPatterns([[/\b(?:minors|(?:under|below)(?: the age)?(?: of)? (?:1\d|thirteen|sixteen|eighteen))\b/i, ['minors', ' 1', 'thirteen', 'sixteen', 'eighteen']]]);
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;
/** The denied act stands within this many words behind the denying word. */
export const wordsToAct = 9;

/** Adds what one word of a clause says; `isDefinition` tells whether the clause only says what personal data is. */
function addPractice(read: ReadClause, hit: WordHit, weights: Weights, question: QuestionId, isDefinition: boolean, book: EvidenceBook): void {
  if (hit.concern === 'data-kinds' && isProhibited(read.stance, hit.from)) return;
  const own = ownLabel[hit.concern]!;
  const usable = hit.concern === 'recipients' ? { ...weights, ...(weightsOfRecipient[question] ?? weightsOfSource) } : settings.has(question) ? { ...weights, ...weightsOfSetting } : weights;
  let strength = hit.weak ? weakFactor * read.scores[own] : weigh(read, usable);
  if (!hit.weak && hit.concern === 'data-kinds' && read.hasCollectAct) strength = Math.max(strength, trustInWords + (1 - trustInWords) * read.scores.collect);
  if (hit.concern === 'data-kinds') {
    if (isLeftOut(read, hit.from) || (question === 'collect.communications' && isRequest(read))) return;
    if (hit.weak && besideTrackers.has(question) && read.words.hits.some(({ entry }) => entry.id === 'trackers')) return;
    if (!hit.weak) strength = Math.max(strength, trustInKind(read, hit, question));
    if (isDefinition) strength = Math.min(strength, mostOfDefinition);
    if (question === 'collect.cookies' && isDefinitionOfTracker(read)) strength = Math.min(strength, trustInCookies);
  }
  if (!hit.weak && hit.concern === 'recipients' && (isPassedOn(read, hit.from) || (question !== 'share.public' && actsWithUs(read, hit.from)))) strength = Math.max(strength, trustInSharing + (1 - trustInSharing) * weigh(read, usable));
  if (!hit.weak && plainPurposes.has(hit.entry.id)) strength = Math.max(strength, isDeniedOutright(read, hit.from) ? trustInDenial : 0, trustInWords + (1 - trustInWords) * weigh(read, usable));
  if (!hit.weak && question === 'share.public' && read.tokens.slice(hit.from, hit.to).some(({ raw }) => shows.test(raw))) strength = Math.max(strength, trustInWords + (1 - trustInWords) * weigh(read, usable));
  const inRow = read.row?.[own] ?? (own === 'share' ? undefined : read.row?.collect);
  const found = stanceAt(read.stance, hit.from, hit.to);
  let stance = inRow ?? found.stance;
  let isImplied = hit.weak || impliedPurposes.has(hit.entry.id);
  const words = [wordsAt(read, hit.from, hit.to)];
  if (found.denial !== undefined && inRow === undefined) {
    const { from, word, actor, isAfterAct } = found.denial;
    // "We do not share it with analytics companies" denies that they get it, and not that we analyse it.
    if (hit.concern === 'purposes' && isWithinRecipient(read, hit)) return;
    // What is not done with data of minors may be done with everybody else's, and what others may not do or share is done by us, or shared with them.
    if (isOfMinors(read) || (hit.concern !== 'data-kinds' && actor === 'others' && from === word)) return;
    const acts = hit.concern === 'data-kinds' ? (isAfterAct ? gatherActs : collectActs) : hit.concern === 'recipients' ? shareActs : undefined;
    const near = isAfterAct ? read.tokens.slice(Math.max(0, word - 2 * wordsToAct), word) : read.tokens.slice(word, word + wordsToAct);
    const isDenied = acts === undefined || near.some((token) => acts.test(token.raw));
    // "We do not use your photos to show you ads" denies the purpose, and neither says nor denies that they are there.
    if (isDenied && acts !== undefined && question !== 'collect.cookies' && near.every(({ raw }) => usesOnly.test(raw) || !acts.test(raw)) && (isPurposeAfter(read, hit, found.denial) || isBasis(read, hit, found.denial))) return;
    if (neverDenied.has(question) || (!isDenied && hit.concern !== 'data-kinds') || hit.weak) return;
    if (!isDenied) {
      if (near.some(({ raw }) => idleActs.test(raw)) && !near.some(({ raw }) => passingActs.test(raw))) return;
      stance = 'says';
      strength *= impliedFactor;
    } else words.push(wordsAt(read, word, word + 1));
  }
  // "The following is not shared with others: your e-mail address" says that it is there.
  if (hit.concern === 'data-kinds' && stance !== 'says' && inRow === undefined && found.denial === undefined && isDeniedToOthers(read)) {
    stance = 'says';
    strength *= impliedFactor;
  }
  // A right against such decisions does not say that they are made.
  if (question === 'use.automated-decisions' && stance === 'says' && Math.max(read.scores.rights, read.scores.choice) > read.scores.use) return;
  if (stance === 'says' && limitedByForm.has(question) && read.words.hits.some(({ entry, from }) => entry.id === 'only-anonymous' && Math.abs(from - hit.from) <= wordsToForm)) stance = 'limits';
  // Whoever names Google Analytics uses it, whatever else the clause is about.
  if (question === 'share.analytics' && stance === 'says' && !hit.weak && read.tokens[hit.from]!.raw === 'google') strength = Math.max(strength, trustInWords + (1 - trustInWords) * weigh(read, usable));
  if (hit.concern === 'recipients' && stance === 'says') {
    const meant = judgeRecipient(read, hit);
    if (meant === 'other') return;
    if (meant === 'presupposed') {
      strength = Math.min(strength, presupposed);
      isImplied = true;
    }
  }
  if (strength < 0.2 || (stance === 'says' && isTitleOfDenial(read, hit.to))) return;
  book.add({ question, read, stance, strength, from: hit.from, to: hit.to, reason: { rule: `${hit.concern}/${hit.entry.id}`, words }, isHint: isImplied });
}

const company = /^(?:provider|compan|partner|network|vendor|firm|agenc|part(?:y|ies)$)/;

/** Whether the words of a purpose are part of the name of a recipient ("analytics companies"). */
function isWithinRecipient({ tokens, words: { hits } }: ReadClause, { from, to }: WordHit): boolean {
  return hits.some((hit) => hit.concern === 'recipients' && hit.from <= from && hit.to > to && company.test(tokens[hit.to - 1]!.raw));
}

/** How much the words of a kind of data count by themselves, whatever the labels. */
function trustInKind(read: ReadClause, { entry, from, to }: WordHit, question: QuestionId): number {
  if (question === 'collect.cookies') return trustInCookies;
  if (saidOutright.has(entry.id)) return trustInOutright;
  const isNumber = question === 'collect.device' && read.tokens.slice(from, to).some(({ raw }) => advertisingNumber.test(raw));
  const isChosen = (isNumber || question === 'collect.location') && read.tokens.slice(Math.max(0, from - wordsToChoice), to + wordsToChoice).some(({ raw }) => choiceActs.test(raw));
  const isChanged = changeable.has(question) && read.tokens.slice(Math.max(0, from - wordsToChange), from).some(({ raw }) => changeActs.test(raw));
  return Math.max(givesExamples.test(read.clause.text.slice(0, longestOpening)) ? trustInExamples : 0, isChosen ? impliedByChoice * read.scores.choice : 0, isChanged ? impliedByChange * Math.max(read.scores.rights, read.scores.choice) : 0);
}

/** "Does not include" stands within so many words before what is left out. */
const wordsToLeftOut = 20;
const givingActs = /^(?:provid|giv|disclos|reveal|submit|tell|suppl|enter|shar)\w*ing$/;

/** Whether something is said not to be among the data: "does not include your name", "the times, but no addresses", "you can read it without giving us your name". */
function isLeftOut({ tokens }: ReadClause, at: number): boolean {
  for (let index = at; index > 0 && at - index < wordsToLeftOut && tokens[index]!.before < 2; index -= 1) {
    const raw = tokens[index - 1]!.raw;
    if (raw === 'but' || raw === 'however') return tokens[index]!.raw === 'no' && at - index <= 2;
    if (raw === 'not' && tokens[index]!.raw.startsWith('includ')) return true;
    if (raw === 'without' && givingActs.test(tokens[index]!.raw)) return true;
  }
  return false;
}

/** Whether a clause tells how to reach the company or to use a right: what people write then is the way, and not what is collected. */
function isRequest({ scores }: ReadClause): boolean {
  return Math.max(scores.rights, scores.contact) > 0.5 && Math.max(scores.collect, scores.use, scores.retain, scores.share) < 0.5;
}

/** Whether the lead or heading above denies that what stands under it is passed on, and not that it is collected. */
function isDeniedToOthers({ stance }: ReadClause): boolean {
  return stance.underActs.some((raw) => passingActs.test(raw)) && !stance.underActs.some((raw) => raw !== 'be' && raw !== 'been' && collectActs.test(raw));
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

/** Whether what is denied is only not based on the words: "we do not use topics based on your religion". */
function isBasis({ tokens }: ReadClause, { from }: WordHit, { word }: Denial): boolean {
  return tokens.slice(word, Math.max(word, from)).some(({ raw }) => raw === 'based');
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
  for (const label of labelNames) {
    const weight = weights[label];
    if (weight !== undefined) best = Math.max(best, weight * read.scores[label]);
  }
  return best;
}
