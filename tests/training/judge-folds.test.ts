import { describe, expect, it } from 'vitest';
import { judgeFolds } from '../../lib/training/judge-folds';
import type { LabelledRow } from '../../lib/training/labelled-row';

// Forty clauses in two folds; a margin of 4 means that the halves are sure of the label, -4 that they are sure of its absence.
function startFolds(wrongRows: readonly number[], repeatedRows: readonly number[]) {
  const rows: LabelledRow[] = Array.from({ length: 40 }, (_row, at) => ({
    id: `${at}`, policy: at % 2 === 0 ? 'even' : 'odd', text: repeatedRows.includes(at) ? 'the same' : `clause ${at}`, labels: at % 4 < 2 ? ['sell!'] : [],
  }));
  const has = rows.map(({ labels }) => labels.length > 0);
  const margins = Float64Array.from(has, (is, at) => (is !== wrongRows.includes(at) ? 4 : -4));
  const heldOut = { linear: margins, network: margins, targets: Float32Array.from(has, Number) };
  return { rows, fits: { heldOut, foldOf: Uint8Array.from(rows, (_row, at) => at % 2), final: undefined } };
}

describe('judging by folds', () => {
  it('finds nothing wrong where the margins are right', () => {
    const { rows, fits } = startFolds([], []);
    const report = judgeFolds(rows, ['sell'], fits, 2);
    expect(report).toMatchObject({ rows: 40, repeated: 0, microF1: 1, macroF1: 1, unsure: { errors: 0 } });
    expect(report.intervals).toEqual([{ label: 'sell', mean: 1, halfWidth: 0 }]);
  });

  it('counts what is wrong, and tells how far the folds are apart', () => {
    // Two misses in the even fold, none in the odd one.
    const { rows, fits } = startFolds([0, 4], []);
    const report = judgeFolds(rows, ['sell'], fits, 2);
    expect(report.labels[0]).toMatchObject({ precision: 1, recall: 0.9, support: 20 });
    expect(report.intervals[0]!.mean).toBeCloseTo((16 / 18 + 1) / 2);
    expect(report.intervals[0]!.halfWidth).toBeGreaterThan(0.05);
  });

  it('leaves out what stands letter for letter in another fold, and keeps what is repeated in its own', () => {
    const { rows, fits } = startFolds([], [0, 1]);
    expect(judgeFolds(rows, ['sell'], fits, 2)).toMatchObject({ rows: 38, repeated: 2 });
    const own = startFolds([], [0, 2]);
    expect(judgeFolds(own.rows, ['sell'], own.fits, 2)).toMatchObject({ rows: 40, repeated: 0 });
  });

  it('judges each file by itself', () => {
    const { rows, fits } = startFolds([0, 4], []);
    const { files } = judgeFolds(rows, ['sell'], fits, 2, [{ file: 'first', rows: 10 }, { file: 'second', rows: 30 }]);
    // Of the six labels of the first ten clauses two are missed.
    expect(files).toEqual([{ file: 'first', rows: 10, microF1: 8 / 10 }, { file: 'second', rows: 30, microF1: 1 }]);
  });
});
