import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTermLists } from '../../lib/answers/words/term-lists';
import { markCommands } from '../../lib/page/mark';
import { buildExtension, packedFile, targets, packExtension } from '../browsers/build-extension';
import { readSources, type SourceFile } from './read-sources';

/** What a reader must download at most, in bytes, without the reader of PDF files and for that alone. */
const largestPackageBytes = 700_000;
const largestPdfBytes = 470_000;
/**
 * The files of the reader of PDF files, which is loaded only when somebody brings one. It is another project's (pdf.js): what of it could
 * connect or run code is never called, and the content security policy forbids it.
 */
const pdfReader = /\/(?:read-pdf\.js|pdf\.worker[^/]*\.mjs)$/;

/** How many bytes each file takes in a zip archive, by its central directory (APPNOTE 4.3.12). */
function readPackedSizes(path: string): { name: string; sizeBytes: number }[] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const sizes: { name: string; sizeBytes: number }[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    sizes.push({ name: `/${bytes.toString('utf8', at + 46, at + 46 + nameLength)}`, sizeBytes: bytes.readUInt32LE(at + 20) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return sizes;
}

type Manifest = Readonly<Record<string, unknown>> & { readonly content_security_policy?: Readonly<Record<string, string>> };

describe.each(targets)('the package for %s', (target) => {
  let manifest: Manifest;
  let scripts: SourceFile[];
  let pages: SourceFile[];

  beforeAll(async () => {
    const folder = await buildExtension(target);
    manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
    scripts = readSources([`.output/${target}-mv3`], ['.js', '.mjs']).filter(({ path }) => !pdfReader.test(path));
    pages = readSources([`.output/${target}-mv3`], ['.html', '.css']);
  });

  it('asks for the page that was clicked on, and for nothing else', () => {
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage']);
    // The place for the card beside the page: Chromium's carries no warning, Firefox's no permission.
    expect(manifest['optional_permissions']).toEqual(target === 'chrome' ? ['sidePanel'] : undefined);
    expect(manifest['sidebar_action']).toEqual(target === 'firefox' ? { default_panel: 'panel.html', default_title: 'Clauselight', open_at_install: false } : undefined);
    const others = ['host_permissions', 'side_panel', 'optional_host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'];
    expect(Object.keys(manifest).filter((key) => others.includes(key))).toEqual([]);
  });

  it('has keys for the marks, no more than a browser takes as suggestions, and none of a usual page or browser', () => {
    const commands = JSON.stringify(manifest['commands']);
    const keys = [...commands.matchAll(/"default":"([^"]+)"/g)].map(([, key]) => key);
    expect(Object.keys(JSON.parse(commands)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(markCommands.toSorted((a, b) => (a < b ? -1 : 1)));
    expect([keys.length <= 4, keys.filter((key) => key?.startsWith('Alt+Shift+') !== true)]).toEqual([true, []]);
  });

  it('may load nothing but its own files, and connect to nothing', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types clauselight",
    });
  });

  it('has the files it needs', () => {
    expect(scripts.map(({ path }) => basename(path))).toEqual(expect.arrayContaining(['background.js', 'page-bar.js', 'page-marks.js', 'page-reader.js', 'page-vote.js']));
    expect(pages.map(({ path }) => basename(path)).filter((name) => name.endsWith('.html')).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['about.html', 'compare.html', 'letter.html', 'marked.html', 'panel.html', 'popup.html', 'read-text.html', 'saved.html', 'settings.html', 'welcome.html']);
  });

  it('has the word lists compiled, and none of their terms to be compiled where somebody waits', () => {
    // Of the words about stance some are asked for one by one.
    const { stance: _stance, ...lists } = readTermLists();
    const groups = Object.values(lists).flat().filter(([term]) => term.includes('|'));
    expect(groups.length).toBeGreaterThan(1000);
    expect(groups.filter(([term]) => scripts.some(({ text }) => text.includes(term))).map(([term]) => term)).toEqual([]);
  });

  it.each(['page-reader.js', 'page-vote.js', 'page-marks.js', 'page-bar.js', 'ask-early.js', 'popup.js', 'card.js'])('has no schemas in %s, for which whoever clicks would wait', (name) => {
    const withSchemas = scripts.filter(({ text }) => text.includes('_zod')).map(({ path }) => basename(path));
    expect(withSchemas).toContain('background.js');
    expect(scripts.map(({ path }) => basename(path))).toContain(name);
    expect(withSchemas).not.toContain(name);
  });

  it('has nothing that marks in the script that reads, for which every click waits', () => {
    const marking = scripts.filter(({ text }) => text.includes('::highlight(')).map(({ path }) => basename(path));
    expect(marking).toContain('page-marks.js');
    expect(marking).not.toContain('page-reader.js');
  });

  it('has a popup that waits for one small script and the style sheet alone, and brings the code of the card by itself', () => {
    const popup = pages.find(({ path }) => basename(path) === 'popup.html')?.text ?? '';
    expect([...popup.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, file]) => file)).toEqual(['/ask-early.js', '/assets/card.css']);
    const first = scripts.find(({ path }) => basename(path) === 'ask-early.js')?.text ?? '';
    expect(first).toMatch(/\bimport\(["'`]\/chunks\/popup\.js["'`]\)/);
    expect(scripts.map(({ path }) => path)).toEqual(expect.arrayContaining([expect.stringMatching(/chunks\/popup\.js$/)]));
    expect(first.length).toBeLessThan(3_000);
  });

  it('takes no script, style, picture or font from elsewhere', () => {
    const elsewhere = /(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import\s+["']?(?:https?:)?\/\//i;
    expect(pages.filter(({ text }) => elsewhere.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has no script that connects, or that runs code out of a text', () => {
    const connecting = /\bfetch\s*\(|XMLHttpRequest|\bnew\s+(?:WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|sendBeacon|\bimportScripts\s*\(|\bimport\s*\(\s*["'`](?:https?:)?\/\//;
    const evaluating = /\beval\s*\(|\bnew\s+Function\s*\(|\bFunction\s*\(\s*["'`]|\bset(?:Timeout|Interval)\s*\(\s*["'`]/;
    expect(scripts.filter(({ text }) => connecting.test(text)).map(({ path }) => path)).toEqual([]);
    expect(scripts.filter(({ text }) => evaluating.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('is small', () => {
    const packed = packedFile(target);
    expect(packed).toBeDefined();
    const pdfBytes = readPackedSizes(packed!).filter(({ name }) => pdfReader.test(name)).reduce((sum, file) => sum + file.sizeBytes, 0);
    const sizeBytes = statSync(packed!).size - pdfBytes;
    console.log(`${target}: ${(sizeBytes / 1000).toFixed(0)} kB packed, and ${(pdfBytes / 1000).toFixed(0)} kB to read PDF files`);
    expect(sizeBytes).toBeLessThan(largestPackageBytes);
    expect(pdfBytes).toBeGreaterThan(100_000);
    expect(pdfBytes).toBeLessThan(largestPdfBytes);
  });
});

describe('the package for firefox', () => {
  it('says who it is, that it collects nothing, and which Firefox can show highlights', async () => {
    const folder = await buildExtension('firefox');
    const manifest: Manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
    expect(manifest['browser_specific_settings']).toEqual({
      gecko: { id: 'clauselight@clauselight.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    });
  });
});

function hashPackage(): string {
  return createHash('sha256').update(readFileSync(packedFile('chrome')!)).digest('hex');
}

it('the same sources give the same package, byte for byte', async () => {
  await buildExtension('chrome');
  const first = hashPackage();
  await packExtension('chrome');
  expect(hashPackage()).toBe(first);
});
