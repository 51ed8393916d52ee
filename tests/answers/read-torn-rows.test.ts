import { describe, expect, it } from 'vitest';
import { readTornRows } from '../../lib/answers/read-torn-rows';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';

function readStances(text: string): Record<string, unknown> {
  const clauses = splitClauses(readPlainText(text));
  return Object.fromEntries([...readTornRows(clauses)].map(([index, said]) => [clauses[index]!.text, said]));
}

describe('readTornRows', () => {
  it('takes a verdict with its column for all blocks of its row', () => {
    expect(readStances('Category E: Biometric information.\n\nExamples: Fingerprints and voice recordings.\n\nCollected: No.\n\nCategory F: Network activity.\n\nExamples: Browsing history.\n\nCollected: Yes. Sold: No.\n')).toMatchObject({
      'Category E: Biometric information.': { collect: 'denies' },
      'Examples: Fingerprints and voice recordings.': { collect: 'denies' },
      'Examples: Browsing history.': { collect: 'says' },
    });
  });

  it('takes a bare verdict for the row that begins with the letter of its category', () => {
    expect(readStances('E. Biometric information.\n\nFingerprints and voice recordings.\n\n[NO]\n\nF. Network activity.\n\nBrowsing history.\n\nYES\n')).toMatchObject({
      'Fingerprints and voice recordings.': { collect: 'denies' },
      'Browsing history.': { collect: 'says' },
    });
  });

  it('takes the letter of a category also where it stands alone', () => {
    expect(readStances('E.\n\nBiometric information\n\nNo\n\nF.\n\nNetwork activity\n\nYes\n')).toMatchObject({
      'Biometric information': { collect: 'denies' },
      'Network activity': { collect: 'says' },
    });
  });

  it.each([
    ['a bare word after other text', 'Do we like fingerprints?\n\nNo.\n'],
    ['a verdict about something else', 'Fingerprints are nice.\n\nAvailable: No.\n'],
  ])('is silent on %s', (_name, text) => {
    expect(readStances(text)).toEqual({});
  });
});
