import { parseArgs } from 'node:util';
import { findBeside } from '../lib/answers/opt-outs/find-beside';
import { findOptOuts } from '../lib/answers/opt-outs/find-opt-outs';
import type { PageCapture } from '../lib/page/capture-page';
import type { PolicyText } from '../lib/policy/policy-text';
import { splitClauses } from '../lib/policy/split-clauses';
import type { OptOut } from '../lib/answers/analysis';
import { addScores, compareRoutes, countRoutes, rateScore, routeKey, routeKinds, type Route, type RouteComparison, type RouteScore } from './measure-opt-outs';
import { readMarkedPages, resolveRoute } from './page-measures/read-marked-routes';
import { readOthers, readSeeds } from './read-gold';
import { readPolicyFile } from './read-file';

// How many of the ways to act that careful readers wrote down are found, and how many of those found are theirs: by policy and by kind, and
// over the marked pages. `--verbose` lists what was missed (-) and what was found wrongly (+) but never of pages that are held out, `--json`
// gives the numbers alone. The labels of clauses play no part.
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } } });

type Measured = { readonly policy: string; readonly comparison: RouteComparison; readonly isHeldOut: boolean };

function find(policy: PolicyText): OptOut[] {
  return findOptOuts(policy, splitClauses(policy).map((clause) => ({ ...clause, labels: [] })));
}

async function readPage(path: string, url?: string): Promise<PageCapture> {
  const read = await readPolicyFile(path, url);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const others = readOthers();
const results: Measured[] = [];
for (const gold of [...readSeeds(), ...(others ?? [])]) {
  results.push({ policy: gold.name, comparison: compareRoutes(gold.optOuts, gold.disputed, find((await readPage(gold.path)).policy)), isHeldOut: false });
}

const pages = readMarkedPages();
const pageResults: Measured[] = [];
const outside: RouteScore[] = [];
for (const { name, path, url, wanted, wantedOutside, doubtful, isHeldOut } of pages ?? []) {
  const { policy, links } = await readPage(path, url);
  const found = find(policy).map((optOut) => resolveRoute(optOut, url));
  pageResults.push({ policy: name, comparison: compareRoutes(wanted, [...doubtful, ...wantedOutside], found), isHeldOut });
  // What the policy offers too is found, wherever the readers saw it; only the rest can be wrong.
  const beside = findBeside(links, found).map(({ kind, target }): Route => resolveRoute({ kind, via: 'link', target }, url));
  const all = new Set([...found, ...beside].map(routeKey));
  const allowed = new Set([...wantedOutside, ...doubtful, ...wanted].map(routeKey));
  outside.push({
    right: wantedOutside.filter((route) => all.has(routeKey(route))).length,
    wrong: beside.filter((route) => !allowed.has(routeKey(route))).length,
    missed: wantedOutside.filter((route) => !all.has(routeKey(route))).length,
  });
  if (values.verbose && !isHeldOut) {
    for (const route of wantedOutside) if (!all.has(routeKey(route))) console.log(`${name} beside - ${writeRoute(route)}`);
    for (const route of beside) if (!allowed.has(routeKey(route))) console.log(`${name} beside + ${writeRoute(route)}`);
  }
}

function sum(measured: readonly Measured[], kind?: string): RouteScore {
  return addScores(measured.map(({ comparison }) => countRoutes(comparison, kind)));
}

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

function printResults(measured: readonly Measured[]): void {
  for (const { policy, comparison, isHeldOut } of measured) {
    console.log(writeRow(policy, countRoutes(comparison)));
    if (!values.verbose || isHeldOut) continue;
    for (const route of comparison.missed) console.log(`  - ${writeRoute(route)}`);
    for (const route of comparison.wrong) console.log(`  + ${writeRoute(route)}: ${route.quote.text.slice(0, 200)} (${route.quote.reason.rule})`);
  }
  console.log('');
  for (const kind of routeKinds) console.log(writeRow(kind, sum(measured, kind)));
}

function rateAll(measured: readonly Measured[]): object {
  return {
    all: rate(sum(measured)),
    byKind: Object.fromEntries(routeKinds.map((kind) => [kind, rate(sum(measured, kind))])),
    byPolicy: Object.fromEntries(measured.map(({ policy, comparison }) => [policy, rate(countRoutes(comparison))])),
  };
}

const tuned = pageResults.filter(({ isHeldOut }) => !isHeldOut);
const heldOut = pageResults.filter(({ isHeldOut }) => isHeldOut);
if (values.json) {
  console.log(JSON.stringify({ othersPresent: others !== undefined, ...rateAll(results), pages: pages === undefined ? null : { ...rateAll(pageResults), heldOut: rate(sum(heldOut)), beside: rate(addScores(outside)) } }));
} else {
  if (others === undefined) console.log('The policies of ../shared/gold/dev are not here: measured on the seeds alone.');
  printResults(results);
  console.log(`\n${writeRow('all', sum(results))}\n`);
  if (pages === undefined) console.log('The pages of ../shared/pages are not here: not measured on them.');
  else {
    printResults(pageResults);
    console.log(`\n${writeRow(`${tuned.length} pages`, sum(tuned))}\n${writeRow(`${heldOut.length} pages held out`, sum(heldOut))}\n${writeRow('all pages', sum(pageResults))}\n${writeRow('beside the policy', addScores(outside))}`);
  }
}
