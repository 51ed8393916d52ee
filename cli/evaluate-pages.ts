import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { capturePage } from '../lib/page/capture-page';
import { splitClauses } from '../lib/policy/split-clauses';
import type { PolicyText } from '../lib/policy/policy-text';
import { hashText } from '../lib/text/hash';
import { openHtml } from './open-html';
import { bareText, measureExtent, type Extent, type ExtentMeasure } from './page-measures/measure-extent';
import { printCaptures } from './page-measures/print-captures';

/** Saved policy pages with passages that people marked in them; kept outside the project. */
const folder = new URL('../../shared/pages/', import.meta.url);
const spanSchema = z.object({ page: z.string(), text: z.string() });
/** A passage shorter than this, in letters and digits, is found everywhere and says nothing. */
const shortestPassage = 10;

const extentSchema = z.object({ page: z.string(), first: z.string(), last: z.string(), outside: z.array(z.object({ first: z.string(), last: z.string() })) });

/** The passages write a line break as two characters. */
function bare(text: string): string {
  return bareText(text.replaceAll('\\n', ' '));
}

function readBodyText(document: Document): string {
  const copy = document.importNode(document.body, true);
  for (const element of copy.querySelectorAll('script,style,noscript,template')) element.remove();
  return copy.textContent ?? '';
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/**
 * Clauses of a sample of 300 whose beginning and end were read by a person and found right, by page: the first digits of the hash of their
 * letters and digits. Three of the 300 were wrong: two titles of table columns and one of a chapter that stand as clauses of their own.
 */
const clauseSampleSchema = z.record(z.string(), z.array(z.string()));
const sampleSize = 300;
const hashDigits = 16;

/** How many clauses of the sample still begin and end where they did. */
function countSampled(policy: PolicyText, sample: readonly string[]): number {
  const present = new Set(splitClauses(policy).map(({ text }) => hashText(bareText(text)).slice(0, hashDigits)));
  return sample.filter((hash) => present.has(hash)).length;
}

type PageResult = { page: string; passages: number; present: number; found: number; words: number; all: number; captureMs: number; kind: string; missing: string[]; text: string; extent: ExtentMeasure | undefined; policy: PolicyText | undefined };

function measurePage(page: string, html: string, passages: readonly string[], marked: Extent | undefined): PageResult {
  const document = openHtml(html, writeAddress(page));
  const body = readBodyText(document);
  const started = performance.now();
  const captured = capturePage(document);
  const captureMs = performance.now() - started;
  const text = captured.ok ? captured.value.capture.policy.text : '';
  const bareBody = bare(body);
  const bareCapture = bare(text);
  const present = passages.filter((passage) => bareBody.includes(bare(passage)));
  const missing = present.filter((passage) => !bareCapture.includes(bare(passage)));
  const extent = captured.ok && marked !== undefined ? measureExtent(document.body, captured.value.map, marked) : undefined;
  return { page, passages: passages.length, present: present.length, found: present.length - missing.length, words: countWords(text), all: countWords(body), captureMs, kind: captured.ok ? 'read' : captured.error.kind, missing, text, extent, policy: captured.ok ? captured.value.capture.policy : undefined };
}

function printRow(name: string, { present, found, words, all, captureMs }: Pick<PageResult, 'present' | 'found' | 'words' | 'all' | 'captureMs'>, note: string): void {
  const recall = present === 0 ? '–' : `${((100 * found) / present).toFixed(1)} %`;
  console.log(`${name.padEnd(24)} ${`${found}/${present}`.padStart(10)} ${recall.padStart(8)} ${String(words).padStart(7)} ${`${((100 * words) / Math.max(1, all)).toFixed(1)} %`.padStart(8)} ${captureMs.toFixed(1).padStart(8)}  ${note}`);
}

function writeShare(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`.padStart(8);
}

function printExtent(name: string, { captured, noise, inside, missed, lostMarks }: Omit<ExtentMeasure, 'noiseBlocks' | 'missedTexts'>): void {
  const note = lostMarks.length > 0 ? `  marks not found: ${lostMarks.join(' / ')}` : '';
  console.log(`${name.padEnd(24)} ${`${noise}/${captured}`.padStart(12)} ${writeShare(noise, captured)} ${`${missed}/${inside}`.padStart(12)} ${writeShare(missed, inside)}${note}`);
}

function printExtents(results: readonly PageResult[], options: readonly string[]): void {
  const measured = results.flatMap(({ page, extent }) => (extent === undefined ? [] : [{ page, extent }]));
  const sum = (pick: (extent: ExtentMeasure) => number): number => measured.reduce((total, { extent }) => total + pick(extent), 0);
  console.log(`\n${'against the extent'.padEnd(24)} ${'noise'.padStart(12)} ${'of read'.padStart(8)} ${'missed'.padStart(12)} ${'of it'.padStart(8)}`);
  for (const { page, extent } of measured) printExtent(page, extent);
  printExtent(`all ${measured.length}`, { captured: sum(({ captured }) => captured), noise: sum(({ noise }) => noise), inside: sum(({ inside }) => inside), missed: sum(({ missed }) => missed), lostMarks: [] });
  if (options.includes('--noise')) for (const { page, extent } of measured) for (const block of extent.noiseBlocks) console.log(`+ ${page}: ${block.slice(0, 200)}`);
  if (options.includes('--missed')) for (const { page, extent } of measured) for (const text of extent.missedTexts) console.log(`- ${page}: ${text.slice(0, 200)}`);
}

function readPages(place: URL): string[] {
  return readdirSync(place).filter((name) => name.endsWith('.html')).sort();
}

/** Under which address a saved page is read: it was saved without its own. */
function writeAddress(page: string): string {
  return `https://${page}.example/privacy`;
}

async function run(options: readonly string[]): Promise<number> {
  if (!existsSync(folder)) {
    console.error('The saved pages are not here: this measure needs the folder ../shared/pages.');
    return 2;
  }
  const spans = readFileSync(new URL('spans.jsonl', folder), 'utf8').split('\n').filter(Boolean).map((line) => z.parse(spanSchema, JSON.parse(line)));
  const extents = z.parse(z.array(extentSchema), JSON.parse(readFileSync(new URL('page-measures/extents.json', import.meta.url), 'utf8')));
  const results = readPages(folder).map((name) => {
    const page = name.replace('.html', '');
    const passages = spans.filter((span) => span.page === page).map(({ text }) => text).filter((text) => bare(text).length >= shortestPassage);
    return measurePage(page, readFileSync(new URL(name, folder), 'utf8'), passages, extents.find((extent) => extent.page === page));
  });
  console.log(`${'page'.padEnd(24)} ${'passages'.padStart(10)} ${'recall'.padStart(8)} ${'words'.padStart(7)} ${'of all'.padStart(8)} ${'ms'.padStart(8)}`);
  for (const result of results) printRow(result.page, result, result.kind === 'read' ? '' : result.kind);
  const sum = (pick: (result: PageResult) => number): number => results.reduce((total, result) => total + pick(result), 0);
  printRow('all', { present: sum(({ present }) => present), found: sum(({ found }) => found), words: sum(({ words }) => words), all: sum(({ all }) => all), captureMs: sum(({ captureMs }) => captureMs) }, '');
  printExtents(results, options);
  const sample = z.parse(clauseSampleSchema, JSON.parse(readFileSync(new URL('page-measures/clause-sample.json', import.meta.url), 'utf8')));
  const right = sum(({ page, policy }) => (policy === undefined ? 0 : countSampled(policy, sample[page] ?? [])));
  console.log(`\nclause boundaries: ${right} of ${sampleSize} as they were found right by hand`);
  if (options.includes('--missing')) for (const { page, missing } of results) for (const passage of missing) console.log(`\n${page}: ${passage.slice(0, 600)}`);
  if (options.includes('--edges')) for (const { page, text } of results) console.log(`\n# ${page}\n${text.slice(0, 300)}\n…\n${text.slice(-300)}`);
  console.log('\npages that are no policies');
  for (const name of readPages(new URL('other/', folder))) {
    const result = measurePage(name.replace('.html', ''), readFileSync(new URL(`other/${name}`, folder), 'utf8'), [], undefined);
    printRow(result.page, result, result.kind === 'read' ? '' : result.kind);
  }
  if (!options.includes('--no-browser')) await printCaptures(results.map(({ page }) => ({ page, html: readFileSync(new URL(`${page}.html`, folder), 'utf8'), url: writeAddress(page) })));
  return 0;
}

process.exitCode = await run(process.argv.slice(2));
