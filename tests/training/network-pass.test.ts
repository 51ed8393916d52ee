import { describe, expect, it } from 'vitest';
import { nearPlaces, textLength, widePlaces, type NetworkShape } from '../../lib/classifier/network';
import { prepareTraining, type Trained } from '../../lib/training/adam';
import { createMatrixArena } from '../../lib/training/matrix-arena';
import { learnBatch, type Batch, type TrainedNetwork } from '../../lib/training/network-pass';
import { createRandom } from '../../lib/training/random';
import { placesPerRow } from '../../lib/training/token-table';

const shape: NetworkShape = { words: 5, labels: 4, embedding: 4, filters: 4, hidden: 4, narrow: 4 };

// Three texts of one to four words, read at all places by two rows.
function startBatch() {
  const arena = createMatrixArena(4);
  const random = createRandom(3);
  const draw = () => random() - 0.45;
  const start = (rows: number, columns: number) => prepareTraining(arena, rows, columns, draw);
  const length = textLength(shape);
  const network: TrainedNetwork = {
    filters: start(4, 12), filterBias: start(1, 4), wide: widePlaces.map(() => start(length, 4)), narrow: start(length, 4), near: nearPlaces.map(() => start(4, 4)),
    hiddenBias: start(1, 4), output: [start(4, 4), start(length, 4)], outputBias: start(1, 4),
  };
  const words = start(5, 4);
  const batch: Batch = {
    words: words.weights,
    textStart: Uint32Array.of(0, 1, 4, 8),
    tokens: Uint32Array.of(0, 1, 2, 3, 4, 0, 1, 3),
    rowTexts: Uint32Array.from({ length: 2 * placesPerRow }, (_text, at) => (at * 7) % 3),
    // The last column only fills up and has no target.
    targets: Float32Array.of(1, 0, 1, Number.NaN, 0, 0.5, 1, Number.NaN),
  };
  const dropout = { texts: new Float32Array(3 * length).fill(1), hidden: new Float32Array(8).fill(1) };
  arena.keep();
  const learn = () => {
    arena.clear();
    return learnBatch(arena, shape, network, batch, dropout);
  };
  return { network, words, learn };
}

describe('the slopes of the network', () => {
  const { network, words, learn } = startBatch();
  const parts: [string, Trained][] = [
    ['filters', network.filters], ['filter bias', network.filterBias], ['wide', network.wide[1]!], ['narrow', network.narrow], ['near', network.near[4]!],
    ['hidden bias', network.hiddenBias], ['output of the hidden units', network.output[0]], ['output of the clause', network.output[1]], ['output bias', network.outputBias],
  ];
  const lossWith = (data: Float32Array, at: number, change: number) => {
    const kept = data[at]!;
    data[at] = kept + change;
    const { loss } = learn();
    data[at] = kept;
    return loss;
  };
  // Measured on both sides; 32-bit floats allow no smaller step.
  const slopeOf = (data: Float32Array, at: number) => (lossWith(data, at, 0.002) - lossWith(data, at, -0.002)) / 0.004;

  it.each(parts)('are those of the loss for the %s', (_name, part) => {
    part.gradient.data.fill(0);
    learn();
    const slopes = [...part.gradient.data];
    for (const [at, slope] of slopes.entries()) expect(slope).toBeCloseTo(slopeOf(part.weights.data, at), 2);
  });

  it('are those of the loss for the words', () => {
    const slopes = [...learn().wordSlopes.data];
    for (const [at, slope] of slopes.entries()) expect(slope).toBeCloseTo(slopeOf(words.weights.data, at), 2);
  });

  it('are not all zero', () => {
    expect(learn().wordSlopes.data.some((slope) => Math.abs(slope) > 0.05)).toBe(true);
  });
});
