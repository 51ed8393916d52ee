import { describe, expect, it } from 'vitest';
import { readRowStances } from '../../lib/answers/read-rows';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';

/** What the rows say, each by the words of its first cell. */
function readRows(...rows: readonly string[]): Record<string, unknown> {
  const clauses = splitClauses(readPlainText(rows.join('\n')));
  return Object.fromEntries([...readRowStances(clauses)].map(([index, said]) => [clauses[index]!.text.split(/ [|;] /)[0], said]));
}

describe('readRowStances', () => {
  it('takes the verdicts of each column', () => {
    expect(readRows('Category | Collected | Sold', 'Your name | Yes | No', 'Your voice | No | N/A')).toEqual({ 'Your name': { collect: 'says', sell: 'denies' }, 'Your voice': { collect: 'denies', sell: 'denies' } });
  });

  it('hears no verdict in the titles', () => {
    expect(readRows('Category | Collected | Sold or shared', 'Your voice | No | No')).toEqual({ 'Your voice': { collect: 'denies', sell: 'denies' } });
  });

  it('reads a verdict behind a bullet', () => {
    expect(readRows('Category | Collected | Sold', 'Your voice | • Yes | • None')).toEqual({ 'Your voice': { collect: 'says', sell: 'denies' } });
  });

  it('reads cells that a semicolon parts', () => {
    expect(readRows('Category ; Collected ; Disclosed', 'Your name ; Yes ; No', 'Your voice ; No ; No')).toEqual({ 'Your name': { collect: 'says', share: 'denies' }, 'Your voice': { collect: 'denies', share: 'denies' } });
  });

  it('takes those named as buyers for buyers', () => {
    expect(readRows('Category | Disclosed to | Third parties to whom it is sold', 'Your name | Hosts | Advertising networks', 'Your voice | Hosts | None')).toEqual({ 'Your name': { sell: 'says' }, 'Your voice': { sell: 'denies' } });
  });

  it('leaves one purpose where the other does not apply', () => {
    expect(readRows('Category | Business purpose | Commercial purpose', 'Your clicks | To mend our site | N/A')).toEqual({});
  });

  it.each([
    ['a lone "No" for a category that is not collected', ['E. Your voice | A recording | NO'], { 'E. Your voice': { collect: 'denies' } }],
    ['"None" beside nothing but the category for the same', ['Your voice | None'], { 'Your voice': { collect: 'denies' } }],
    ['"N/A" beside recipients for nothing', ['Your voice | Our hosts | N/A'], {}],
    ['"N/A" in a column without a title for nothing', ['Category | Recipients', 'Your voice | Our hosts | N/A'], {}],
  ])('takes %s', (_name, rows, expected) => {
    expect(readRows(...rows)).toEqual(expected);
  });
});
