import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { startChain, type VersionedRecord } from '../../lib/store/migration-chain';
import { createMigrations, readRecord } from '../../lib/store/saved-policy';

/** One example record a version, exactly as that version wrote it. Written once; the hash refuses any later change. */
const frozen: Readonly<Record<number, string>> = {
  1: '27fb72122766d516ba483add3706be1945699cb56f1e8f608a2c984ba7877a11',
};

function readFixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8');
}

const versions = Array.from({ length: createMigrations().version }, (_unused, index) => index + 1);

describe.each(versions)('a record of version %i', (version) => {
  it('has a fixture that was never changed', () => {
    expect(createHash('sha256').update(readFixture(`v${version}`)).digest('hex')).toBe(frozen[version]);
  });

  it('is read as the present version', () => {
    const record: unknown = JSON.parse(readFixture(`v${version}`));
    expect(readRecord(record)).toEqual({ ok: true, value: JSON.parse(readFixture('current')) });
  });
});

type Example = Record<string, unknown>;
function readExample(): Example {
  const record: Example = JSON.parse(readFixture('current'));
  return record;
}

describe('a record that is not what it says', () => {
  it.each<[string, (record: Example) => unknown]>([
    ['no record at all', () => 'We sell your data'],
    ['null', () => null],
    ['without a version', ({ version: _dropped, ...rest }) => rest],
    ['of version 0', (record) => ({ ...record, version: 0 })],
    ['of half a version', (record) => ({ ...record, version: 1.5 })],
    ['of a version in words', (record) => ({ ...record, version: '1' })],
    ['with a field missing', ({ host: _dropped, ...rest }) => rest],
    ['with a field too many', (record) => ({ ...record, grade: 'A' })],
    ['with an answer missing', (record) => ({ ...record, answers: {} })],
    ['with a hash that is none', (record) => ({ ...record, policy: Object.assign({}, record['policy'], { textHash: 'abc' }) })],
    ['with a negative time', (record) => ({ ...record, savedAt: -1 })],
  ])('is damaged: %s', (_name, change) => {
    expect(readRecord(change(readExample()))).toEqual({ ok: false, error: { kind: 'storage-damaged' } });
  });

  it('is newer when a later version wrote it, whatever it holds', () => {
    expect(readRecord({ version: createMigrations().version + 1, anything: 1 })).toEqual({ ok: false, error: { kind: 'storage-newer' } });
  });
});

describe('a chain of migrations', () => {
  const chain = startChain()
    .to(2, (record) => ({ ...record, version: 2, second: true }))
    .to(3, ({ second: _dropped, ...record }) => ({ ...record, version: 3, third: true }));

  it.each<[VersionedRecord<number>, VersionedRecord<number>]>([
    [{ version: 1, first: 1 }, { version: 3, first: 1, third: true }],
    [{ version: 2, second: true }, { version: 3, third: true }],
    [{ version: 3, fourth: 4 }, { version: 3, fourth: 4 }],
  ])('brings %o to the last version', (record, expected) => {
    expect(chain.migrate(record)).toEqual(expected);
  });

  it('takes no step but the next one', () => {
    expectTypeOf<2>().toExtend<Parameters<ReturnType<typeof startChain>['to']>[0]>();
    expectTypeOf<3>().not.toExtend<Parameters<ReturnType<typeof startChain>['to']>[0]>();
    expectTypeOf<5>().not.toExtend<Parameters<(typeof chain)['to']>[0]>();
    expect(chain.version).toBe(3);
  });
});
