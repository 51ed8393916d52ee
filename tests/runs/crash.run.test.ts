import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietFlags } from '../browsers/chromium';
import { findChromium } from '../browsers/find-browser';
import type { Report } from './save-until-killed';

/** How often the browser is killed while it saves. */
const kills = 50;
/** The longest time between the first save and the kill; each round has another one. A save takes some tens of milliseconds, on a loaded machine some hundred. */
const longestMs = 400;
/** A loaded machine takes its time to start a browser. */
const startMs = 60_000;
type Found = Extract<Report, { kind: 'found' }>;

let server: Server;
let profile: string;
const listeners = new Set<(report: Report) => void>();

/** The page's script with the real store in it. */
async function buildScript(): Promise<string> {
  const entry = fileURLToPath(new URL('save-until-killed.ts', import.meta.url));
  const built = await build({ logLevel: 'error', configFile: false, build: { write: false, minify: false, target: 'chrome123', lib: { entry, formats: ['es'], fileName: 'page' } } });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

beforeAll(async () => {
  const script = await buildScript();
  server = createServer((request, response) => {
    if (request.url === '/report') {
      void text(request).then((body) => {
        const report: Report = JSON.parse(body);
        for (const listener of listeners) listener(report);
        response.end();
      });
      return;
    }
    const isScript = request.url === '/page.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  profile = await mkdtemp(join(tmpdir(), 'clauselight-crash-'));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

function startBrowser(): ChildProcess {
  const executable = findChromium();
  const address = server.address();
  if (executable === undefined || address === null || typeof address === 'string') throw new Error('no Chromium is installed');
  // A group of its own, so that all its processes die at once.
  return spawn(executable, ['--headless=new', '--no-sandbox', '--disable-gpu', ...quietFlags, `--user-data-dir=${profile}`, `http://127.0.0.1:${address.port}/`], { stdio: 'ignore', detached: true });
}

/** Starts the browser, waits until it has told what it found and for a while longer, in which it saves, and kills it. */
async function runRound(savingMs: number): Promise<{ readonly found: Found; readonly saved: readonly string[] }> {
  const saved: string[] = [];
  let found: Found | undefined;
  const isFound = new Promise<void>((resolve) => {
    listeners.clear();
    listeners.add((report) => {
      if (report.kind === 'saved') saved.push(report.id);
      else {
        found = report;
        resolve();
      }
    });
  });
  const browser = startBrowser();
  try {
    await Promise.race([isFound, sleep(startMs)]);
    if (found === undefined) throw new Error(`the store was not read within ${startMs / 1000} s`);
    await sleep(savingMs);
  } finally {
    await killBrowser(browser);
  }
  return { found, saved };
}

async function killBrowser(browser: ChildProcess): Promise<void> {
  const ended = once(browser, 'exit');
  process.kill(-browser.pid!, 'SIGKILL');
  await ended;
}

it(`loses nothing that was reported as saved, and leaves nothing half saved, when the browser is killed ${kills} times while it saves`, { timeout: 400_000 }, async () => {
  const acknowledged = new Set<string>();
  const unfinished: string[] = [];
  for (let round = 0; round <= kills; round += 1) {
    const { found, saved } = await runRound((round * 83) % longestMs);
    expect(found.broken, `round ${round}`).toEqual([]);
    expect([...acknowledged].filter((id) => !found.whole.includes(id)), `round ${round}, ${found.whole.length} found`).toEqual([]);
    unfinished.push(...found.whole.filter((id) => !acknowledged.has(id)));
    for (const id of [...found.whole, ...saved]) acknowledged.add(id);
  }
  console.log(`${acknowledged.size} policies saved; ${unfinished.length} of them were whole although the browser was killed before it said so`);
  expect(acknowledged.size).toBeGreaterThan(kills);
});

/** What Chromium's database cannot be opened with. */
const damage = Buffer.from('no manifest');

// A log with half a record in it does the same, when it is not written anew meanwhile; this it does every time.
it('loses nothing when the browser throws its database away, because a file of it is damaged', { timeout: 200_000 }, async () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no server');
  const folder = join(profile, 'Default', 'IndexedDB', `http_127.0.0.1_${address.port}.indexeddb.leveldb`);
  const first = await runRound(1500);
  expect(first.saved.length).toBeGreaterThan(0);
  const manifests = (await readdir(folder)).filter((name) => name.startsWith('MANIFEST-'));
  if (manifests.length === 0) throw new Error('this Chromium keeps its databases in another way');
  for (const name of manifests) await writeFile(join(folder, name), damage);
  const { found } = await runRound(0);
  expect(await readFile(join(folder, 'LOG'), 'utf8')).toContain('Creating DB');
  expect(found.broken).toEqual([]);
  const wanted = [...first.found.whole, ...first.saved];
  expect(wanted.filter((id) => !found.whole.includes(id)), `${found.whole.length} found, ${wanted.length} wanted`).toEqual([]);
});
