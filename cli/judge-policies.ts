import { analyzePolicy } from '../lib/answers/analyze-policy';
import type { Model } from '../lib/classifier/model';
import { judgeAnswers, type Verdict } from './measure-answers';
import { compareRoutes, countRoutes, type RouteScore } from './measure-opt-outs';
import { readOthers, readSeeds } from './read-gold';
import { readPolicyFile } from './read-file';

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
