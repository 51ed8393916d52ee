import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import type { Analysis } from '../../lib/answers/analysis';
import type { Model } from '../../lib/classifier/model';
import { compareVersions, type VersionComparison } from '../../lib/compare/compare-versions';
import { readPolicyFile } from '../read-file';
import { bare, countWords, fewestWords, findTrueDifferences } from './true-differences';

/** How the clauses that were reported changed agree with the true differences, both sides counted together. */
export type VersionMeasure = {
  readonly name: string;
  readonly reported: number;
  readonly right: number;
  readonly true: number;
  readonly found: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly before: Analysis;
  readonly after: Analysis;
  readonly comparison: VersionComparison;
  readonly compareMs: number;
};

async function readVersion(path: string, model: Model): Promise<Analysis> {
  const file = await readPolicyFile(path);
  if (!file.ok) throw new Error(file.error.message);
  return analyzePolicy(file.value.policy, { language: 'en', model });
}

/** Whether one text stands in the other, so that sentences which the two sides cut differently still meet. */
function meet(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Compares `old.md` and `new.md` of a folder and holds the result against the true differences of their sentences. */
export async function measureVersions(folder: string, name: string, model: Model): Promise<VersionMeasure> {
  const paths = ['old.md', 'new.md'].map((file) => join(folder, name, file));
  const [oldPath, newPath] = [paths[0]!, paths[1]!];
  const [before, after] = [await readVersion(oldPath, model), await readVersion(newPath, model)];
  const started = performance.now();
  const comparison = compareVersions(before, after);
  const compareMs = performance.now() - started;
  const truth = findTrueDifferences(readFileSync(oldPath, 'utf8'), readFileSync(newPath, 'utf8'));
  const changes = comparison.clauses.filter(({ change }) => change !== 'moved');
  const sides = (['old', 'new'] as const).map((side) => {
    const { clauses } = side === 'old' ? before : after;
    const reported = changes.flatMap((change) => (change[side]?.clauses ?? []).map((index) => clauses[index]!.text)).filter((text) => bare(text) !== '' && countWords(text) >= fewestWords);
    const isRight = (text: string): boolean => [...truth[side].keys()].some((key) => meet(key, bare(text)));
    const isFound = (key: string): boolean => reported.some((text) => meet(bare(text), key));
    return {
      reported: reported.length,
      wrong: reported.filter((text) => !isRight(text)).map((text) => `${side}: ${text}`),
      true: truth[side].size,
      missed: [...truth[side]].filter(([key]) => !isFound(key)).map(([, text]) => `${side}: ${text}`),
    };
  });
  const sum = (pick: (side: (typeof sides)[number]) => number): number => sides.reduce((total, side) => total + pick(side), 0);
  return {
    name,
    reported: sum((side) => side.reported),
    right: sum((side) => side.reported - side.wrong.length),
    true: sum((side) => side.true),
    found: sum((side) => side.true - side.missed.length),
    wrong: sides.flatMap(({ wrong }) => wrong),
    missed: sides.flatMap(({ missed }) => missed),
    before,
    after,
    comparison,
    compareMs,
  };
}
