import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBundledModel } from '../lib/classifier/bundled-model';
import { readPlainText } from '../lib/policy/read-plain-text';
import { splitClauses } from '../lib/policy/split-clauses';
import { measureEdits, type EditMeasure } from './compare-measures/measure-edits';
import { measureGrowth } from './compare-measures/measure-growth';
import { measurePageNoise, measureTextNoise } from './compare-measures/measure-noise';
import { measurePairs } from './compare-measures/measure-pairs';
import { measureVersions, type VersionMeasure } from './compare-measures/measure-versions';
import { readPages } from './compare-measures/read-pages';
import { writeAnswerChanges } from './compare-measures/write-answer-changes';
import { failCommand, runCommand } from './command';

/** Pairs of versions of real policies and saved pages, kept outside the project. */
const versionFolder = fileURLToPath(new URL('../../shared/versions/', import.meta.url));
const pageFolder = fileURLToPath(new URL('../../shared/pages/', import.meta.url));
const seedFolder = fileURLToPath(new URL('../seeds/policies/', import.meta.url));

/** Random edits of each page, with other seeds. */
const editsOfEachPage = 3;
const growthCounts = [5000, 10_000, 20_000];

function writeShare(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

function sumOf<T>(items: readonly T[], pick: (item: T) => number): number {
  return items.reduce((total, item) => total + pick(item), 0);
}

async function evaluateVersions(): Promise<void> {
  console.log('# Versions of real policies');
  if (!existsSync(versionFolder)) {
    console.log('Not measured: this needs the folder ../shared/versions, which is not here.');
    return;
  }
  const model = readBundledModel();
  const measures: VersionMeasure[] = [];
  for (const name of readdirSync(versionFolder).toSorted()) measures.push(await measureVersions(versionFolder, name, model));
  console.log('pair   reported    true   precision  recall   answers  ways  moved  ms');
  for (const measure of measures) {
    const { name, reported, right, found, comparison, compareMs } = measure;
    console.log(`${name}  ${String(reported).padStart(10)}  ${String(measure.true).padStart(6)}  ${writeShare(right, reported).padStart(9)}  ${writeShare(found, measure.true).padStart(7)}  ${String(comparison.answers.length).padStart(7)}  ${String(comparison.optOuts.length).padStart(4)}  ${String(comparison.counts.moved).padStart(5)}  ${compareMs.toFixed(0)}`);
  }
  console.log(`all: precision ${writeShare(sumOf(measures, ({ right }) => right), sumOf(measures, ({ reported }) => reported))}, recall ${writeShare(sumOf(measures, ({ found }) => found), sumOf(measures, (measure) => measure.true))}`);
  for (const { name, wrong, missed } of measures) {
    for (const text of wrong) console.log(`${name} reported, not true: ${text}`);
    for (const text of missed) console.log(`${name} true, not reported: ${text}`);
  }
  const pairs = measurePairs(measures);
  console.log(`old clauses marked by hand: ${pairs.marked}, with the right partner or rightly none: ${pairs.right} (${writeShare(pairs.right, pairs.marked)})`);
  for (const text of pairs.wrong) console.log(`not with its right partner: ${text}`);
  for (const line of measures.flatMap(writeAnswerChanges)) console.log(line);
}

function evaluateEdits(): void {
  console.log('\n# Saved pages, edited by chance');
  const pages = readPages(pageFolder);
  if (pages.length < 2) {
    console.log('Not measured: this needs the folder ../shared/pages, which is not here.');
    return;
  }
  const policies = pages.map(({ policy }) => splitClauses(policy));
  const measures = policies.flatMap((clauses, index): EditMeasure[] =>
    Array.from({ length: editsOfEachPage }, (_, round) => measureEdits(clauses, policies[(index + 1) % policies.length]!, index * editsOfEachPage + round)),
  );
  const [reported, right, trueOnes, found, pairs, rightPairs] = [
    sumOf(measures, (measure) => measure.reported), sumOf(measures, (measure) => measure.right), sumOf(measures, (measure) => measure.true),
    sumOf(measures, (measure) => measure.found), sumOf(measures, (measure) => measure.pairs), sumOf(measures, (measure) => measure.rightPairs),
  ];
  console.log(`${measures.length} edited copies: ${trueOnes} true changes, ${reported} reported; precision ${writeShare(right, reported)}, recall ${writeShare(found, trueOnes)}; ${pairs} reworded pairs, right partner ${writeShare(rightPairs, pairs)}`);
}

function evaluateNoise(): void {
  console.log('\n# Copies that say the same');
  const model = readBundledModel();
  const pages = readPages(pageFolder);
  if (pages.length === 0) console.log('Pages are not measured: this needs the folder ../shared/pages, which is not here.');
  const measures = [...measureTextNoise(seedFolder, model), ...measurePageNoise(pages, model)];
  const noisy = measures.filter(({ answers, clauses, optOuts }) => answers.length + clauses.length + optOuts.length > 0);
  console.log(`${measures.length} copies, ${measures.length - noisy.length} without a change; false changes: ${sumOf(measures, ({ answers }) => answers.length)} answers, ${sumOf(measures, ({ clauses }) => clauses.length)} clauses, ${sumOf(measures, ({ optOuts }) => optOuts.length)} ways to act`);
  for (const { name, disturbance, answers, clauses, optOuts } of noisy) for (const text of [...answers, ...clauses, ...optOuts]) console.log(`${name}, ${disturbance}: ${text}`);
}

function evaluateGrowth(): void {
  console.log('\n# Time of the alignment');
  const seeds = readdirSync(seedFolder).toSorted().flatMap((file) => splitClauses(readPlainText(readFileSync(join(seedFolder, file), 'utf8'))));
  const measures = measureGrowth(seeds, growthCounts);
  for (const { name, clauses, words, wallMs, processorMs } of measures) {
    console.log(`${name.padEnd(20)} ${String(clauses).padStart(6)} clauses ${String(words).padStart(7)} words  ${wallMs.toFixed(0).padStart(6)} ms  (processor ${processorMs.toFixed(0)} ms)`);
  }
  for (const name of new Set(measures.map((measure) => measure.name))) {
    const [first, last] = [measures.find((measure) => measure.name === name && measure.clauses > 1000), measures.findLast((measure) => measure.name === name)];
    // 1: twice the clauses take twice as long; 2: four times.
    if (first !== undefined && last !== undefined) console.log(`${name.padEnd(20)} grows with the clauses to the power of ${(Math.log(last.processorMs / first.processorMs) / Math.log(last.clauses / first.clauses)).toFixed(2)}`);
  }
}

const measuresByName: Readonly<Record<string, () => void | Promise<void>>> = { versions: evaluateVersions, edits: evaluateEdits, noise: evaluateNoise, growth: evaluateGrowth };
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(measuresByName, name));
if (unknown !== undefined) runCommand(() => failCommand(`no measure "${unknown}"; there are: ${Object.keys(measuresByName).join(', ')}`));
else for (const [name, evaluate] of Object.entries(measuresByName)) if (asked.length === 0 || asked.includes(name)) await evaluate();
