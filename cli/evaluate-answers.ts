import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { questionIds } from '../lib/taxonomy/questions';
import { failCommand, runCommand } from './command';
import { judgeDocuments, judgePolicies } from './judge-policies';
import type { Verdict } from './measure-answers';
import { addScores, rateScore } from './measure-opt-outs';
import { measureStance, writeStance } from './measure-stance';
import { readPiecedPolicies } from './page-measures/read-pieced-answers';
import { bundledModelPath, readModelFile } from './read-model-file';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, stance: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false }, pieced: { type: 'boolean', default: false } } });

const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

if (values.stance) runCommand(evaluateStance);
else if (values.pieced) await evaluatePieced();
else await evaluateAnswers();

function rateVerdicts(verdicts: readonly Verdict[]): { readonly answers: number; readonly equal: number; readonly wrong: number; readonly missed: number } {
  const shareOf = (test: (verdict: Verdict) => boolean): number => share(verdicts.filter(test).length, verdicts.length);
  return { answers: verdicts.length, equal: shareOf((one) => one.equal), wrong: shareOf((one) => one.wrong), missed: shareOf((one) => one.missed) };
}

/** How well stance agrees with the marks behind labels ("sell!") in the labelled clauses that are kept outside the project. */
function evaluateStance(): void {
  const path = fileURLToPath(new URL('../../shared/corpus/clauses.jsonl', import.meta.url));
  if (!existsSync(path)) failCommand('The labelled clauses are not here: this measure needs ../shared/corpus/clauses.jsonl.');
  const scores = measureStance(readFileSync(path, 'utf8'));
  console.log(values.json ? JSON.stringify(scores) : writeStance(scores));
}

/** How well the answers do on many policies that are pieced together from labelled clauses; takes some minutes. */
async function evaluatePieced(): Promise<void> {
  const judged = await judgeDocuments(readModelFile(bundledModelPath), readPiecedPolicies());
  if (judged === undefined) failCommand('The labelled clauses are not here: this measure needs clauses.jsonl and unlabelled.jsonl in ../shared/corpus.');
  const result = { open: rateVerdicts(judged.open), heldOut: rateVerdicts(judged.heldOut) };
  if (values.json) {
    console.log(JSON.stringify(values.errors ? { ...result, errors: judged.open.filter((one) => !one.equal) } : result));
    return;
  }
  console.log(writeRates('pieced, open    ', result.open));
  console.log(writeRates('pieced, held out', result.heldOut));
  if (values.errors) for (const one of judged.open.filter(({ equal }) => !equal)) console.log(writeError(one));
}

function writeRates(what: string, { answers, equal, wrong, missed }: ReturnType<typeof rateVerdicts>): string {
  return `${what} ${percent(equal)} of ${answers} answers, wrongly asserted ${percent(wrong)}, missed ${percent(missed)}`;
}

function writeError({ policy, question, wanted, got }: Verdict): string {
  return `  ${question} [${policy}] wanted ${wanted.join(' or ')}, got ${String(got)}`;
}

async function evaluateAnswers(): Promise<void> {
  const model = readModelFile(bundledModelPath);
  const { policies, othersPresent } = await judgePolicies(model);
  const documents = await judgeDocuments(model);
  const verdicts = policies.flatMap((one) => one.verdicts);
  const optOuts = addScores(policies.map((one) => one.optOuts));
  const count = (test: (verdict: Verdict) => boolean): number => verdicts.filter(test).length;
  const result = {
    policies: policies.length,
    othersPresent,
    answers: verdicts.length,
    equal: share(count((one) => one.equal), verdicts.length),
    wrong: share(count((one) => one.wrong), verdicts.length),
    missed: share(count((one) => one.missed), verdicts.length),
    unsure: share(count((one) => one.unsure), verdicts.length),
    quoted: share(count((one) => one.asserted && one.quoted), count((one) => one.asserted)),
    supported: share(count((one) => one.supported === true), count((one) => one.supported !== undefined)),
    supportedFirst: share(count((one) => one.supportedFirst === true), count((one) => one.supportedFirst !== undefined)),
    optOuts: { ...rateScore(optOuts), found: optOuts.right + optOuts.wrong, wanted: optOuts.right + optOuts.missed },
    questions: Object.fromEntries(questionIds.map((id) => [id, share(count((one) => one.question === id && one.equal), policies.length)])),
    documents: documents === undefined ? null : { open: rateVerdicts(documents.open), heldOut: rateVerdicts(documents.heldOut) },
    byPolicy: policies.map(({ policy, verdicts: own, words, ms }) => ({ policy, equal: share(own.filter((one) => one.equal).length, questionIds.length), words, ms: Math.round(ms) })),
  };
  if (values.json) {
    console.log(JSON.stringify({ ...result, ...(values.errors ? { errors: verdicts.filter((one) => !one.equal) } : {}) }));
    return;
  }
  if (!result.othersPresent) console.log('The policies of ../shared/gold/dev are not here: measured on the seeds alone.');
  for (const { policy, equal, words, ms } of result.byPolicy) console.log(`${policy.padEnd(24)} ${percent(equal).padStart(8)} ${String(words).padStart(6)} words ${String(ms).padStart(5)} ms`);
  console.log(`\nquestions below 100 %: ${Object.entries(result.questions).filter(([, value]) => value < 1).sort((a, b) => a[1] - b[1]).map(([id, value]) => `${id} ${percent(value)}`).join(', ')}`);
  console.log(`\nequal answers      ${percent(result.equal)} of ${result.answers} (${result.policies} policies)`);
  console.log(`wrongly asserted   ${percent(result.wrong)}\nmissed             ${percent(result.missed)}\nunsure             ${percent(result.unsure)}\nverbatim quotes    ${percent(result.quoted)} of asserted answers\nsupporting quotes  ${percent(result.supported)} of the right ones have a quote that readers rest theirs on too, ${percent(result.supportedFirst)} as the first`);
  console.log(`ways to act        precision ${percent(result.optOuts.precision)}, recall ${percent(result.optOuts.recall)} (${result.optOuts.found} found, ${result.optOuts.wanted} wanted)`);
  if (result.documents === null) console.log('The documents of ../shared/corpus are not here: nothing is said of policies that were read only for measuring.');
  else {
    console.log(writeRates('documents, open   ', result.documents.open));
    console.log(writeRates('documents held out', result.documents.heldOut));
  }
  const shown = [...verdicts, ...(documents?.open ?? [])].filter((one) => !one.equal);
  if (values.errors) for (const one of shown) console.log(writeError(one));
  if (values.errors) for (const { policy, question } of verdicts.filter((one) => one.supported === false)) console.log(`  ${question} [${policy}] other quotes than the readers'`);
}
