import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFirefox } from './find-browser';
import { connectMarionette } from './marionette';

/** A piece of a program, run in a document: it has `window` and `document`, and returns what JSON can carry. */
type Script = string;

/** A Firefox with the extension in it, in a profile of its own. */
export type FirefoxRun = {
  readonly open: (url: string) => Promise<void>;
  /** Opens a page in a private window, which is the one in front from then on. */
  readonly openPrivate: (url: string) => Promise<void>;
  /** Installs the extension once more over itself, as an update does. */
  readonly reinstall: () => Promise<void>;
  /** A real click on the toolbar button; the popup is there when it resolves. */
  readonly clickButton: () => Promise<void>;
  /** Runs a script in the popup. */
  readonly inPopup: (script: Script) => Promise<unknown>;
  /** The same in the sidebar. */
  readonly inSidebar: (script: Script) => Promise<unknown>;
  /** The same in the present tab, by the browser's own rights, as in the popup: a page of the extension runs no scripts but its own. */
  readonly inTab: (script: Script) => Promise<unknown>;
  /** Runs a script in the page of the present tab. */
  readonly inPage: (script: Script) => Promise<unknown>;
  /** Runs a script in the browser's own window. */
  readonly inBrowser: (script: Script) => Promise<unknown>;
  /** The same for a script that hands its value to its last argument. */
  readonly inBrowserAsync: (script: Script) => Promise<unknown>;
  /** Goes to the tab whose address contains `part`, and waits for it. */
  readonly switchToTab: (part: string) => Promise<void>;
  /** Waits until a script gives something true, and gives it. */
  readonly waitFor: (run: () => Promise<unknown>, what: string) => Promise<unknown>;
  /** PNG of the popup or of the page. */
  readonly photograph: (what: 'popup' | 'page') => Promise<Buffer>;
  /** The page on paper, as a PDF; `withGrounds`: grounds are printed as well, which browsers leave out unless they are asked. */
  readonly print: (withGrounds: boolean) => Promise<Buffer>;
  /** Resolves when Firefox has ended, by whomever. */
  readonly closed: Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** What a run may set; without a folder Firefox runs without the extension. `proxyPort`: all requests go through a proxy on this port, also those to this machine. `isPrivateToo`: the extension may work in private windows. */
export type FirefoxOptions = { readonly extensionFolder?: string; readonly proxyPort?: number; readonly headless?: boolean; readonly isPrivateToo?: boolean };

const extensionId = 'clauselight@clauselight.example';
const timeoutMs = 20_000;

// No updates, no first-run pages, no reports: what remains on the wire is the extension's.
const preferences: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'browser.urlbar.quicksuggest.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'geo.provider.network.url': '',
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'security.OCSP.enabled': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

function writePreferences(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function proxyPreferences(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}

async function waitUntil(run: () => Promise<unknown>, what: string): Promise<unknown> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    const value = await run();
    if (value) return value;
    await sleep(50);
  }
  throw new Error(`waited ${timeoutMs / 1000} s for ${what}`);
}

/** The button's name in the browser's window, made of the extension's id. */
const widgetId = JSON.stringify(`${extensionId.replaceAll(/[^a-z0-9_-]/g, '_')}-browser-action`);
const pinWidget = `CustomizableUI.addWidgetToArea(${widgetId}, CustomizableUI.AREA_NAVBAR);`;
const clickWidget = `
  const node = document.getElementById(${widgetId});
  (node.querySelector('.unified-extensions-item-action-button') ?? node).click();
  return true;`;

const closePopup = `
  const popup = document.querySelector('.webextension-popup-browser');
  popup?.closest('panel')?.hidePopup();
  return popup === null;`;

const popupIsReady = `
  const popup = document.querySelector('.webextension-popup-browser');
  return Boolean(popup && popup.currentURI && popup.currentURI.spec.endsWith('/popup.html') && !popup.webProgress.isLoadingDocument);`;

const findPopup = `document.querySelector('.webextension-popup-browser')`;
const findTab = 'gBrowser.selectedBrowser';
const findSidebar = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

/** A frame script is the one way into a popup, a sidebar or a tab, which live in another process; it acts as a person's own press does. */
function wrapForView(finder: Script, script: Script): string {
  const inside = `(async () => {
    const window = content, document = content.document;
    let answer;
    const pressing = window.windowUtils.setHandlingUserInput(true);
    try { answer = { value: await (async () => { ${script} })() }; } catch (error) { answer = { error: String(error) }; }
    pressing.destruct();
    sendAsyncMessage('clauselight:answer', JSON.stringify(answer));
  })();`;
  return `
    const resolve = arguments[arguments.length - 1];
    const manager = (${finder})?.messageManager;
    if (!manager) return resolve(JSON.stringify({ error: 'it is not open' }));
    const listener = { receiveMessage({ data }) { manager.removeMessageListener('clauselight:answer', listener); resolve(data); } };
    manager.addMessageListener('clauselight:answer', listener);
    manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(inside)}), false);`;
}

const photographPopup = `
  const resolve = arguments[arguments.length - 1];
  const popup = document.querySelector('.webextension-popup-browser');
  popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white').then((bitmap) => {
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    resolve(canvas.toDataURL('image/png').split(',')[1]);
  });`;

/** Starts Firefox, with the unpacked extension as a temporary add-on. Throws where no Firefox is installed. */
export async function startFirefox({ extensionFolder, proxyPort, headless = true, isPrivateToo = false }: FirefoxOptions): Promise<FirefoxRun> {
  const executable = findFirefox();
  if (executable === undefined) throw new Error('no Firefox is installed');
  const profile = await mkdtemp(join(tmpdir(), 'clauselight-firefox-'));
  await writeFile(join(profile, 'user.js'), writePreferences({ ...preferences, 'ui.popup.disable_autohide': headless, ...(proxyPort === undefined ? {} : proxyPreferences(proxyPort)) }));
  const firefox = spawn(executable, [...(headless ? ['-headless'] : []), '-no-remote', '-profile', profile, '-marionette', '-remote-allow-system-access'], { stdio: 'ignore' });
  const exited = once(firefox, 'exit');

  const port = await waitUntil(async () => Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '')), 'Firefox to start');
  const { send, close } = await connectMarionette(Number(port));
  if (extensionFolder !== undefined) await send('Addon:Install', { path: extensionFolder, temporary: true, allowPrivateBrowsing: isPrivateToo });

  async function valueOf(command: string, context: 'chrome' | 'content', script: Script): Promise<unknown> {
    await send('Marionette:SetContext', { value: context });
    const result = await send(command, { script, args: [], sandbox: null, newSandbox: true, scriptTimeout: timeoutMs });
    return typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined;
  }
  const inBrowser = (script: Script): Promise<unknown> => valueOf('WebDriver:ExecuteScript', 'chrome', script);
  const inPage = (script: Script): Promise<unknown> => valueOf('WebDriver:ExecuteScript', 'content', script);

  if (extensionFolder !== undefined) await inBrowser(pinWidget);

  async function inView(finder: Script, name: string, script: Script): Promise<unknown> {
    const answer: { value?: unknown; error?: string } = JSON.parse(String(await valueOf('WebDriver:ExecuteAsyncScript', 'chrome', wrapForView(finder, script))));
    if (answer.error !== undefined) throw new Error(`in the ${name}: ${answer.error}`);
    return answer.value;
  }

  async function listHandles(): Promise<string[]> {
    await send('Marionette:SetContext', { value: 'content' });
    const handles = await send('WebDriver:GetWindowHandles');
    return Array.isArray(handles) ? handles.map(String) : [];
  }

  return {
    closed: exited,
    inBrowser,
    inBrowserAsync: (script) => valueOf('WebDriver:ExecuteAsyncScript', 'chrome', script),
    inPage,
    waitFor: waitUntil,
    async reinstall() {
      await send('Addon:Install', { path: extensionFolder, temporary: true });
      await inBrowser(pinWidget);
    },
    async open(url) {
      await send('Marionette:SetContext', { value: 'content' });
      await send('WebDriver:Navigate', { url });
    },
    async openPrivate(url) {
      await send('Marionette:SetContext', { value: 'content' });
      const result = await send('WebDriver:NewWindow', { type: 'window', focus: true, private: true });
      await send('WebDriver:SwitchToWindow', { handle: typeof result === 'object' && result !== null && 'handle' in result ? result.handle : '', focus: true });
      await send('WebDriver:Navigate', { url });
    },
    async clickButton() {
      // One that is still open would be closed by the click.
      await waitUntil(() => inBrowser(closePopup), 'the popup to close');
      await inBrowser(clickWidget);
      await waitUntil(() => inBrowser(popupIsReady), 'the popup');
    },
    inPopup: (script) => inView(findPopup, 'popup', script),
    inTab: (script) => inView(findTab, 'tab', script),
    inSidebar: (script) => inView(findSidebar, 'sidebar', script),
    async switchToTab(part) {
      await waitUntil(async () => {
        for (const handle of await listHandles()) {
          await send('WebDriver:SwitchToWindow', { handle, focus: true });
          if (String(await inPage('return document.readyState === "complete" ? location.href : ""')).includes(part)) return true;
        }
        return false;
      }, `a tab with ${part}`);
    },
    async photograph(what) {
      if (what === 'popup') return Buffer.from(String(await valueOf('WebDriver:ExecuteAsyncScript', 'chrome', photographPopup)), 'base64');
      await send('Marionette:SetContext', { value: 'content' });
      const result = await send('WebDriver:TakeScreenshot', { full: false });
      return Buffer.from(typeof result === 'object' && result !== null && 'value' in result ? String(result.value) : '', 'base64');
    },
    async print(withGrounds) {
      await send('Marionette:SetContext', { value: 'content' });
      const result = await send('WebDriver:Print', { background: withGrounds });
      return Buffer.from(typeof result === 'object' && result !== null && 'value' in result ? String(result.value) : '', 'base64');
    },
    async close() {
      close();
      firefox.kill();
      await exited;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
