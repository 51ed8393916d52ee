import { Readability } from '@mozilla/readability';
import compromise from 'compromise';
import { diffWords } from 'diff';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import { contextsOf } from '../../lib/classifier/clause-context';
import { formsOf, visitGrams } from '../../lib/classifier/extract-features';
import type { Model } from '../../lib/classifier/model';
import { scoreClauses } from '../../lib/classifier/predict';
import { compareVersions } from '../../lib/compare/compare-versions';
import { capturePage } from '../../lib/page/capture-page';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';
import { openHtml } from '../open-html';
import { makeLaterVersion, makePage, makePolicy } from './make-texts';
import { timeWorks } from './time-works';

/** One piece of work done by us and by another, on the same text in the same run: medians in milliseconds, and ours over theirs. */
export type PeerTime = { readonly work: string; readonly other: string; readonly oursMs: number; readonly othersMs: number; readonly ratio: number };

function compareTimes(work: string, other: string, ours: () => unknown, others: () => unknown, rounds: number): PeerTime {
  const times = timeWorks({ ours, others }, rounds);
  return { work, other, oursMs: times.ours.median, othersMs: times.others.median, ratio: times.ours.median / times.others.median };
}

/** Counts all word n-grams of the clauses by hash: what no labelling by words can do without. */
function countGrams(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts) visitGrams(formsOf(text), 3, (gram) => counts.set(gram, (counts.get(gram) ?? 0) + 1));
  return counts.size;
}

/** Ours against other programs that do a part of the same work, and against the least that the work needs, on a policy of `words` words. */
export function measurePeers(ourModel: Model, words: number, rounds: number): PeerTime[] {
  const text = makePolicy(words);
  const html = makePage(text);
  const policy = readPlainText(text);
  const clauses = splitClauses(policy);
  const contexts = contextsOf(clauses);
  const texts = clauses.map((clause) => clause.text);
  const later = makeLaterVersion(text);
  const analyze = (source: string): ReturnType<typeof analyzePolicy> => analyzePolicy(readPlainText(source), { language: 'en', model: ourModel });
  const [oldAnalysis, newAnalysis] = [analyze(text), analyze(later)];
  const wink = winkNLP(model);
  return [
    compareTimes('text of a page (both with the parsing of the HTML)', 'Readability', () => capturePage(openHtml(html)), () => new Readability(openHtml(html)).parse(), rounds),
    compareTimes('from the text to all answers', 'compromise: sentences and tags alone', () => analyze(text), () => compromise(text).sentences().length, rounds),
    // oxlint-disable-next-line typescript/unbound-method -- a name by which the library knows what to give out
    compareTimes('from the text to all answers', 'wink-nlp: sentences and tags alone', () => analyze(text), () => wink.readDoc(text).tokens().out(wink.its.pos), rounds),
    compareTimes('labels of all clauses', 'splitting and counting word n-grams alone', () => scoreClauses(ourModel, contexts), () => countGrams(texts), rounds),
    compareTimes('changes between two versions, both read', 'jsdiff, words of the whole texts', () => compareVersions(oldAnalysis, newAnalysis), () => diffWords(text, later), rounds),
  ];
}
