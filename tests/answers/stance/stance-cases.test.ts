import { describe, expect, it } from 'vitest';
import { readStance } from '../../../lib/answers/stance/read-stance';
import { stanceOfLabel } from '../../../lib/answers/stance/stance-of-label';
import { findWords } from '../../../lib/answers/words/lexicon';
import { readTokens } from '../../../lib/answers/words/read-tokens';
import { labelNames, stances } from '../../../lib/taxonomy/labels';
import cases from './stance-cases.json';

describe('stance', () => {
  it('is tried on at least 150 sentences, each once, in every stance', () => {
    expect(new Set(cases.map(([label, text, , lead]) => `${label} ${text} ${lead ?? ''}`)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(150);
    for (const stance of stances) expect(cases.filter((one) => one[2] === stance).length).toBeGreaterThan(25);
  });

  it.each(cases)('%s: %s → %s (%s)', (label, text, expected, lead) => {
    const name = labelNames.find((one) => one === label);
    const tokens = readTokens(text);
    const above = lead === undefined ? undefined : readStance(readTokens(lead), undefined);
    expect(name).toBeDefined();
    expect(stanceOfLabel(name!, tokens, findWords(tokens), readStance(tokens, above))).toBe(expected);
  });
});
