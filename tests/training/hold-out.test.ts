import { describe, expect, it } from 'vitest';
import { fitSettings } from '../../lib/training/build-model';
import { fitFolds, type Beside, type FitSettings } from '../../lib/training/hold-out';
import type { NetworkJob } from '../../lib/training/train-network';
import { tinyRows } from './tiny-rows';
import { watchPool } from './watch-pool';

const labels = ['collect', 'retain', 'sell'];
const settings: FitSettings = {
  ...fitSettings, folds: 3, linear: { ...fitSettings.linear, features: 200 },
  network: { ...fitSettings.network, embedding: 8, filters: 8, hidden: 8, narrow: 4, epochs: 8, minUpdates: 0, batchRows: 12 },
};
// Two clauses of each labelled policy, and two of a policy of their own.
const unlabelled = ['a', 'b', 'c', 'd', 'e', 'f', 'other'].flatMap((policy) => ['We may sell the records.', 'We collect addresses.'].map((text, at) => ({ id: `u.${policy}.${at}`, policy, text })));
const policyOf = (row: number) => [...tinyRows, ...unlabelled][row]!.policy!;

async function watchJobs(beside: Beside) {
  const jobs: NetworkJob[] = [];
  const openPool = watchPool(jobs);
  return { fits: await fitFolds(tinyRows, labels, settings, openPool, true, beside), jobs };
}

/** The trainings that judge the folds, in the order of these: they begin when their teachers are ready. */
function studentsOf(jobs: readonly NetworkJob[], foldOf: Uint8Array): NetworkJob[] {
  const foldOfJob = ({ asked }: NetworkJob): number => foldOf[asked[0]!]!;
  return jobs.slice(3, 6).toSorted((one, other) => foldOfJob(one) - foldOfJob(other));
}

describe('training by folds', { timeout: 60_000 }, () => {
  it('trains one network a fold and a last one where there is nothing but labelled rows', async () => {
    const { jobs } = await watchJobs({});
    expect(jobs.map(({ taught }) => taught)).toEqual([undefined, undefined, undefined, undefined]);
  });

  const watched = watchJobs({ unlabelled });

  it('has a teacher for every two folds where there are unlabelled rows', async () => {
    const { jobs } = await watched;
    expect(jobs.map(({ taught }) => taught !== undefined)).toEqual([false, false, false, true, true, true, true]);
  });

  it('shows no network anything of a policy that it is later judged by', async () => {
    const { jobs, fits } = await watched;
    const held = [0, 1, 2].map((fold) => new Set(tinyRows.flatMap(({ policy }, row) => (fits.foldOf[row] === fold ? [policy!] : []))));
    for (const [fold, { rows, read, taught }] of studentsOf(jobs, fits.foldOf).entries()) {
      for (const row of [...rows, ...read, ...taught!.rows]) expect(held[fold]!.has(policyOf(row))).toBe(false);
      expect([...taught!.rows].some((row) => policyOf(row) === 'other')).toBe(true);
    }
    // A teacher teaches the policies of its two folds and has seen neither.
    for (const { rows, read, asked } of jobs.slice(0, 3)) {
      const seen = new Set([...rows, ...read].map(policyOf));
      expect([...asked].filter((row) => row < tinyRows.length).every((row) => !seen.has(policyOf(row)))).toBe(true);
    }
  });

  it('learns from further labelled rows, never in the fold of their policy, and measures nothing on them', async () => {
    const further = tinyRows.filter((_row, at) => at % 3 === 0).map((row, at) => ({ ...row, id: `f.${at}`, text: `Once more: ${row.text}` }));
    const ownOf = (row: number) => [...tinyRows, ...further][row]!.policy!;
    const { jobs, fits } = await watchJobs({ further });
    expect(fits.heldOut.network.length).toBe(tinyRows.length * labels.length);
    expect(fits.heldOut.targets.length).toBe(tinyRows.length * labels.length);
    expect(jobs.map(({ taught }) => taught !== undefined)).toEqual([false, false, false, true, true, true, true]);
    for (const [fold, { rows }] of studentsOf(jobs, fits.foldOf).entries()) {
      const held = new Set(tinyRows.flatMap(({ policy }, row) => (fits.foldOf[row] === fold ? [policy!] : [])));
      expect([...rows].some((row) => row >= tinyRows.length)).toBe(true);
      for (const row of rows) expect(held.has(ownOf(row))).toBe(false);
    }
    expect(jobs.at(-1)!.rows.length).toBe(tinyRows.length + further.length);
  });

  it('is taught probabilities for every row, by the fold networks in the end', async () => {
    const { jobs } = await watched;
    const { rows, chances } = jobs.at(-1)!.taught!;
    expect([...rows]).toEqual(Array.from({ length: tinyRows.length + unlabelled.length }, (_row, at) => at));
    expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
  });

  it('starts from another network where one is given, with all its words', async () => {
    const { fits } = await watched;
    const start = fits.final!.network;
    const { fits: started, jobs } = await watchJobs({ start: { ...start, words: [...start.words, 'unheard'], shape: { ...start.shape, words: start.shape.words + 1 }, weights: { ...start.weights, words: Float64Array.from([...start.weights.words, ...new Float64Array(8)]) } } });
    expect(jobs).toHaveLength(4);
    expect(started.final!.network.words).toContain('unheard');
  });
});
