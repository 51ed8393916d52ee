import { describe, expect, it } from 'vitest';
import { readMarkedChoice, writeMarkedChoice, type MarkedChoice } from '../../lib/summary/marked/marked-choice';

const textHash = 'a1'.repeat(32);

describe('the address of a text with its marks', () => {
  it.each<MarkedChoice>([
    { tabId: 7, textHash, readAt: 1_741_000_000_000, hidden: [] },
    { tabId: 0, textHash, readAt: 0, hidden: ['collect', 'formal'] },
  ])('comes back as it was written: %o', (choice) => {
    expect(readMarkedChoice(`#${writeMarkedChoice(choice)}`)).toEqual(choice);
  });

  it.each(['', '#', '7', `7:${textHash}`, `7:${textHash}:5`, `x:${textHash}:5:`, `7:${textHash.slice(1)}:5:`, `7:${textHash}:-5:`, `7:${textHash}:5:<b>`])('is none: %s', (fragment) => {
    expect(readMarkedChoice(fragment)).toBeUndefined();
  });

  it('knows no kinds that there are not', () => {
    expect(readMarkedChoice(`7:${textHash}:5:share,constructor`)?.hidden).toEqual(['share']);
  });
});
