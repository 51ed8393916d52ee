/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { readDocument, readHtml, type DocumentParts } from '../../../lib/page/files/read-document';
import { readPdf } from '../../../lib/page/files/read-pdf';
import type { PolicyText } from '../../../lib/policy/policy-text';
import { hashText } from '../../../lib/text/hash';
import pdfUrl from '../../fixtures/files/policy.pdf?url';

const pagesRead: string[] = [];
const parts: DocumentParts = {
  openHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
  readPdf: (bytes) => readPdf(bytes, (done, all) => pagesRead.push(`${done}/${all}`), (address) => new Worker(address, { type: 'module' })),
};

async function read(name: string, content: string | Uint8Array): Promise<PolicyText> {
  const result = await readDocument(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, parts);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

async function readError(name: string, content: string | Uint8Array): Promise<string> {
  const result = await readDocument(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, parts);
  return result.ok ? 'read' : result.error.kind;
}

function listBlocks({ blocks, text }: PolicyText): string[] {
  return blocks.map(({ kind, level, start, end }) => `${kind} ${level}: ${text.slice(start, end)}`);
}

async function loadPdf(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(pdfUrl)).arrayBuffer());
}

describe('a dropped PDF', () => {
  it('is read with its headings, items and links, without page numbers and running titles', async () => {
    pagesRead.length = 0;
    const policy = await read('policy.pdf', await loadPdf());
    const blocks = listBlocks(policy);
    expect(policy.title).toBe('Fern Privacy Policy');
    expect(blocks.slice(0, 6)).toEqual([
      'heading 1: Fern Privacy Policy',
      'paragraph 0: Last updated: 1 May 2024',
      'heading 2: 1. What we collect',
      'paragraph 0: We collect the following personal information about you when you use our website, our application or our shops:',
      'list-item 1: your name and your e-mail address, which you give us when you open an account or write to our customer service department;',
      'list-item 1: your IP address.',
    ]);
    expect(blocks.filter((block) => block.startsWith('heading'))).toHaveLength(5);
    // Whole paragraphs, over the ends of lines and pages.
    const long = blocks.filter((block) => block.startsWith('paragraph 0: Fern keeps'));
    expect(long.map((block) => block.match(/Fern keeps/gu)?.length)).toEqual([4, 5, 4]);
    expect(policy.text).not.toMatch(/Fern – Privacy Policy|\d \/ \d/u);
    expect(policy.links.map(({ start, end, href }) => `${policy.text.slice(start, end)} → ${href}`)).toEqual(['our page of choices → https://fern.example/choices', 'privacy@fern.example → mailto:privacy@fern.example']);
    expect(policy.textHash).toBe(hashText(policy.text));
    expect(pagesRead.length).toBeGreaterThan(1);
  });

  it('that is broken or cut off is refused or read as far as it goes', async () => {
    const whole = await loadPdf();
    expect(await readError('policy.pdf', '%PDF-1.7\nnothing of the kind')).toBe('file-damaged');
    expect(['read', 'file-damaged', 'file-empty']).toContain(await readError('policy.pdf', whole.slice(0, whole.length / 2)));
  });
});

describe('a dropped file', () => {
  it('of HTML is read without layout: what attributes close is closed, the rest is open', async () => {
    const policy = await read('policy.html', '<title>Fern</title><nav><a href=/>Home</a></nav><h1>Privacy</h1><p>We collect <a href="https://fern.example/data">data</a>.<p hidden>Folded.');
    expect(listBlocks(policy)).toEqual(['heading 1: Privacy', 'paragraph 0: We collect data.', 'paragraph 0: Folded.']);
    expect(policy.blocks.map(({ closed }) => closed)).toEqual([false, false, true]);
    expect(policy).toMatchObject({ title: 'Fern', url: '', links: [{ href: 'https://fern.example/data' }] });
  });

  it.each([
    ['policy.md', '# Privacy\n\nWe collect:\n\n* your *name*', ['heading 1: Privacy', 'paragraph 0: We collect:', 'list-item 1: your name']],
    ['policy.txt', 'Privacy\n\nWe collect:\n- your name\n', ['paragraph 0: Privacy', 'paragraph 0: We collect:', 'list-item 1: your name']],
    ['policy', 'We collect your name.', ['paragraph 0: We collect your name.']],
    ['policy.eml', 'Subject: Our policy\nContent-Type: text/html\n\n<h1>Privacy</h1><p>We collect names.', ['heading 1: Privacy', 'paragraph 0: We collect names.']],
  ])('is read by its ending: %s', async (name, content, expected) => {
    expect(listBlocks(await read(name, content))).toEqual(expected);
  });

  it.each([
    ['empty.txt', '', 'file-empty'],
    ['blank.txt', ' \n\n ', 'file-empty'],
    ['blank.html', '<p> ', 'file-empty'],
    ['picture.png', new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13]), 'file-unknown'],
    ['word.docx', new Uint8Array([80, 75, 3, 4, 20, 0, 6, 0]), 'file-unknown'],
  ])('that holds no text is refused: %s', async (name, content, kind) => {
    expect(await readError(name, content)).toBe(kind);
  });

  it('of HTML runs nothing and loads nothing', () => {
    const before = performance.getEntriesByType('resource').length;
    const result = readHtml('<p>We collect names.<img src="/never.png" onerror="window.ran=true"><script>window.ran=true</script><iframe src="/never.html"></iframe>', '', parts);
    expect(result.ok && result.value.text).toBe('We collect names.');
    expect(performance.getEntriesByType('resource').length).toBe(before);
    expect('ran' in window).toBe(false);
  });
});
