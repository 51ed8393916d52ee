import type { Model } from '../classifier/model';
import { findForeignParts } from '../policy/find-foreign-parts';
import { isPolicy } from '../policy/is-policy';
import type { PolicyText } from '../policy/policy-text';
import { splitClauses } from '../policy/split-clauses';
import { questionIds, type QuestionId } from '../taxonomy/questions';
import { letterKindAt, numeral } from '../text/letter-kinds';
import { foldLookalikes } from '../text/lookalikes';
import type { Span } from '../text/span';
import { isWhiteSpace } from '../text/white-space';
import { describeAddressed, findAddressedClauses } from './addressed-to-programs';
import type { Analysis, Answer, LabelledClause } from './analysis';
import { answerChangeNotice } from './answer-change';
import { answerMinimumAge } from './answer-children';
import { answerContact } from './answer-contact';
import { answerRetention } from './answer-retention';
import { answerSale } from './answer-sale';
import { answerSignal } from './answer-signals';
import { answerUpdated } from './answer-updated';
import { quoteAsWritten } from './as-written';
import { combineEvidence, notStated } from './combine-evidence';
import { doubtRetracted } from './doubt-retracted';
import { EvidenceBook } from './evidence';
import { findGeneralDenials } from './find-general-denials';
import { findPractices } from './find-practices';
import { findStatements } from './find-statements';
import { findFindings } from './findings/find-findings';
import { findOptOuts } from './opt-outs/find-opt-outs';
import { leaveImplied, leavePresupposed } from './leave-implied';
import { readClauses, type ReadClause } from './read-clauses';

/** Runs one part of the work, whose name it is told. */
export type PartTimer = <T>(part: 'split' | 'label' | 'answer' | 'opt-outs' | 'findings', work: () => T) => T;

/** From so many English words on, an English policy on a page in another language is answered for. */
const fewestEnglish = 150;

/** The one language that the word lists and the model are made for. */
const readLanguage = 'en';

/**
 * Everything that is read out of a policy. `language` is the language the text is really in (BCP 47, or `und`): of anything but English
 * nothing is answered. Parts in other languages are left aside, and count as not read; where there are some, a policy in the English rest is answered
 * for whatever the whole is in. `time` gets each part of the work to run and to measure. Linear in the text; never throws on a policy of the
 * schema, whatever its text.
 */
export function analyzePolicy(policy: PolicyText, options: { language: string; model: Model; time?: PartTimer }): Analysis {
  const time: PartTimer = options.time ?? ((_part, work) => work());
  const language = options.language.toLowerCase().split('-')[0] ?? '';
  const shared = { policy, words: countWords(policy.text), modelId: options.model.id };
  const seenText = foldLookalikes(policy.text);
  const seen = seenText === policy.text ? policy : { ...policy, text: seenText };
  const foreign = findForeignParts(seen);
  const english = foreign.parts === 0 ? seen : blankBlocks(seen, foreign.blocks);
  const verdict = isPolicy(policy.title, english.text);
  const isMixed = foreign.parts > 0 && foreign.countEnglish() >= fewestEnglish && verdict === 'yes';
  if (language !== readLanguage && !isMixed) {
    return { ...shared, language, isPolicy: 'unsure', updated: '', coverage: { clauses: 0, judged: 0, closed: 0, unread: policy.unread }, clauses: [], answers: answerNothing(), optOuts: [], findings: [] };
  }
  const split = time('split', () => splitClauses(english)).filter(({ block }) => !foreign.blocks.has(block));
  // What speaks to programs is shown, and nothing else is read out of it: neither it nor its words in the text.
  const addressed = findAddressedClauses(split);
  const heard = addressed.size === 0 ? english : { ...english, text: blankSpans(english.text, split.filter((_clause, index) => addressed.has(index))) };
  const reads = time('label', () => readClauses(addressed.size === 0 ? split : split.map((clause, index) => (addressed.has(index) ? { ...clause, text: ' '.repeat(clause.text.length) } : clause)), options.model)).map((read, index) => (addressed.has(index) ? { ...read, labels: [], judged: true } : read));
  const clauses: LabelledClause[] = reads.map((read) => ({ ...read.clause, labels: read.labels }));
  const book = new EvidenceBook();
  const answers = doubtRetracted(time('answer', () => answerQuestions(heard, reads, book)), clauses);
  const updated = answers['policy.updated'].answer;
  const analysis: Analysis = {
    ...shared,
    language: readLanguage,
    isPolicy: verdict,
    updated: typeof updated === 'string' && updated !== 'not-stated' ? updated : '',
    coverage: {
      clauses: reads.length,
      judged: reads.filter((read) => read.judged).length,
      closed: clauses.filter((clause) => policy.blocks[clause.block]?.closed === true).length,
      unread: foreign.parts === 0 ? policy.unread : [...policy.unread, { kind: 'other-language', count: foreign.parts }],
    },
    clauses,
    answers,
    optOuts: time('opt-outs', () => findOptOuts(heard, clauses, reads.map(({ tokens }) => tokens))),
    findings: [...describeAddressed(split, addressed), ...time('findings', () => findFindings(heard, reads, answers, book))],
  };
  return heard.text === policy.text ? analysis : quoteAsWritten(analysis, policy);
}

/** The policy with spaces in place of some blocks, so that all offsets stay what they are, and without the links in them. */
function blankBlocks(policy: PolicyText, left: ReadonlySet<number>): PolicyText {
  const { blocks, text } = policy;
  const blanked = blocks.filter((_block, index) => left.has(index));
  let next = 0;
  const links = policy.links.filter(({ start }) => {
    while ((blanked[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return start < (blanked[next]?.start ?? Number.POSITIVE_INFINITY);
  });
  return { ...policy, text: blankSpans(text, blanked), links };
}

/** The text with spaces in place of some spans, which are in order. */
function blankSpans(text: string, spans: readonly Span[]): string {
  let at = 0;
  const parts = spans.flatMap(({ start, end }) => {
    const kept = text.slice(at, start);
    at = end;
    return [kept, ' '.repeat(end - start)];
  });
  return [...parts, text.slice(at)].join('');
}

/** The answers to all questions out of the read clauses. */
function answerQuestions(policy: PolicyText, reads: readonly ReadClause[], book: EvidenceBook): Record<QuestionId, Answer> {
  findPractices(reads, book);
  findGeneralDenials(reads, book);
  findStatements(reads, book);
  const answers = answerNothing();
  for (const question of questionIds) answers[question] = combineEvidence(policy, book.for(question));
  answers['use.advertising'] = combineEvidence(policy, leaveImplied(book.for('use.advertising')));
  answers['share.partners'] = combineEvidence(policy, leavePresupposed(book.for('share.partners')));
  answers['sell.data'] = answerSale(policy, reads, book);
  answers['signal.dnt'] = answerSignal(policy, reads, 'do-not-track');
  answers['signal.gpc'] = answerSignal(policy, reads, 'global-privacy-control');
  answers['retain.period'] = answerRetention(policy, reads);
  answers['children.minimum-age'] = answerMinimumAge(policy, reads);
  answers['change.notice'] = answerChangeNotice(policy, reads);
  answers['policy.updated'] = answerUpdated(policy, reads);
  answers['contact.email'] = answerContact(policy, reads);
  return answers;
}

function answerNothing(): Record<QuestionId, Answer> {
  const entries = questionIds.map((id) => [id, id === 'contact.email' ? { ...notStated, answer: [] } : notStated] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets that every id is there
  return Object.fromEntries(entries) as Record<QuestionId, Answer>;
}

/** The runs without white space that hold a letter or a number. */
function countWords(text: string): number {
  let count = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isWhiteSpace(code) || code === byteOrderMark) isCounted = false;
    else if (!isCounted && letterKindAt(text, at) >= numeral) {
      count += 1;
      isCounted = true;
    }
  }
  return count;
}

/** Parts words as white space does. */
const byteOrderMark = 0xfeff;
