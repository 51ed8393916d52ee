import { anything, assert, constantFrom, oneof, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntry } from '../../lib/store/check-entry';
import { createEntry, entrySchema, readEntry } from '../../lib/store/library-entry';
import { createAnalysis } from './example-analysis';

const entry = createEntry({ ...createAnalysis(), version: 2, id: 'one', savedAt: 1, name: 'Acorn', host: 'acorn.example', url: 'https://acorn.example/privacy', extractorVersion: 1, source: 'page' });
const names = Object.keys(entrySchema.shape);
const strange = [undefined, null, '', 'x', 'page', 'y'.repeat(201), 'y'.repeat(8193), 'y'.repeat(20_001), 0, 1, -1, 1.5, 2 ** 60, Number.NaN, [], [''], ['a'], ['a'.repeat(61)], Array(31).fill('a'), [1], {}];

describe('the check by hand', () => {
  it('takes an entry', () => {
    expect(isEntry(entry)).toBe(true);
  });

  it.each(names)('says what the schema says when "%s" is another value', (name) => {
    for (const value of strange) expect([value, isEntry({ ...entry, [name]: value })]).toEqual([value, readEntry({ ...entry, [name]: value }).ok]);
    const { [name]: _left, ...without } = { ...entry } as Record<string, unknown>;
    expect(isEntry(without)).toBe(false);
  });

  it('says what the schema says of anything at all', () => {
    assert(
      property(record({ name: constantFrom(...names, 'more', '__proto__'), value: oneof(anything(), string()) }), ({ name, value }) => {
        const changed = { ...entry, [name]: value };
        expect(isEntry(changed)).toBe(readEntry(changed).ok);
        expect(isEntry(value)).toBe(readEntry(value).ok);
      }),
      { numRuns: 500 },
    );
  });
});
