import { readdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageProtocol } from '../../lib/messaging/page-protocol';
import { backgroundProtocol, readerProtocol } from '../../lib/messaging/protocol';
import { buildExtension } from '../browsers/build-extension';
import { startFaultRun, writeOwnPolicy, type FaultRun } from '../faults/fault-run';
import { requests, type Situation } from '../faults/requests';

let run: FaultRun;
let page: Page;
let files: string[];

beforeAll(async () => {
  const folder = await buildExtension('chrome');
  files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1));
  run = await startFaultRun();
  page = await run.chromium.open(`${run.site.origin}/acorn`);
});
afterAll(() => run.close());

describe('a page', () => {
  it('finds no trace of the extension before the click: no file of it, no channel to it, nothing of it in the document', async () => {
    expect(files).toContain('page-reader.js');
    const found = await page.evaluate(
      async ({ root, id, paths }) => {
        const reached: string[] = [];
        const load = (name: string, key: string, url: string): Promise<void> =>
          new Promise((resolve) => {
            const element = Object.assign(document.createElement(name), { [key]: url, rel: 'stylesheet' });
            element.addEventListener('load', () => {
              reached.push(`${name} ${url}`);
              resolve();
            });
            element.addEventListener('error', () => resolve());
            document.head.append(element);
          });
        for (const path of paths) {
          const url = root + path;
          await fetch(url).then(() => reached.push(`fetch ${url}`), () => undefined);
          if (/\.(?:svg|png)$/.test(path)) await load('img', 'src', url);
          if (path.endsWith('.js')) await load('script', 'src', url);
          if (path.endsWith('.css')) await load('link', 'href', url);
        }
        // Whether an extension may be written to from outside is told by the browser as soon as there is one.
        const ways: { readonly chrome?: { readonly runtime?: { readonly sendMessage?: (to: string, message: unknown) => Promise<unknown> } } } = { chrome: Reflect.get(globalThis, 'chrome') };
        await ways.chrome?.runtime?.sendMessage?.(id, {}).then(() => reached.push('runtime'), () => undefined);
        const names = Object.getOwnPropertyNames(globalThis).filter((name) => /clause/i.test(name));
        return { reached, names, marks: CSS.highlights.size, sheets: document.adoptedStyleSheets.length, elements: document.documentElement.outerHTML.match(/<clauselight|data-clauselight/gi) };
      },
      { root: `chrome-extension://${run.chromium.extensionId}/`, id: run.chromium.extensionId, paths: files },
    );
    expect(found).toEqual({ reached: [], names: [], marks: 0, sheets: 0, elements: null });
  });

  it('reaches no handler with any message of the protocols, by whatever channel, while the reader is in it and marks are in it', async () => {
    const tabId = await run.click(page);
    const view = await run.ask('card.get', { tabId, again: false });
    const saved = await run.ask('policy.import', { policy: writeOwnPolicy('that is kept'), savedAt: 1_000, family: null });
    if (!view.ok || view.value.state !== 'card' || !saved.ok) throw new Error('there is nothing to work with');
    const { textHash, rows } = view.value.card;
    const [quote] = rows.flatMap(({ items }) => items).flatMap(({ quotes }) => quotes);
    expect(await run.ask('marks.paint', { tabId, textHash })).toMatchObject({ ok: true });
    const situation: Situation = { tabId, textHash, clause: { start: quote!.start, end: quote!.end }, savedId: saved.value.id, policy: writeOwnPolicy('that a page forges') };
    const forged = [...Object.entries(requests).map(([name, write]) => ({ name, request: write(situation) })), ...Object.keys(pageProtocol).map((name) => ({ name, request: {} }))];
    expect(forged.length).toBe(Object.keys({ ...backgroundProtocol, ...readerProtocol }).length + Object.keys(pageProtocol).length);
    const before = await run.readEverything();
    await run.inBackground(`globalThis.heard = []; for (const event of [chrome.runtime.onMessage, chrome.runtime.onMessageExternal, chrome.runtime.onConnect, chrome.runtime.onConnectExternal]) event.addListener((message) => { heard.push(String(message?.name)); })`);
    await page.evaluate(
      async ({ messages, id }) => {
        const ways: { readonly chrome?: { readonly runtime?: { readonly sendMessage?: (...sent: unknown[]) => unknown; readonly connect?: (to: string) => unknown } } } = { chrome: Reflect.get(globalThis, 'chrome') };
        // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page, where nothing around it is
        const attempt = (act: () => unknown): void => {
          try {
            void Promise.resolve(act()).catch(() => undefined);
          } catch {
            // It is not there.
          }
        };
        const targets: EventTarget[] = [window, document, document.documentElement, ...document.querySelectorAll('*')].slice(0, 200);
        for (const message of messages) {
          for (const form of [message, JSON.stringify(message)]) {
            attempt(() => postMessage(form, '*'));
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no such argument
            attempt(() => new BroadcastChannel('clauselight').postMessage(form));
            attempt(() => ways.chrome?.runtime?.sendMessage?.(form));
            attempt(() => ways.chrome?.runtime?.sendMessage?.(id, form));
            for (const target of targets) for (const type of [message.name, 'clauselight', 'message']) target.dispatchEvent(new CustomEvent(type, { detail: form }));
          }
          localStorage.setItem(message.name, JSON.stringify(message));
        }
        attempt(() => ways.chrome?.runtime?.connect?.(id));
        await new Promise((resolve) => void setTimeout(resolve, 500));
      },
      { messages: forged, id: run.chromium.extensionId },
    );
    // What has no name is how this test itself wakes the background.
    expect(await run.inBackground(`heard.filter((name) => name !== 'undefined')`)).toEqual([]);
    expect(await run.readEverything()).toEqual(before);
    // `page.clear` would have taken them away.
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    // It would have been heard, had it come from one of ours.
    await run.ask('card.get', { tabId, again: false });
    expect(await run.inBackground('heard')).toContain('card.get');
  });
});
