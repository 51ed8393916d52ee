import { describe, expect, it } from 'vitest';
import { buildWeights } from '../../lib/compare/score-similarity';

describe('buildWeights', () => {
  it('counts a word in each piece that has it, also where pieces share their words', () => {
    const shared = ['we', 'share', 'data'];
    const { numberOf, weightOf } = buildWeights([shared, shared, ['we', 'sell', 'sell']]);
    const weigh = (word: string): number | undefined => weightOf[numberOf.get(word) ?? -1];
    expect(weigh('we')).toBeCloseTo(Math.log(2), 10);
    expect(weigh('share')).toBeCloseTo(Math.log(1 + 3 / 2), 10);
    expect(weigh('sell')).toBeCloseTo(Math.log(4), 10);
  });
});
