import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { createEntry } from '../../lib/store/library-entry';
import { joinSearchWords } from '../../lib/store/search-words';
import { buildExtension } from './build-extension';
import { startChromium } from './chromium';

/** Times of one round, in milliseconds. `opens`: from the start of the navigation until the list is painted. `search`: from a letter typed until what was found is painted. */
export type LibraryTimes = { readonly opens: number; readonly search: number; readonly found: string };

/** Written in one transaction, so that none grows too large for the browser. */
const batch = 500;
const pollMs = 100;
const longestMs = 60_000;

/** Notes when the list and each result of a search are painted. Runs in the page before its own scripts. */
const observeLibrary = `
  globalThis.libraryTimes = { opens: 0, search: 0, count: '' };
  const painted = (run) => requestAnimationFrame(() => setTimeout(run));
  let typedAt = 0;
  addEventListener('input', () => { typedAt = performance.now(); }, true);
  new MutationObserver(() => {
    const times = globalThis.libraryTimes;
    if (times.opens === 0 && document.querySelector('main[data-state=list] .saved') !== null) {
      times.opens = -1;
      painted(() => { times.opens = performance.now(); times.count = document.querySelector('.library-count').textContent; });
    }
    const count = document.querySelector('.library-count')?.textContent ?? '';
    if (typedAt > 0 && count !== times.count) {
      times.count = count;
      const from = typedAt;
      typedAt = 0;
      painted(() => { times.search = performance.now() - from; });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });`;

/** Saved policies as they lie in the store: entries and search words as long as real ones; the records are short, since neither the list nor the search reads them. */
function writeRecords(texts: readonly string[]): { readonly entry: unknown; readonly words: string }[] {
  const model = readBundledModel();
  return texts.map((text) => {
    const analysis = analyzePolicy(readPlainText(text, { url: 'https://acorn.example/privacy' }), { language: 'en', model });
    return {
      entry: createEntry({ ...analysis, version: 2, id: 'one', savedAt: 1, name: 'Acorn', host: 'acorn.example', url: 'https://acorn.example/privacy', extractorVersion: 1, source: 'page' }),
      words: joinSearchWords(text),
    };
  });
}

/** Fills the store of the page's extension. Every tenth policy has another version; each has a word of its own. */
function fillStore(count: number): string {
  return `(records) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('clauselight');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = async () => {
      const database = opening.result;
      for (let first = 0; first < ${count}; first += ${batch}) {
        const transaction = database.transaction(['policies', 'entries', 'words'], 'readwrite');
        for (let index = first; index < Math.min(${count}, first + ${batch}); index += 1) {
          const { entry, words } = records[index % records.length];
          const id = 'policy-' + index;
          const host = 'company' + index + '.example';
          const url = 'https://' + host + '/privacy';
          transaction.objectStore('policies').put({ version: 2, id });
          transaction.objectStore('words').put({ id, words: words + 'word' + index + ' ' });
          transaction.objectStore('entries').put({ ...entry, id, host, url, canonicalUrl: host + '/privacy', savedAt: 1_700_000_000_000 + index * 60_000, name: 'Company ' + index, textHash: String(index),
            family: index % 10 === 9 ? 'policy-' + (index - 1) : id, tags: index % 7 === 0 ? ['work'] : [], note: index % 50 === 0 ? 'Asked for my data.' : '' });
        }
        await new Promise((done, failed) => { transaction.oncomplete = done; transaction.onabort = () => failed(transaction.error); });
      }
      database.close();
      resolve(null);
    };
  })`;
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

/** Opens the library with `count` saved policies, in a real Chromium, as often as asked for, and searches it. `files` are texts of policies. */
export async function measureLibrary(count: number, rounds: number, files: readonly string[]): Promise<LibraryTimes[]> {
  const chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  try {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
    await page.locator('main[data-state=list]').waitFor();
    await page.evaluate(`(${fillStore(count)})(${JSON.stringify(writeRecords(files.map((file) => readFileSync(file, 'utf8'))))})`);
    await page.addInitScript(observeLibrary);
    const times: LibraryTimes[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.reload();
      await waitFor(page, 'libraryTimes.opens > 0');
      const opens = await page.evaluate<number>('libraryTimes.opens');
      // As long as a reader takes to reach the search box.
      await page.waitForTimeout(1500);
      const { ms, found } = await typeSearch(page, `data word${round * 7 + 3}`);
      await typeSearch(page, '');
      times.push({ opens, search: ms, found });
    }
    return times;
  } finally {
    await chromium.close();
  }
}
