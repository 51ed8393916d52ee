import { describe, expect, it } from 'vitest';
import { fitSettings } from '../../lib/training/build-model';
import { leaveOutFiles } from '../../lib/training/leave-out';
import type { NetworkJob } from '../../lib/training/train-network';
import { tinyRows } from './tiny-rows';
import { watchPool } from './watch-pool';

const labels = ['collect', 'retain', 'sell'];
const settings = {
  ...fitSettings, folds: 3, linear: { ...fitSettings.linear, features: 200 },
  network: { ...fitSettings.network, embedding: 8, filters: 8, hidden: 8, narrow: 4, epochs: 8, minUpdates: 0, batchRows: 12 },
};

describe('leaving out one file at a time', { timeout: 60_000 }, () => {
  it('trains without the policies of the file, wherever they stand, and judges its rows', async () => {
    const first = tinyRows.filter(({ policy }) => policy === tinyRows[0]!.policy);
    const second = tinyRows.filter(({ policy }) => policy === tinyRows.at(-1)!.policy);
    const rest = tinyRows.filter((row) => !first.includes(row) && !second.includes(row));
    // A passage of the first file's policy also stands among the other rows.
    const rows = [first[0]!, ...rest, ...first, ...second];
    const unlabelled = [first, second, rest].map((from, at) => ({ id: `u${at}`, policy: from[0]!.policy!, text: 'We may sell the records.' }));
    const jobs: NetworkJob[] = [];
    const openPool = watchPool(jobs);
    const report = await leaveOutFiles(rows, [{ file: 'first', rows: first.length }, { file: 'second', rows: second.length }], labels, settings, openPool, unlabelled);
    expect(report.map(({ file, rows: size }) => [file, size])).toEqual([['first', first.length], ['second', second.length]]);
    for (const { microF1 } of report) expect(microF1).toBeGreaterThan(0.3);
    const policyOf = (row: number) => [...rows, ...unlabelled][row]!.policy;
    for (const [at, held] of [first, second].entries()) {
      expect([...jobs[at]!.rows, ...jobs[at]!.read].map(policyOf)).not.toContain(held[0]!.policy);
      expect(jobs[at]!.rows.length).toBeGreaterThan(0);
      // Calibrated on rows that it was not trained on.
      expect([...jobs[at]!.asked].filter((row) => jobs[at]!.rows.includes(row))).toEqual([]);
    }
  });
});
