import { parseArgs } from 'node:util';
import { findBeside } from '../lib/answers/opt-outs/find-beside';
import { findOptOuts } from '../lib/answers/opt-outs/find-opt-outs';
import type { PageCapture } from '../lib/page/capture-page';
import type { PolicyText } from '../lib/policy/policy-text';
import { splitClauses } from '../lib/policy/split-clauses';
import type { OptOut } from '../lib/answers/analysis';
import { addScores, classifyErrors, compareRoutes, countRoutes, rateScore, routeKey, routeKinds, type Route, type RouteComparison, type RouteScore } from './measure-opt-outs';
import { readMarkedPages, readMarkedPolicies, resolveRoute, type MarkedPage } from './page-measures/read-marked-routes';
import { readOthers, readSeeds } from './read-gold';
import { readPolicyFile } from './read-file';

// How many of the ways to act that careful readers wrote down are found, and how many of those found are theirs: by policy and by kind, and
// over the marked pages. `--classes` counts the errors by what is wrong with them, `--verbose` lists what was missed (-) and what was found wrongly (+) but never of pages that are held out, `--json`
// gives the numbers alone. What is held out, the sixth set, is measured with `--held-out` only, since a figure that is looked at after every change is none of pages nobody has seen. The labels of clauses play no part.
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false }, classes: { type: 'boolean', default: false }, 'held-out': { type: 'boolean', default: false } } });

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

const outside: RouteScore[] = [];

async function measurePage({ name, read, url, wanted, wantedOutside, doubtful, isHeldOut }: MarkedPage): Promise<Measured> {
  const { policy, offers } = await read();
  const found = find(policy).map((optOut) => resolveRoute(optOut, url));
  // What the policy offers too is found, wherever the readers saw it; only the rest can be wrong.
  const beside = findBeside(offers, found).map(({ kind, target }): Route => resolveRoute({ kind, via: 'link', target: target === '' ? undefined : target }, url));
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
  return { policy: name, comparison: compareRoutes(wanted, [...doubtful, ...wantedOutside], found), isHeldOut };
}

async function measurePages(pages: readonly MarkedPage[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const page of pages) measured.push(await measurePage(page));
  return measured;
}

const pages = readMarkedPages();
const policies = readMarkedPolicies('second');
const passages = readMarkedPolicies('third');
const runs = readMarkedPolicies('fourth');
const documents = readMarkedPolicies('fifth');
const unseen = values['held-out'] ? readMarkedPolicies('sixth') : undefined;
const pageResults = await measurePages(pages ?? []);
const besidePages = addScores(outside);
const policyResults = await measurePages(policies ?? []);
const passageResults = await measurePages(passages ?? []);
const runResults = await measurePages(runs ?? []);
const documentResults = await measurePages(documents ?? []);
const unseenResults = await measurePages(unseen ?? []);

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
  printClasses(measured);
}

/** How many errors there are of each class and kind; of pages held out nothing more is told. */
function printClasses(measured: readonly Measured[]): void {
  if (!values.classes) return;
  const counts = new Map<string, number>();
  for (const { comparison } of measured) {
    const { missed, wrong } = classifyErrors(comparison);
    for (const [sign, errors] of [['-', missed], ['+', wrong]] as const) {
      for (const [name, { kind, via }] of errors) for (const key of [`${sign} ${name}`, `${sign} ${name}: ${kind}`, `${sign} ${name}: ${via}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of [...counts].sort(([a], [b]) => a.localeCompare(b))) console.log(`  ${key} ${count}`);
}

function rateAll(measured: readonly Measured[]): object {
  return {
    all: rate(sum(measured)),
    byKind: Object.fromEntries(routeKinds.map((kind) => [kind, rate(sum(measured, kind))])),
    byPolicy: Object.fromEntries(measured.map(({ policy, comparison }) => [policy, rate(countRoutes(comparison))])),
  };
}

function split(measured: readonly Measured[]): { readonly open: Measured[]; readonly heldOut: Measured[] } {
  return { open: measured.filter(({ isHeldOut }) => !isHeldOut), heldOut: measured.filter(({ isHeldOut }) => isHeldOut) };
}

/** Tables of one set of marked pages: each page, each kind on those that rules are made from, each kind on those held out. */
function printPages(what: string, measured: readonly Measured[]): void {
  const { open, heldOut } = split(measured);
  if (open.length > 0) {
    printResults(open);
    console.log(`\n${writeRow(`${open.length} ${what}`, sum(open))}\n`);
  }
  if (heldOut.length === 0) return;
  printResults(heldOut);
  console.log(`\n${writeRow(`${heldOut.length} ${what} held out`, sum(heldOut))}\n`);
}

function ratePages(measured: readonly Measured[]): object {
  const { open, heldOut } = split(measured);
  return { ...rateAll(measured), open: rate(sum(open)), heldOut: rate(sum(heldOut)) };
}

if (values.json) {
  const ofPages = pages === undefined ? null : { ...ratePages(pageResults), beside: rate(besidePages) };
  console.log(JSON.stringify({ othersPresent: others !== undefined, ...rateAll(results), pages: ofPages, policies: policies === undefined ? null : ratePages(policyResults), passages: passages === undefined ? null : ratePages(passageResults), fourth: runs === undefined ? null : ratePages(runResults), fifth: documents === undefined ? null : ratePages(documentResults), sixth: unseen === undefined ? null : ratePages(unseenResults) }));
} else {
  if (others === undefined) console.log('The policies of ../shared/gold/dev are not here: measured on the seeds alone.');
  printResults(results);
  console.log(`\n${writeRow('all', sum(results))}\n`);
  if (pages === undefined) console.log('The pages of ../shared/pages are not here: not measured on them.');
  else {
    printPages('pages', pageResults);
    console.log(`${writeRow('beside the policy', besidePages)}\n`);
  }
  if (policies === undefined) console.log('The policies of ../shared/versions and ../shared/corpus are not here: not measured on them.');
  else printPages('policies', policyResults);
  if (passages !== undefined) printPages('passages', passageResults);
  if (runs !== undefined) printPages('passages of the fourth set', runResults);
  if (documents !== undefined) printPages('documents of the fifth set', documentResults);
  if (unseen !== undefined) printPages('passages of the sixth set', unseenResults);
}
