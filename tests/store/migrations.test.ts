import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { readEntry } from '../../lib/store/library-entry';
import { startChain, type VersionedRecord } from '../../lib/store/migration-chain';
import { createMigrations, readRecord } from '../../lib/store/saved-policy';

/** One example record a version, exactly as that version wrote it. Written once; the hash refuses any later change. */
const frozen: Readonly<Record<number, string>> = {
  1: '27fb72122766d516ba483add3706be1945699cb56f1e8f608a2c984ba7877a11',
  2: '8fab7451519f80d6c777aa7fdfbdf497ca18aa4b078021e23eac53727829e864',
};
/** The same for the entry, which has known one version so far. */
const frozenEntry = 'f256ef646baa673c5d661f437b1bef15008e100fc1507530e6c81031802dad86';

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

describe('an entry of version 1', () => {
  it('has a fixture that was never changed, and is read as it is', () => {
    expect(createHash('sha256').update(readFixture('entry-v1')).digest('hex')).toBe(frozenEntry);
    const entry: unknown = JSON.parse(readFixture('entry-v1'));
    expect(readEntry(entry)).toEqual({ ok: true, value: entry });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['damaged with a tag that is none', { tags: [''] }, 'storage-damaged'],
    ['damaged with a field too many', { grade: 'A' }, 'storage-damaged'],
    ['newer when a later version wrote it', { version: 2, grade: 'A' }, 'storage-newer'],
  ])('is %s', (_name, change, kind) => {
    const entry: object = JSON.parse(readFixture('entry-v1'));
    expect(readEntry({ ...entry, ...change })).toEqual({ ok: false, error: { kind } });
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
    ['of a version in words', (record) => ({ ...record, version: '2' })],
    ['of version 1 without its clauses', ({ clauses: _dropped, ...rest }) => ({ ...rest, version: 1 })],
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
