import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { exportPolicies, exportSchema } from '../../lib/store/export-policies';
import { importLines, importPolicies, readExport, type ImportReport } from '../../lib/store/import-policies';
import { readLines } from '../../lib/text/read-lines';
import { openStore } from '../../lib/store/open-store';
import { useStore } from './use-store';

const at = useStore();

async function write(ids: readonly string[] | null = null): Promise<string> {
  const written = await at.store.withDatabase((database) => exportPolicies(database, ids));
  if (!written.ok) throw new Error(written.error.kind);
  return written.value.parts.join('');
}

async function take(text: string): Promise<ImportReport> {
  const file = readExport(text);
  if (!file.ok) throw new Error(file.error.kind);
  const report = await at.store.withDatabase((database) => importPolicies(database, file.value));
  if (!report.ok) throw new Error(report.error.kind);
  return report.value;
}

/** As a file that is too long to be read at once. */
async function takeLines(text: string): Promise<ImportReport> {
  const report = await at.store.withDatabase((database) => importLines(database, readLines(new Blob([text]))));
  if (!report.ok) throw new Error(report.error.kind);
  if (!report.value.ok) throw new Error(report.value.error.kind);
  return report.value.value;
}

function refuse(other: string): Promise<unknown> {
  return at.store.withDatabase((database) => importLines(database, readLines(new Blob([other]))));
}

function startAnew(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  at.store = openStore();
}

describe('an export', () => {
  it('comes back byte for byte after an import elsewhere, with all that the reader wrote', async () => {
    const first = await at.save('One “quoted” sentence,\twith odd  characters: \u2028 \ud83d\udc40.', 2);
    await at.save('Two.', 1);
    await at.store.change([first], { name: 'My bank', tags: ['b', 'a'], note: 'Ask\nagain.', remindAt: 9 });
    const text = await write();
    startAnew();
    expect(await take(text)).toEqual({ added: 2, present: 0, refused: [] });
    expect(await write()).toBe(text);
    expect(await take(text)).toEqual({ added: 0, present: 2, refused: [] });
    expect(await write()).toBe(text);
  });

  it('holds what was corrected in a text, and brings it back where nothing is corrected', async () => {
    const [one, two] = [await at.save('One.', 1), await at.save('Two.', 2)];
    const [first, second] = await Promise.all([at.store.read(one), at.store.read(two)]);
    if (!first.ok || !second.ok) throw new Error('not saved');
    await at.store.keepCorrection(first.value.policy.textHash, { id: 'sell.data', answer: 'yes', refused: [{ start: 8, end: 12 }], quote: 'One.' });
    await at.store.keepCorrection(second.value.policy.textHash, { id: 'sell.data', answer: 'limited', refused: [], quote: '' });
    const text = await write();
    startAnew();
    expect(await take(text)).toEqual({ added: 2, present: 0, refused: [] });
    expect(await write()).toBe(text);
    expect(await at.store.readCorrections(first.value.policy.textHash)).toEqual({ ok: true, value: [{ id: 'sell.data', answer: 'yes', refused: [{ start: 8, end: 12 }], quote: 'One.' }] });
    startAnew();
    await at.store.keepCorrection(first.value.policy.textHash, { id: 'sell.data', answer: 'no', refused: [], quote: '' });
    await take(text);
    expect(await at.store.readCorrections(first.value.policy.textHash)).toMatchObject({ value: [{ answer: 'no' }] });
  });

  it('of the first version, which knew no corrections, is still taken', async () => {
    await at.save('One.', 1);
    const text = await write();
    startAnew();
    expect(await take(text.replace('"version":2,"policies"', '"version":1,"policies"').replace('{"corrections":[],', '{'))).toMatchObject({ added: 1, refused: [] });
    expect(await write()).toBe(text);
  });

  it('is JSON of the published schema, one policy a line', async () => {
    const one = await at.save('One.', 1);
    await at.save('Two.', 2);
    const value: unknown = JSON.parse(await write());
    expect(exportSchema.parse(value).policies).toHaveLength(2);
    expect((await write()).split('\n')).toHaveLength(5);
    expect(exportSchema.parse(JSON.parse(await write([one]))).policies.map(({ entry }) => entry.id)).toEqual([one]);
    expect(exportSchema.parse(JSON.parse(await write([]))).policies).toEqual([]);
  });

  it('has a schema that is kept beside it', () => {
    const kept: unknown = JSON.parse(readFileSync(new URL('../../lib/store/export.schema.json', import.meta.url), 'utf8'));
    expect(kept).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(exportSchema))));
  });
});

describe('an import', () => {
  const changes: [string, (text: string) => string, Partial<ImportReport>][] = [
    ['a text that was changed', (text) => text.replace('Privacy\\nTwo.', 'Privacy\\nToo.'), { added: 1, refused: [{ line: 3, name: 'Acorn Ltd', reason: 'text-changed' }] }],
    ['a quote that the text does not say', (text) => text.replace('"text":"Two."}],"scope"', '"text":"Too."}],"scope"'), { added: 1, refused: [{ line: 3, name: 'Acorn Ltd', reason: 'quote-changed' }] }],
    ['a quote of a way to act that the text does not say', (text) => text.replace(/("kind":"sale","quote":\{.{1,120}?"text":)"One\."/, '$1"One!"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'quote-changed' }] }],
    ['a quote of a finding that the text does not say', (text) => text.replace(/("findings":\[.{1,160}?"text":)"One\."/, '$1"One!"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'quote-changed' }] }],
    ['a clause that the text does not say', (text) => text.replace('"text":"One."}],"coverage"', '"text":"One!"}],"coverage"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'quote-changed' }] }],
    ['a quote of no clause', (text) => text.replace('"quotes":[{"clause":0', '"quotes":[{"clause":7'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'quote-changed' }] }],
    ['an answer without a quote', (text) => text.replace('"rights.access":{"answer":"not-stated"', '"rights.access":{"answer":"yes"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'no-quote' }] }],
    ['a block outside the text', (text) => text.replace('"end":12,"kind":"paragraph"', '"end":13,"kind":"paragraph"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'span-outside' }] }],
    ['blocks out of order', (text) => text.replace('"end":7,"kind":"heading"', '"end":9,"kind":"heading"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'span-outside' }] }],
    ['a link outside the text', (text) => text.replace('"end":10,"href"', '"end":99,"href"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'span-outside' }] }],
    ['a correction outside the text', (text) => text.replace('{"corrections":[]', '{"corrections":[{"id":"sell.data","answer":"no","refused":[{"start":8,"end":99}],"quote":""}]'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'span-outside' }] }],
    ['a correction that is none', (text) => text.replace('{"corrections":[]', '{"corrections":[{"id":"sell.data"}]'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'not-valid' }] }],
    ['no corrections at all', (text) => text.replace('{"corrections":[],', '{'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'not-valid' }] }],
    ['a field too many', (text) => text.replace('"entry":{', '"entry":{"grade":"A",'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'not-valid' }] }],
    ['a newer record', (text) => text.replace(/"version":2,"words"/, '"version":3,"words"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'newer' }] }],
    ['an entry of another policy', (text) => text.replace('"host":"acorn.example","id"', '"host":"birch.example","id"'), { added: 1, refused: [{ line: 2, name: 'Acorn Ltd', reason: 'not-its-entry' }] }],
    ['a file that was cut off', (text) => text.slice(0, -200), { added: 1, refused: [{ line: 3, name: '', reason: 'not-json' }] }],
    ['something that is no policy', (text) => text.replace('"policies":[\n', '"policies":[\n7,\n'), { added: 2, refused: [{ line: 2, name: '', reason: 'not-valid' }] }],
  ];
  it.each(changes)('refuses %s, says on which line, and takes the rest', async (_name, change, expected) => {
    await at.save('One.', 1);
    await at.save('Two.', 2);
    const text = change(await write());
    startAnew();
    expect(await take(text)).toMatchObject({ present: 0, ...expected });
    startAnew();
    expect(await takeLines(text)).toMatchObject({ present: 0, ...expected });
  });

  it('of a file without end takes line after line, and refuses at its first line what is no export', async () => {
    await at.save('One.', 1);
    await at.save('Two.', 2);
    const text = await write();
    startAnew();
    expect(await takeLines(text)).toEqual({ added: 2, present: 0, refused: [] });
    expect(await takeLines(text)).toEqual({ added: 0, present: 2, refused: [] });
    expect(await write()).toBe(text);
    expect(await refuse('We sell your data.\n')).toEqual({ ok: true, value: { ok: false, error: { kind: 'import-foreign' } } });
    expect(await refuse('')).toEqual({ ok: true, value: { ok: false, error: { kind: 'import-foreign' } } });
    expect(await refuse(text.replace('"version":2,"policies"', '"version":9,"policies"'))).toEqual({ ok: true, value: { ok: false, error: { kind: 'import-newer' } } });
  });

  it('does not write over another policy of the same id, nor over what the reader wrote here', async () => {
    const id = await at.save('One.', 1);
    const text = await write();
    await at.store.change([id], { note: 'later' });
    expect(await take(text)).toEqual({ added: 0, present: 1, refused: [] });
    expect(await at.store.readEntry(id)).toMatchObject({ value: { note: 'later' } });
    const other = text.replaceAll('"savedAt":1,', '"savedAt":5,');
    expect(await take(other)).toMatchObject({ added: 0, refused: [{ line: 2, reason: 'other-with-same-id' }] });
  });

  it.each([
    ['nothing', '', 'import-foreign'],
    ['a web page', '<!doctype html><p>We sell your data.', 'import-foreign'],
    ['other JSON', '{"policies":[]}', 'import-foreign'],
    ['a list', '[]', 'import-foreign'],
    ['a newer format', '{"format":"clauselight-saved-policies","version":3,"policies":[]}', 'import-newer'],
  ])('refuses %s as a whole', (_name, text, kind) => {
    expect(readExport(text)).toEqual({ ok: false, error: { kind } });
  });
});
