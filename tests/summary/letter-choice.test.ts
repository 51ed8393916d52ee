import { describe, expect, it } from 'vitest';
import { readDraftKey, readLetter, writeLetterDay } from '../../lib/summary/ways/letter-choice';

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

  it('is the one that its sender has changed, where that was kept', () => {
    expect(readDraftKey(`${write()}&draft=k1`)).toBe('k1');
    expect(readDraftKey(write())).toBe('');
    expect(readLetter(write(), { subject: 'Mine', body: 'My text.' })).toMatchObject({ to: 'Example Ltd\n1 Lane\nSpringfield, IL 62701', subject: 'Mine', body: 'My text.' });
    expect(readLetter(write({ kind: '' }), { subject: 'Mine', body: 'My text.' })).toBeUndefined();
  });

  it.each([[undefined], [null], ['text'], [{ subject: 1, body: ['x'] }]])('is the ready-made one where %j was kept', (draft) => {
    expect(readLetter(write(), draft)).toEqual(readLetter(write()));
  });

  it('is bounded, whatever the address says', () => {
    expect(readLetter(write({ to: 'x'.repeat(100_000), company: 'y'.repeat(100_000) }))!.body.length).toBeLessThan(3000);
  });
});

it('the day of a letter is in the language of the letter', () => {
  expect(writeLetterDay(new Date(2025, 2, 3, 12).getTime())).toBe('3 March 2025');
});
