import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankStyles } from '../../cli/open-html';
import { readPolicyFile } from '../../cli/read-file';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clauselight-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Uint8Array, url?: string): Promise<Awaited<ReturnType<typeof readPolicyFile>>> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readPolicyFile(path, url);
}

async function readTexts(name: string, content: string | Uint8Array): Promise<string[]> {
  const result = await read(name, content);
  return result.ok ? result.value.policy.blocks.map(({ kind, start, end }) => `${kind}: ${result.value.policy.text.slice(start, end)}`) : [result.error.kind];
}

describe('readPolicyFile', () => {
  it('reads HTML as the extension reads a page', async () => {
    const html = '<!doctype html><html lang="en"><title>Privacy – Fern</title><nav><a href="/">Home</a></nav><h1>Privacy policy</h1><p>We collect your <a href="/data">data</a>, as we must.</p><footer><a href="/cookies">Cookie policy</a></footer>';
    const result = await read('page.html', html, 'https://fern.example/privacy');
    expect(result).toMatchObject({
      ok: true,
      value: {
        host: 'fern.example',
        links: [{ text: 'Cookie policy', href: 'https://fern.example/cookies' }],
        policy: { url: 'https://fern.example/privacy', title: 'Privacy – Fern', language: 'en', text: 'Privacy policy\nWe collect your data, as we must.', links: [{ start: 31, end: 35, href: 'https://fern.example/data' }] },
      },
    });
  });

  it('reads Markdown with its headings, lists and tables', async () => {
    const result = await read('policy.md', '# Privacy policy\n\nWe collect:\n\n* your *name*\n* your [address](https://a.example/)\n\n| Data | Sold |\n|---|---|\n| Name | No |\n');
    expect(result.ok && result.value.policy.title).toBe('Privacy policy');
    expect(await readTexts('policy.md', '# Privacy policy\n\nWe collect:\n\n* your *name*\n* your [address](https://a.example/)\n\n| Data | Sold |\n|---|---|\n| Name | No |\n')).toEqual(['heading: Privacy policy', 'paragraph: We collect:', 'list-item: your name', 'list-item: your address', 'cell-row: Data | Sold', 'cell-row: Name | No']);
  });

  it('reads plain text, whatever its ending is', async () => {
    const texts = ['paragraph: PRIVACY', 'paragraph: We sell it.', 'list-item: all of it'];
    expect(await readTexts('policy.txt', 'PRIVACY\n\nWe sell it.\n- all of it\n')).toEqual(texts);
    expect(await readTexts('policy', 'PRIVACY\r\n\r\nWe sell it.\r\n- all of it\r\n')).toEqual(texts);
    expect(await readTexts('policy.TXT', '\ufeffPRIVACY\n\nWe sell it.\n- all of it\n')).toEqual(texts);
  });

  it.each<[string, string, Uint8Array]>([
    ['UTF-16', 'a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('We sell it – all.', 'utf16le')])],
    ['Windows-1252', 'b.txt', Buffer.from([...Buffer.from('We sell it '), 0x96, ...Buffer.from(' all.'), ...Buffer.from(' It'), 0x92, ...Buffer.from('s so.')])],
    ['the encoding that a page names', 'c.html', Buffer.from([...Buffer.from('<meta charset="iso-8859-15"><p>We sell it for 5 '), 0xa4, ...Buffer.from('.</p>')])],
  ])('reads %s', async (_name, file, bytes) => {
    expect((await readTexts(file, bytes))[0]).toMatch(/^paragraph: We sell it (?:– all\.(?: It’s so\.)?|for 5 €\.)$/u);
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'e.txt', '', 'file-empty'],
    ['a file of white space', 'w.html', ' \n ', 'file-empty'],
    ['a page without text', 'n.html', '<title>x</title><script>var a = "text";</script>', 'file-empty'],
    ['bytes', 'b.html', new Uint8Array([1, 2, 0, 3]), 'file-binary'],
    ['a PDF', 'p.txt', '%PDF-1.7 and more', 'file-binary'],
    ['random bytes', 'r.txt', Uint8Array.from({ length: 4000 }, (_, index) => 128 + ((index * 37) % 128)), 'file-binary'],
  ])('refuses %s in one sentence', async (_name, file, content, kind) => {
    const result = await read(file, content);
    expect(result.ok ? 'read' : result.error.kind).toBe(kind);
    expect(result.ok ? '' : result.error.message).toMatch(/^[^\n]*\/[a-z.]+ (?:is|holds|does) [^\n]*\.$/u);
  });

  it('says that a file does not exist or is a folder', async () => {
    expect(await readPolicyFile(join(folder, 'none.html'))).toEqual({ ok: false, error: { kind: 'file-missing', message: `${join(folder, 'none.html')} does not exist.` } });
    expect(await readPolicyFile(folder)).toEqual({ ok: false, error: { kind: 'file-unreadable', message: `${folder} is a folder, not a file.` } });
  });
});

describe('blankStyles', () => {
  it.each([
    ['<p>a</p>', '<p>a</p>'],
    ['<style>p { a: $x }</style><p>a</p><STYLE type="x">b</STYLE>', '<style></style><p>a</p><STYLE type="x"></STYLE>'],
    ['<style>never closed', '<style>never closed'],
    ['İ<style>x</style>y', 'İ<style></style>y'],
  ])('leaves %s without rules', (html, blanked) => {
    expect(blankStyles(html)).toBe(blanked);
  });
});
