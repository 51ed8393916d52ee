import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packModel, unpackModel } from '../../lib/classifier/pack-model';

const file = readFileSync(new URL('../../lib/classifier/models/clauses.json', import.meta.url), 'utf8');

describe('a packed model', () => {
  it.each([
    ['named rows', { rows: ['PPQ the', 'QQP of the'] }],
    ['rows without names', { rows: ['PPQ', 'QQP'] }],
    ['one row', { rows: ['PPQ'] }],
    ['one named row', { rows: ['PPQ the'] }],
    ['names in order that begin alike', { rows: ['PPQ the', 'QQP the data', 'PQQ the data of', 'PQP theory', 'QQQ to'] }],
    ['names in no order', { rows: ['PPQ to', 'QQP the', 'PQQ the'] }],
    ['names that begin alike for more than 35 letters', { rows: [`PPQ ${'a'.repeat(50)}`, `QQP ${'a'.repeat(50)}b`, `PQQ ${'a'.repeat(60)}`] }],
    ['no rows', { rows: [] }],
    ['rows of two lengths', { rows: ['PPQ', 'QQ'] }],
    ['rows deep inside', { network: { words: { unit: 0.5, rows: ['PP a', 'QQ b'] } }, list: [1, 2] }],
  ])('comes back as it was: %s', (_name, value) => {
    expect(unpackModel(JSON.parse(packModel(JSON.stringify(value))))).toEqual(value);
  });

  it('is the bundled one, packed for the package, and an eighth smaller', () => {
    const packed = packModel(file);
    expect(unpackModel(JSON.parse(packed))).toEqual(JSON.parse(file));
    expect(gzipSync(packed).length).toBeLessThan(0.875 * gzipSync(file).length);
  });

  it('leaves a model that was not packed as it is', () => {
    expect(unpackModel(JSON.parse(file))).toEqual(JSON.parse(file));
  });
});
