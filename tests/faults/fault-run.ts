import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import type { MessageName, RequestOf, ResponseOf } from '../../lib/messaging/protocol';
import { readPlainText } from '../../lib/policy/read-plain-text';
import type { Result } from '../../lib/result';
import type { NoticeKind } from '../../lib/summary/words/notices';
import { buildExtension } from '../browsers/build-extension';
import { bundleScript } from '../browsers/bundle-script';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { serveSite, type Site, type SitePage } from '../browsers/serve-site';
import { createExamplePages } from '../runs/example-pages';
import { writeStopHooks } from './stop-hooks';
import type { Everything } from './store-in-page';

/** What came of a message: its answer, or the kind of notice that the reader is shown. */
export type Outcome<N extends MessageName> = Result<ResponseOf<N>, { readonly kind: NoticeKind }>;

/** A Chromium in which the extension can be disturbed at will. */
export type FaultRun = {
  readonly chromium: ChromiumRun;
  readonly site: Site;
  /** A page of the extension from which everything is asked. It is another one after `replaceExtension`. */
  readonly control: () => Page;
  /** One more of those: a second window. */
  readonly openControl: () => Promise<Page>;
  /** Asks as the popup does. Rejects where there is neither answer nor notice within half a minute. */
  readonly ask: <N extends MessageName>(name: N, request: RequestOf<N>, from?: Page) => Promise<Outcome<N>>;
  /** Asks as the bar in a page does. */
  readonly askFrom: (page: Page, name: MessageName, request: unknown) => Promise<unknown>;
  /** Sees to it that the background stays at its `at`-th call to the browser from now on (-1: at none) until it is let go; or at the first of this name. */
  readonly arm: (at: number | string) => Promise<{ readonly reached: Promise<string | undefined>; readonly seen: () => Promise<readonly string[]>; readonly go: () => Promise<void> }>;
  /** Runs a script in the background. */
  readonly inBackground: <T>(script: string) => Promise<T>;
  readonly stop: () => Promise<void>;
  /** Installs the extension over itself, as an update does; all its pages are closed by that. */
  readonly replaceExtension: () => Promise<void>;
  /** A tab whose page the reader has clicked for; gives its id. */
  readonly click: (page: Page) => Promise<number>;
  /** All that is saved, as another window reads it. Rejects where nothing can be read. */
  readonly readEverything: (from?: Page) => Promise<Everything>;
  /** Runs a script in the control page, where `faults.store` is the store. */
  readonly inControl: <T>(script: string) => Promise<T>;
  readonly close: () => Promise<void>;
};

const longestWaitMs = 30_000;
const pauseMs = 50;
const mostClicks = 3;

/** Wakes the background without asking it for anything. */
const wake = `chrome.runtime.sendMessage({}).catch(() => undefined)`;

/** Counted in short pauses and not by the clock: a machine that stands still for a while is no fault of ours. */
async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  const late = Symbol('late');
  for (let waitedMs = 0; waitedMs < longestWaitMs; waitedMs += pauseMs) {
    const result = await Promise.race([work, sleep(pauseMs, late)]);
    if (result !== late) return work;
  }
  throw new Error(`${what}: neither answer nor notice within ${longestWaitMs / 1000} s`);
}

/** A text that no page has, of a few clauses. */
export function writeOwnPolicy(own: string): ReturnType<typeof readPlainText> {
  return readPlainText(`Fern Privacy Policy\n\nWe collect your name and your e-mail address. This is text ${own} of Fern.\n\nWe do not sell your personal information to third parties.\n`);
}

/** Starts Chromium with the extension, a site of example pages and a control page. */
export async function startFaultRun(pages: Record<string, SitePage> = createExamplePages()): Promise<FaultRun> {
  const [extensionFolder, script] = [await buildExtension('chrome'), await bundleScript('../faults/store-in-page.ts')];
  const site = await serveSite(pages);
  const chromium = await startChromium({ extensionFolder });
  const worlds = new Map<Page, { readonly session: CDPSession; id: number }>();
  // `about.html` shows nothing that is saved and asks for nothing.
  async function openControl(): Promise<Page> {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/about.html`);
    await page.evaluate(script);
    return page;
  }
  let control = await openControl();

  /** The world of the extension's own scripts in a page. */
  async function reachWorld(page: Page): Promise<{ readonly session: CDPSession; id: number }> {
    const known = worlds.get(page);
    if (known !== undefined) return known;
    const session = await page.context().newCDPSession(page);
    const world = { session, id: -1 };
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${chromium.extensionId}`) world.id = context.id;
    });
    await session.send('Runtime.enable');
    worlds.set(page, world);
    return world;
  }

  const ask: FaultRun['ask'] = (name, request, from = control) => inTime(from.evaluate(`faults.ask(${JSON.stringify(name)}, ${JSON.stringify(request)})`), name);

  return {
    chromium,
    site,
    control: () => control,
    openControl,
    ask,
    async askFrom(page, name, request) {
      const { session, id } = await reachWorld(page);
      const expression = `chrome.runtime.sendMessage(${JSON.stringify({ name, request })}).then((answer) => answer ?? 'nobody', () => 'nobody')`;
      const answer = await inTime(session.send('Runtime.evaluate', { contextId: id, expression, awaitPromise: true, returnByValue: true }), name);
      return answer.result.value;
    },
    async arm(at) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          await control.evaluate(wake);
          const worker = await chromium.background();
          await worker.evaluate(writeStopHooks(at));
          return { reached: worker.evaluate<string>('stops.reached').catch(() => undefined), seen: () => worker.evaluate<string[]>('stops.seen'), go: () => worker.evaluate<void>('stops.go()') };
        } catch (error) {
          // The worker of a moment ago may have ended meanwhile.
          if (attempt > 20) throw error;
          await control.waitForTimeout(50);
        }
      }
    },
    async inBackground(body) {
      await control.evaluate(wake);
      return (await chromium.background()).evaluate(body);
    },
    stop: () => chromium.stopBackground(control),
    async replaceExtension() {
      await chromium.browserSession.send('Extensions.loadUnpacked', { path: extensionFolder });
      for (let attempt = 0; ; attempt += 1) {
        try {
          control = await openControl();
          return;
        } catch (error) {
          if (attempt > 50) throw error;
          await sleep(100);
        }
      }
    },
    async click(page) {
      // A popup closes when another window comes to the front, as a person's does; then it is clicked again.
      for (let attempt = 1; ; attempt += 1) {
        try {
          const popup = await chromium.clickButton(page);
          await popup.locator('main[data-state]:not([data-state=loading])').waitFor({ timeout: longestWaitMs });
          const tabId = await popup.evaluate<number>(`chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`);
          await popup.close();
          return tabId;
        } catch (error) {
          if (attempt === mostClicks) throw error;
        }
      }
    },
    readEverything: (from = control) => inTime(from.evaluate(`faults.readEverything()`), 'the store'),
    inControl: (body) => inTime(control.evaluate(`(async () => { ${body} })()`), 'the store'),
    async close() {
      await chromium.close();
      await site.close();
    },
  };
}
