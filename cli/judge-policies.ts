import { analyzePolicy } from '../lib/answers/analyze-policy';
import type { Model } from '../lib/classifier/model';
import { judgeAnswers, type Verdict } from './measure-answers';
import { compareRoutes, countRoutes, type RouteScore } from './measure-opt-outs';
import { readOthers, readSeeds } from './read-gold';
import { readPolicyFile, readPolicyText } from './read-file';
import { readMarkedDocuments, type MarkedDocument } from './page-measures/read-marked-answers';

/** One policy that readers answered the questions for, and how the program did on it. `ms` is the time of its analysis. */
export type JudgedPolicy = { readonly policy: string; readonly words: number; readonly ms: number; readonly verdicts: readonly Verdict[]; readonly optOuts: RouteScore };

/** The seeds and, where they are there (`othersPresent`), the policies of ../shared/gold/dev, each judged against its readers' answers. */
export async function judgePolicies(model: Model): Promise<{ readonly policies: readonly JudgedPolicy[]; readonly othersPresent: boolean }> {
  const others = readOthers();
  const policies: JudgedPolicy[] = [];
  for (const gold of [...readSeeds(), ...(others ?? [])]) {
    const read = await readPolicyFile(gold.path);
    if (!read.ok) throw new Error(read.error.message);
    const started = performance.now();
    const analysis = analyzePolicy(read.value.policy, { language: 'en', model });
    const ms = performance.now() - started;
    policies.push({ policy: gold.name, words: analysis.words, ms, verdicts: judgeAnswers(gold, analysis), optOuts: countRoutes(compareRoutes(gold.optOuts, gold.disputed, analysis.optOuts)) });
  }
  return { policies, othersPresent: others !== undefined };
}

/** How the program answers for policies that readers answered for: those whose errors are looked at, and those held out. */
export type JudgedDocuments = { readonly open: readonly Verdict[]; readonly heldOut: readonly Verdict[]; readonly documentsHeldOut: number };

/** Judges the documents of the corpus, or the given policies; undefined where they are absent. */
export async function judgeDocuments(model: Model, documents: readonly MarkedDocument[] | undefined = readMarkedDocuments()): Promise<JudgedDocuments | undefined> {
  if (documents === undefined) return undefined;
  const judged: { readonly isHeldOut: boolean; readonly verdicts: readonly Verdict[] }[] = [];
  for (const { name, text, isHeldOut, answers } of documents) {
    const read = await readPolicyText(text, 'markdown', '', name);
    if (!read.ok) throw new Error(read.error.message);
    const verdicts = judgeAnswers({ name, answers, quotes: {} }, analyzePolicy(read.value.policy, { language: 'en', model }));
    // Where the readers differ, nothing is right or wrong.
    judged.push({ isHeldOut, verdicts: verdicts.filter(({ question }) => answers[question] !== undefined) });
  }
  const ofHalf = (heldOut: boolean): Verdict[] => judged.filter((one) => one.isHeldOut === heldOut).flatMap(({ verdicts }) => verdicts);
  return { open: ofHalf(false), heldOut: ofHalf(true), documentsHeldOut: judged.filter(({ isHeldOut }) => isHeldOut).length };
}
