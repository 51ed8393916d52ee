import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
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
/** The longest time between the first save and the kill; each round has another one. A save takes some tens of milliseconds. */
const longestMs = 180;

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

async function killBrowser(browser: ChildProcess): Promise<void> {
  const ended = once(browser, 'exit');
  process.kill(-browser.pid!, 'SIGKILL');
  await ended;
}

it(`loses nothing that was reported as saved, and leaves nothing half saved, when the browser is killed ${kills} times while it saves`, { timeout: 400_000 }, async () => {
  const acknowledged = new Set<string>();
  const unfinished: string[] = [];
  for (let round = 0; round <= kills; round += 1) {
    const saved: string[] = [];
    let found: Extract<Report, { kind: 'found' }> | undefined;
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
      await Promise.race([isFound, sleep(30_000)]);
      expect(found?.broken, `round ${round}`).toEqual([]);
      expect([...acknowledged].filter((id) => found?.whole.includes(id) !== true), `round ${round}`).toEqual([]);
      unfinished.push(...(found?.whole ?? []).filter((id) => !acknowledged.has(id)));
      for (const id of found?.whole ?? []) acknowledged.add(id);
      await sleep((round * 37) % longestMs);
    } finally {
      await killBrowser(browser);
    }
    for (const id of saved) acknowledged.add(id);
  }
  console.log(`${acknowledged.size} policies saved; ${unfinished.length} of them were whole although the browser was killed before it said so`);
  expect(acknowledged.size).toBeGreaterThan(kills);
});
