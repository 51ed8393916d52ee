import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright';
import { findChromium } from './find-browser';

/** A Chromium with the extension in it, in a profile of its own. */
export type ChromiumRun = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens a page in a new tab. */
  readonly open: (url: string) => Promise<Page>;
  /** A real click on the toolbar button while `page` is in front; gives the popup. Grants `activeTab` as a person's click does. */
  readonly clickButton: (page: Page) => Promise<Page>;
  /** As `clickButton`, but does not wait for a popup; gives the moment of the click, in milliseconds since the epoch. */
  readonly pressButton: (page: Page) => Promise<number>;
  /** The next popup that opens. */
  readonly waitForPopup: () => Promise<Page>;
  /** The background's worker, started if it sleeps. */
  readonly background: () => Promise<Worker>;
  /** Ends the background's worker, as the browser does when it has been idle; asked of a page of the extension. */
  readonly stopBackground: (from: Page) => Promise<void>;
  /** A session on the browser itself. */
  readonly browserSession: CDPSession;
  readonly close: () => Promise<void>;
};

/** What a run may set. `proxyPort`: all requests go through a proxy on this port, also those to this machine. `keepsPages`: a page that is left is kept in memory for the back button, as browsers do and their remote control does not. `isPrivateToo`: the extension may work in private windows. `preferences`: settings of the profile, as Chromium's file `Preferences` has them. */
export type ChromiumOptions = { readonly extensionFolder: string; readonly proxyPort?: number; readonly headless?: boolean; readonly keepsPages?: boolean; readonly isPrivateToo?: boolean; readonly preferences?: Readonly<Record<string, unknown>> };

/**
 * No first-run pages, updates or reports. The last one lets `Extensions.loadUnpacked` be used: Chrome itself no longer heeds `--load-extension`,
 * Chromium and Edge know both.
 */
export const quietFlags = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-unsafe-extension-debugging'] as const;

/** Chromium's sandbox refuses to run for root, and cannot run in most containers. */
function mustRunUnboxed(headless: boolean): boolean {
  return headless || process.getuid?.() === 0;
}

/**
 * Pins the extension's button to the toolbar: an unpinned one slides into place for a quarter of a second before its popup opens. The id of an
 * unpacked extension is the SHA-256 of its path, of which the first 32 digits are written with the letters a–p.
 */
export async function pinButton(profile: string, extensionFolder: string, preferences: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const digits = createHash('sha256').update(extensionFolder).digest('hex').slice(0, 32);
  const id = Array.from(digits, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ ...preferences, extensions: { pinned_extensions: [id] } }));
}

/** Starts Chromium with the unpacked extension. Throws where no Chromium is installed. */
export async function startChromium({ extensionFolder, proxyPort, headless = true, keepsPages = false, isPrivateToo = false, preferences = {} }: ChromiumOptions): Promise<ChromiumRun> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium is installed');
  // Makes the popup a page of the context.
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
  const profile = await mkdtemp(join(tmpdir(), 'clauselight-chromium-'));
  await pinButton(profile, extensionFolder, preferences);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', ...(keepsPages ? ['--disable-back-forward-cache'] : [])],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...(mustRunUnboxed(headless) ? ['--no-sandbox'] : []),
      ...quietFlags,
      ...(proxyPort === undefined ? [] : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });
  const browserSession = await context.browser()!.newBrowserCDPSession();
  const { id: extensionId } = await browserSession.send('Extensions.loadUnpacked', { path: extensionFolder, ...(isPrivateToo ? { enableInIncognito: true } : {}) });
  const background = async (): Promise<Worker> => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));

  async function pressButton(page: Page): Promise<number> {
    await page.bringToFront();
    const { targetInfos } = await browserSession.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const target = targetInfos.find(({ url }) => url === page.url());
    if (target === undefined) throw new Error(`no tab shows ${page.url()}`);
    const clickedAt = performance.timeOrigin + performance.now();
    await browserSession.send('Extensions.triggerAction', { id: extensionId, targetId: target.targetId });
    return clickedAt;
  }

  const waitForPopup = (): Promise<Page> =>
    context.waitForEvent('page', { predicate: (candidate) => candidate.url().endsWith('/popup.html'), timeout: 15_000 });

  return {
    context,
    extensionId,
    browserSession,
    background,
    pressButton,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    waitForPopup,
    async clickButton(page) {
      const popup = waitForPopup();
      await pressButton(page);
      return popup;
    },
    async stopBackground(from) {
      const session = await context.newCDPSession(from);
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
