import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { groupByBucket } from '../../lib/store/buckets';
import { createFront } from '../../lib/store/front';
import { createEntry, type LibraryEntry } from '../../lib/store/library-entry';
import { changePack, readPack } from '../../lib/store/packs';
import type { SavedPolicy } from '../../lib/store/saved-policy';
import { joinSearchWords } from '../../lib/store/search-words';
import { writeShelves } from '../../lib/store/shelves';
import { buildExtension } from './build-extension';
import { startChromium } from './chromium';

/**
 * Times of one round, in milliseconds. `opens`: from the start of the navigation until the list is painted. `reads`: until everything is read and checked too.
 * `search`: from a letter typed, when a reader has had the time to reach the box, until what was found is painted; `early`: the same as soon as the list is painted.
 * `longest`: the longest task that held the page up after the list was painted.
 */
export type LibraryTimes = { readonly opens: number; readonly reads: number; readonly search: number; readonly early: number; readonly longest: number; readonly found: string };

/** `times` of the rounds; `copies`: how long the browser takes to tell which copies there are; `rescue`: until the list is painted after the browser threw the database away. */
export type LibraryMeasure = { readonly times: readonly LibraryTimes[]; readonly copiesMs: number; readonly used: string; readonly rescueMs: number | undefined };

/** Written in one transaction, so that none grows too large for the browser. */
const batch = 250;
const pollMs = 100;
const longestMs = 170_000;

/** Notes when the list and each result of a search are painted. Runs in the page before its own scripts. */
const observeLibrary = `
  globalThis.libraryTimes = { opens: 0, reads: 0, search: 0, longest: 0, count: '' };
  const painted = (run) => requestAnimationFrame(() => setTimeout(run));
  let typedAt = 0;
  addEventListener('input', () => { typedAt = performance.now(); }, true);
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) if (libraryTimes.opens > 0) libraryTimes.longest = Math.max(libraryTimes.longest, duration); }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    const times = globalThis.libraryTimes;
    const count = document.querySelector('.library-count')?.textContent ?? '';
    if (times.opens === 0 && document.querySelector('main[data-state=list] .saved') !== null) {
      times.opens = -1;
      times.count = count;
      painted(() => { times.opens = performance.now(); });
    }
    if (times.reads === 0 && count.includes('·')) { times.reads = performance.now(); times.count = count; return; }
    if (typedAt > 0 && count !== times.count) {
      times.count = count;
      const from = typedAt;
      typedAt = 0;
      painted(() => { times.search = performance.now() - from; });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });`;

type Template = { readonly record: SavedPolicy; readonly entry: LibraryEntry; readonly words: string };

function readTemplates(texts: readonly string[]): Template[] {
  const model = readBundledModel();
  return texts.map((text) => {
    const analysis = analyzePolicy(readPlainText(text, { url: 'https://acorn.example/privacy' }), { language: 'en', model });
    const record: SavedPolicy = { ...analysis, version: 2, id: 'one', savedAt: 1, name: 'Acorn', host: 'acorn.example', url: 'https://acorn.example/privacy', extractorVersion: 1, source: 'page' };
    return { record, entry: createEntry(record), words: joinSearchWords(text) };
  });
}

type Filled = { readonly record: Partial<SavedPolicy>; readonly template: number; readonly entry: LibraryEntry; readonly words: string };

/** Whole policies as they lie in the store. Every tenth has another version; each has a word of its own. */
function makePolicies(templates: readonly Template[], count: number): Filled[] {
  return Array.from({ length: count }, (_unused, index) => {
    const template = index % templates.length;
    const { record, entry, words } = templates[template]!;
    const [id, host, name, savedAt] = [`policy-${index}`, `company${index}.example`, `Company ${index}`, 1_700_000_000_000 + index * 60_000];
    const url = `https://${host}/privacy`;
    return {
      record: { id, host, url, savedAt, name },
      template,
      // In the order of its members as `createEntry` makes it, so that the shelves are what the program itself writes.
      entry: { ...entry, id, savedAt, host, url, canonicalUrl: `${host}/privacy`, textHash: record.policy.textHash, name, tags: index % 7 === 0 ? ['work'] : [], note: index % 50 === 0 ? 'Asked for my data.' : '', family: index % 10 === 9 ? `policy-${index - 1}` : id },
      words: `${words}word${index} `,
    };
  });
}

/** Writes them into the store of the page's extension, with their packed copies. */
const fillStore = `(templates, policies) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('clauselight');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = async () => {
    const database = opening.result;
    const cache = await caches.open('saved-policies');
    const transaction = database.transaction(['policies', 'entries'], 'readwrite');
    const copies = policies.map(({ record, template, entry }) => {
      const whole = { ...templates[template].record, ...record };
      transaction.objectStore('policies').put(whole);
      transaction.objectStore('entries').put(entry);
      return { id: entry.id, whole, entry };
    });
    await new Promise((done, failed) => { transaction.oncomplete = done; transaction.onabort = () => failed(transaction.error); });
    await Promise.all(copies.map(async ({ id, whole, entry }) => {
      const packed = await new Response(new Blob([JSON.stringify({ record: whole, entry })]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
      await cache.put('https://copies.invalid/?' + encodeURIComponent(JSON.stringify({ store: 'policies', key: id })), new Response(packed));
    }));
    database.close();
    resolve(null);
  };
})`;

/** Writes what the store makes of all of them, and that there is nothing to be done. */
const fillRest = `(shelves, packs, front) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('clauselight');
  opening.onsuccess = () => {
    const transaction = opening.result.transaction(['shelves', 'packs', 'marks'], 'readwrite');
    for (const shelf of shelves) transaction.objectStore('shelves').put(shelf);
    for (const pack of packs) transaction.objectStore('packs').put(pack);
    transaction.objectStore('marks').put(Date.now(), 'checked');
    transaction.objectStore('marks').put(front, 'front');
    transaction.oncomplete = () => { opening.result.close(); resolve(null); };
    transaction.onabort = () => reject(transaction.error);
  };
})`;

async function fill(page: Page, count: number, files: readonly string[]): Promise<void> {
  const templates = readTemplates(files.map((file) => readFileSync(file, 'utf8')));
  const policies = makePolicies(templates, count);
  const records = JSON.stringify(templates.map(({ record }) => ({ record })));
  for (let first = 0; first < count; first += batch) {
    await page.evaluate(`(${fillStore})(${records}, ${JSON.stringify(policies.slice(first, first + batch).map(({ record, template, entry }) => ({ record, template, entry })))})`);
  }
  const packs = [...groupByBucket(policies, ({ entry }) => entry.id)].map(([bucket, group]) => changePack(readPack(bucket, undefined), new Map(group.map(({ entry, words }) => [entry.id, words])), new Set()));
  await page.evaluate(`(${fillRest})(${JSON.stringify(writeShelves(policies.map(({ entry }) => entry)))}, ${JSON.stringify(packs)}, ${JSON.stringify(createFront(policies.map(({ entry }) => entry)))})`);
}

/** Waits for something true. The page's content security policy refuses what `waitForFunction` does. */
async function waitFor(page: Page, condition: string): Promise<void> {
  for (let waited = 0; (await page.evaluate(condition)) !== true; waited += pollMs) {
    if (waited > longestMs) throw new Error(`waited ${longestMs / 1000} s for ${condition}`);
    await page.waitForTimeout(pollMs);
  }
}

async function typeSearch(page: Page, query: string): Promise<{ readonly ms: number; readonly found: string }> {
  await page.evaluate('libraryTimes.search = 0');
  await page.locator('input[type=search]').fill(query);
  await waitFor(page, 'libraryTimes.search > 0');
  const [ms, found] = await page.evaluate<[number, string]>('[libraryTimes.search, libraryTimes.count]');
  return { ms, found };
}

async function measureRound(page: Page, round: number): Promise<LibraryTimes> {
  await page.reload();
  await waitFor(page, 'libraryTimes.reads > 0 && libraryTimes.opens > 0');
  // As long as a reader takes to reach the search box.
  await page.waitForTimeout(1500);
  const [opens, reads, longest] = await page.evaluate<[number, number, number]>('[libraryTimes.opens, libraryTimes.reads, libraryTimes.longest]');
  const { ms, found } = await typeSearch(page, `data word${round * 7 + 3}`);
  await typeSearch(page, '');
  await page.reload({ waitUntil: 'commit' });
  await page.locator('.saved').first().waitFor();
  const early = await typeSearch(page, `data word${round * 7 + 4}`);
  await waitFor(page, 'libraryTimes.reads > 0');
  return { opens, reads, longest, search: ms, early: early.ms, found };
}

/** The list after the browser threw the database away: it is filled from the copies first. */
async function measureRescue(page: Page): Promise<number> {
  await page.goto(page.url().replace('saved.html', 'about.html'));
  await page.evaluate(`new Promise((resolve, reject) => { const gone = indexedDB.deleteDatabase('clauselight'); gone.onsuccess = () => resolve(null); gone.onerror = () => reject(gone.error); })`);
  await page.goto(page.url().replace('about.html', 'saved.html'));
  await waitFor(page, 'libraryTimes.opens > 0');
  return page.evaluate<number>('libraryTimes.opens');
}

/** Opens the library with `count` whole saved policies, in a real Chromium, as often as asked for, and searches it. `files` are texts of policies. */
export async function measureLibrary(count: number, rounds: number, files: readonly string[], rescues: boolean): Promise<LibraryMeasure> {
  const chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  try {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
    await page.locator('main[data-state=list]').waitFor();
    await fill(page, count, files);
    await page.addInitScript(observeLibrary);
    const times: LibraryTimes[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await measureRound(page, round));
    const copiesMs = await page.evaluate<number>(`(async () => { const from = performance.now(); await (await caches.open('saved-policies')).keys(); return performance.now() - from; })()`);
    const used = await page.evaluate<string>(`navigator.storage.estimate().then(({ usage, usageDetails }) => JSON.stringify({ usage, ...usageDetails }))`);
    return { times, copiesMs, used, rescueMs: rescues ? await measureRescue(page) : undefined };
  } finally {
    await chromium.close();
  }
}
