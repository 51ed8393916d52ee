import { describe, expect, it } from 'vitest';
import { applyCalibration, chooseThreshold, chooseUnsure, fitCalibration, type Calibration } from '../../lib/training/calibrate';
import { assignFolds } from '../../lib/training/folds';
import { calibrationError, f1Of, measureDoubt, measureQuality } from '../../lib/training/metrics';
import { createRandom } from '../../lib/training/random';

describe('quality', () => {
  it('counts hits, false alarms and misses over all labels and by label', () => {
    const given = [new Set(['a']), new Set(['a', 'b']), new Set<string>()];
    const wanted = [new Set(['a']), new Set(['b']), new Set(['b'])];
    const quality = measureQuality(['a', 'b'], given, wanted);
    // a: one hit, one false alarm; b: one hit, one miss.
    expect(quality.microF1).toBeCloseTo(4 / 6);
    expect(quality.labels[0]).toEqual({ label: 'a', precision: 0.5, recall: 1, f1: 2 / 3, support: 1 });
    expect(quality.labels[1]).toEqual({ label: 'b', precision: 1, recall: 0.5, f1: 2 / 3, support: 2 });
    expect(quality.macroF1).toBeCloseTo(2 / 3);
  });

  it('tells how many errors doubt finds, and how many so many marks could find at most', () => {
    expect(measureDoubt([0, 3, 1, 0], [true, false, true, false])).toEqual({ clauses: 0.5, errors: 0.25, atMost: 1 });
    expect(measureDoubt([0, 0], [true, false])).toEqual({ clauses: 0.5, errors: 0, atMost: 0 });
  });

  it('is zero, not undefined, where there is nothing', () => {
    expect(f1Of({ hits: 0, falseAlarms: 0, misses: 0 })).toBe(0);
  });

  it('has no calibration error when a third of the scores of a third is true', () => {
    expect(calibrationError([1 / 3, 1 / 3, 1 / 3], [true, false, false])).toBeCloseTo(0);
    expect(calibrationError([0.9, 0.9], [false, false])).toBeCloseTo(0.9);
  });
});

// Margins as a small data set has them: both halves nearly always say no, the network much louder; the true weights are .4, .25 and .5.
function drawRareLabel(seed: number, rows = 2000) {
  const random = createRandom(seed);
  const first = Array.from({ length: rows }, () => -5 + 8 * (random() + random() - 1));
  const second = first.map((margin) => 2 * margin - 4 + 24 * (random() + random() - 1));
  const chances = first.map((margin, at) => 1 / (1 + Math.exp(-(0.4 * margin + 0.25 * second[at]! + 0.5))));
  const truths = chances.map((chance) => random() < chance);
  return { first, second, truths, bestLoss: lossOf({ linear: 0.4, network: 0.25, offset: 0.5 }, first, second, truths) };
}

function lossOf(calibration: Calibration, first: readonly number[], second: readonly number[], truths: readonly boolean[]): number {
  return truths.reduce((sum, truth, at) => {
    const chance = applyCalibration(calibration, first[at]!, second[at]!);
    return sum - Math.log(Math.max(1e-300, truth ? chance : 1 - chance));
  }, 0);
}

describe('calibration', () => {
  it('gives the shares that were seen, by the margin that tells', () => {
    // Of the margins 1 three in four are true, of the margins -1 one in four; the second margin says nothing.
    const first = Array.from({ length: 800 }, (_one, at) => (at % 2 === 0 ? 1 : -1));
    const second = Array.from({ length: 800 }, (_one, at) => (at % 3) - 1);
    const truths = Array.from({ length: 800 }, (_one, at) => (at % 2 === 0 ? at % 8 !== 0 : at % 8 === 1));
    const calibration = fitCalibration(first, second, truths);
    expect(applyCalibration(calibration, 1, 0)).toBeCloseTo(0.75, 1);
    expect(applyCalibration(calibration, -1, 0)).toBeCloseTo(0.25, 1);
    expect(Math.abs(calibration.network)).toBeLessThan(0.2);
  });

  it.each([1, 2, 3, 4])('finds the best weights where a rare label has margins far from zero (%i)', (seed) => {
    const { first, second, truths, bestLoss } = drawRareLabel(seed);
    expect(lossOf(fitCalibration(first, second, truths), first, second, truths)).toBeLessThan(bestLoss * 1.02);
  });

  it('draws a label with few rows to the slopes of others, and leaves one with many where it is', () => {
    const shared = { linear: 0.9, network: 0.25, strength: 100 };
    const slopesOf = (rows: number, prior?: typeof shared) => {
      const { first, second, truths } = drawRareLabel(1, rows);
      return fitCalibration(first, second, truths, prior);
    };
    expect(Math.abs(slopesOf(300, shared).linear - 0.9)).toBeLessThan(0.5 * Math.abs(slopesOf(300).linear - 0.9));
    expect(slopesOf(30_000, shared).linear).toBeCloseTo(slopesOf(30_000).linear, 1);
  });

  it('stays finite when every row has the label', () => {
    const calibration = fitCalibration([1, 2, 3], [0, 0, 0], [true, true, true]);
    expect(Object.values(calibration).every(Number.isFinite)).toBe(true);
  });

  it.each([
    // By the truths best between .3 and .2, by the scores alone between .8 and .3.
    ['between what the truths and what the scores say', [0.9, 0.8, 0.3, 0.2, 0.1], [true, true, true, false, false], (0.25 + 0.55) / 2],
    ['where both agree', [0.9, 0.8, 0.1, 0.1], [true, true, false, false], 0.45],
    ['not at the very top when no row is true', [0.9, 0.2], [false, false], (0.5 + 0.55) / 2],
  ])('puts the threshold %s', (_name, scores, truths, expected) => {
    expect(chooseThreshold(scores, truths)).toBeCloseTo(expected);
  });

  it('is unsure about the scores next to the threshold', () => {
    const { low, high } = chooseUnsure([0.01, 0.45, 0.52, 0.99], 0.5, 0.5);
    expect(low).toBeLessThan(0.45);
    expect(high).toBeGreaterThan(0.52);
    expect(high).toBeLessThan(0.995);
  });
});

describe('folds', () => {
  it('keep a policy together, spread policies evenly and depend on the seed alone', () => {
    const groups = ['a', 'a', 'b', 'c', 'd', 'b'];
    const folds = assignFolds(groups, 2, 1);
    expect(folds[0]).toBe(folds[1]);
    expect(folds[2]).toBe(folds[5]);
    expect([folds[0], folds[2], folds[3], folds[4]].filter((fold) => fold === 0)).toHaveLength(2);
    expect(assignFolds(groups, 2, 1)).toEqual(folds);
  });
});
