import { describe, expect, it } from 'vitest';
import { createRandom } from '../../lib/training/random';
import { learnVectors, type Sentences } from '../../lib/training/word-vectors';

// Two kinds of words, forty each; a sentence draws all its words from one kind.
function drawSentences(sentences: number): Sentences {
  const random = createRandom(5);
  const start = [0];
  const tokens: number[] = [];
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    const kind = sentence % 2;
    for (let place = 0; place < 12; place += 1) tokens.push(40 * kind + Math.floor(40 * random()));
    start.push(tokens.length);
  }
  return { words: 90, start, tokens };
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, at) => sum + value * right[at]!, 0);
}

function similarity(one: Float64Array, other: Float64Array): number {
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

describe('word vectors', () => {
  const vectors = learnVectors(drawSentences(400), 4);

  it('are alike for words that stand among the same words, and only for these', () => {
    expect(similarity(vectors.get(3)!, vectors.get(17)!)).toBeGreaterThan(0.5);
    expect(similarity(vectors.get(3)!, vectors.get(57)!)).toBeLessThan(0.2);
  });

  it('have mean 0 and spread 1 over all', () => {
    const all = [...vectors.values()].flatMap((vector) => [...vector]);
    expect(all.reduce((sum, value) => sum + value, 0) / all.length).toBeCloseTo(0);
    expect(all.reduce((sum, value) => sum + value * value, 0) / all.length).toBeCloseTo(1);
  });

  it('are none for words that never occur, and none at all where there are too few words', () => {
    expect(vectors.has(85)).toBe(false);
    expect(learnVectors(drawSentences(400), 32).size).toBe(0);
    expect(learnVectors({ words: 0, start: [0], tokens: [] }, 4).size).toBe(0);
  });

  it('are the same for the same sentences', () => {
    expect([...learnVectors(drawSentences(400), 4)]).toEqual([...vectors]);
  });
});
