import { describe, expect, it } from 'vitest';
import { readCompareAddress, writeCompareAddress, type CompareChoice } from '../../lib/platform/compare-address';

const tab = { tabId: 7, textHash: 'a'.repeat(64) };

describe('the address of a comparison', () => {
  it.each<CompareChoice>([
    { kind: 'versions', old: 'one', now: { id: 'two' } },
    { kind: 'versions', old: 'one', now: tab },
    { kind: 'versions', old: 'a/b#c%d é', now: { id: 'x:y' } },
    { kind: 'companies', sources: [{ id: 'one' }] },
    { kind: 'companies', sources: [{ id: '1' }, tab, { id: '3' }, { id: '4' }, { id: '5' }] },
  ])('comes back as it was written: %o', (choice) => {
    expect(readCompareAddress(`#${writeCompareAddress(choice)}`)).toEqual(choice);
  });

  it.each(['', '#', 'versions', 'versions/one', 'companies', 'other/one/two', '%', 'versions/%/%', `versions/${tab.tabId}:${tab.textHash}/one`])('is none: %s', (fragment) => {
    expect(readCompareAddress(fragment)).toBeUndefined();
  });

  it('names five policies at most', () => {
    expect(readCompareAddress('companies/1/2/3/4/5/6')).toEqual({ kind: 'companies', sources: ['1', '2', '3', '4', '5'].map((id) => ({ id })) });
  });
});
