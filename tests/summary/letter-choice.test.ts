import { describe, expect, it } from 'vitest';
import { readLetter } from '../../lib/summary/letter-choice';

const fields = { company: 'Example Ltd', to: 'Example Ltd, 1 Lane, Springfield, IL 62701', kind: 'delete', law: 'gdpr' };
const write = (changes: Partial<Record<keyof typeof fields, string>> = {}): string => `#${new URLSearchParams({ ...fields, ...changes }).toString()}`;

describe('the letter of an address', () => {
  it('goes to the company in lines, a code beside its town', () => {
    expect(readLetter(write())).toMatchObject({ to: 'Example Ltd\n1 Lane\nSpringfield, IL 62701', subject: 'Request to erase my personal data (Art. 17 GDPR)' });
    expect(readLetter(write())?.body).toMatch(/^To Example Ltd,/);
  });

  it.each([
    ['another kind', { kind: 'everything' }],
    ['another law', { law: 'constructor' }],
    ['nothing', { kind: '', law: '' }],
  ])('is none for %s', (_name, changes) => {
    expect(readLetter(write(changes))).toBeUndefined();
  });

  it('is bounded, whatever the address says', () => {
    expect(readLetter(write({ to: 'x'.repeat(100_000), company: 'y'.repeat(100_000) }))!.body.length).toBeLessThan(3000);
  });
});
