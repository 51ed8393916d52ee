import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBundledModel } from '../lib/classifier/bundled-model';
import { measureVersions, type VersionMeasure } from './compare-measures/measure-versions';

/** Pairs of versions of real policies, kept outside the project. */
const versions = fileURLToPath(new URL('../../shared/versions/', import.meta.url));
const model = readBundledModel();

function writeShare(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

async function evaluateVersions(): Promise<void> {
  if (!existsSync(versions)) {
    console.log('The pairs of versions are not here: this measure needs the folder ../shared/versions.');
    return;
  }
  const measures: VersionMeasure[] = [];
  for (const name of readdirSync(versions).toSorted()) measures.push(await measureVersions(versions, name, model));
  console.log('pair   reported    true   precision  recall   answers  ways  moved  ms');
  for (const measure of measures) {
    const { name, reported, right, found, comparison, compareMs } = measure;
    console.log(`${name}  ${String(reported).padStart(10)}  ${String(measure.true).padStart(6)}  ${writeShare(right, reported).padStart(9)}  ${writeShare(found, measure.true).padStart(7)}  ${String(comparison.answers.length).padStart(7)}  ${String(comparison.optOuts.length).padStart(4)}  ${String(comparison.counts.moved).padStart(5)}  ${compareMs.toFixed(0)}`);
  }
  const sum = (pick: (measure: VersionMeasure) => number): number => measures.reduce((total, measure) => total + pick(measure), 0);
  console.log(`all: precision ${writeShare(sum(({ right }) => right), sum(({ reported }) => reported))}, recall ${writeShare(sum(({ found }) => found), sum((measure) => measure.true))}`);
  for (const { name, wrong, missed } of measures) {
    for (const text of wrong) console.log(`${name} reported, not true: ${text}`);
    for (const text of missed) console.log(`${name} true, not reported: ${text}`);
  }
}

await evaluateVersions();
