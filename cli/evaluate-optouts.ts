import { parseArgs } from 'node:util';
import { findOptOuts } from '../lib/answers/opt-outs/find-opt-outs';
import { splitClauses } from '../lib/policy/split-clauses';
import { addScores, compareRoutes, countRoutes, rateScore, routeKinds, type Route, type RouteComparison, type RouteScore } from './measure-opt-outs';
import { readOthers, readSeeds } from './read-gold';
import { readPolicyFile } from './read-file';

// How many of the ways to act that careful readers wrote down are found, and how many of those found are theirs: by policy and by kind.
// `--verbose` lists what was missed (-) and what was found wrongly (+), `--json` gives the numbers alone. The labels of clauses play no part.
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } } });

const others = readOthers();
const results: { policy: string; comparison: RouteComparison }[] = [];
for (const gold of [...readSeeds(), ...(others ?? [])]) {
  const read = await readPolicyFile(gold.path);
  if (!read.ok) throw new Error(read.error.message);
  const { policy } = read.value;
  const clauses = splitClauses(policy).map((clause) => ({ ...clause, labels: [] }));
  results.push({ policy: gold.name, comparison: compareRoutes(gold.optOuts, gold.disputed, findOptOuts(policy, clauses)) });
}

const all = addScores(results.map(({ comparison }) => countRoutes(comparison)));
const byKind = routeKinds.map((kind) => [kind, addScores(results.map(({ comparison }) => countRoutes(comparison, kind)))] as const);

function rate(score: RouteScore): RouteScore & ReturnType<typeof rateScore> {
  return { ...score, ...rateScore(score) };
}

function writeRow(name: string, score: RouteScore): string {
  const { precision, recall } = rateScore(score);
  return `${name.padEnd(24)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${score.right} right, ${score.wrong} wrong, ${score.missed} missed)`;
}

function writeRoute({ kind, via, target }: Route): string {
  return `${kind} ${via}${target === undefined ? '' : ` ${target}`}`;
}

if (values.json) {
  console.log(JSON.stringify({ othersPresent: others !== undefined, all: rate(all), byKind: Object.fromEntries(byKind.map(([kind, score]) => [kind, rate(score)])), byPolicy: Object.fromEntries(results.map(({ policy, comparison }) => [policy, rate(countRoutes(comparison))])) }));
} else {
  if (others === undefined) console.log('The policies of ../shared/gold/dev are not here: measured on the seeds alone.');
  for (const { policy, comparison } of results) {
    console.log(writeRow(policy, countRoutes(comparison)));
    if (!values.verbose) continue;
    for (const route of comparison.missed) console.log(`  - ${writeRoute(route)}`);
    for (const route of comparison.wrong) console.log(`  + ${writeRoute(route)}: ${route.quote.text.slice(0, 200)} (${route.quote.reason.rule})`);
  }
  console.log('');
  for (const [kind, score] of byKind) console.log(writeRow(kind, score));
  console.log(`\n${writeRow('all', all)}`);
}
