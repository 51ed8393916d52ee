import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
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

/** A kill between the head of a record and its body leaves this in the log of Chromium's database: a checksum, a length, a kind, and nothing more. */
const tornRecord = Buffer.from([1, 2, 3, 4, 100, 0, 1]);

const mostAttempts = 4;

it('loses nothing when the browser throws its database away, because a kill left half a record in it', { timeout: 200_000 }, async () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no server');
  const folder = join(profile, 'Default', 'IndexedDB', `http_127.0.0.1_${address.port}.indexeddb.leveldb`);
  const wanted: string[] = [];
  let found: Found | undefined;
  // The browser writes its log anew from time to time, and half a record in one that is given up does no harm.
  for (let attempt = 0; attempt < mostAttempts && !(await readFile(join(folder, 'LOG'), 'utf8').catch(() => '')).includes('Creating DB'); attempt += 1) {
    const first = await runRound(1500);
    const log = (await readdir(folder)).filter((name) => name.endsWith('.log')).toSorted().at(-1);
    if (log === undefined) throw new Error('this Chromium keeps its databases in another way');
    await appendFile(join(folder, log), tornRecord);
    // The first start does not mind, and writes on behind it; the next one finds the log damaged.
    const second = await runRound(1500);
    expect(second.saved.length).toBeGreaterThan(0);
    ({ found } = await runRound(0));
    wanted.push(...first.found.whole, ...first.saved, ...second.saved);
  }
  expect(await readFile(join(folder, 'LOG'), 'utf8')).toContain('Creating DB');
  expect(found?.broken).toEqual([]);
  expect(wanted.filter((id) => !found?.whole.includes(id)), `${found?.whole.length} found, ${wanted.length} wanted`).toEqual([]);
});
