import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlainText } from '../lib/summary/documents/write-plain-text';
import { buildExtension, type Target } from '../tests/browsers/build-extension';
import { startChromium } from '../tests/browsers/chromium';
import { findChromium, findFirefox } from '../tests/browsers/find-browser';
import { startFirefox } from '../tests/browsers/firefox';
import { installBrowsers } from '../tests/browsers/install-browsers';
import { serveSite } from '../tests/browsers/serve-site';
import { buildExampleSite } from './example-site';
import { showInChromium, showInFirefox } from './show-example';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictureFolder = resolve(root, '.output', 'start');
/** The port of the examples; any free one if it is taken. */
const usualPort = 8_787;

/** Whether there is a screen on which a browser could show itself. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function serveExamples() {
  const { pages, policies } = buildExampleSite();
  const site = await serveSite(pages, usualPort).catch(() => serveSite(pages));
  return { site, first: `${site.origin}${policies[0]?.htmlPath ?? '/'}` };
}

/** A window with the first example; the command ends when it is closed. */
async function showWindow(target: Target, url: string, list: string): Promise<void> {
  console.log(`The example policies: ${list}`);
  console.log('Click the Clauselight button in the toolbar. Close the browser to end.');
  const extensionFolder = await buildExtension(target);
  if (target === 'chrome') {
    const chromium = await startChromium({ extensionFolder, headless: false });
    const closed = chromium.context.waitForEvent('close', { timeout: 0 });
    const blank = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await blank.goto(url);
    await closed;
    await chromium.close();
  } else {
    const firefox = await startFirefox({ extensionFolder, headless: false });
    await firefox.open(url);
    await firefox.closed;
    await firefox.close();
  }
}

/** No screen: click the button all the same, print the card, keep the pictures. */
async function showWithoutScreen(target: Target, url: string): Promise<void> {
  console.log(`No screen here: the browser runs unseen, and its button is clicked on ${url}\n`);
  mkdirSync(pictureFolder, { recursive: true });
  const extensionFolder = await buildExtension(target);
  const browser = target === 'chrome' ? await startChromium({ extensionFolder }) : await startFirefox({ extensionFolder });
  try {
    const shown = 'context' in browser ? await showInChromium(browser, url, pictureFolder) : await showInFirefox(browser, url, pictureFolder);
    console.log(writePlainText(shown.card));
    console.log(`\nPictures of the popup and of the page: ${shown.pictures.map((file) => relative(process.cwd(), file)).join(', ')}`);
  } finally {
    await browser.close();
  }
}

async function start(): Promise<void> {
  if (findChromium() === undefined && findFirefox() === undefined) {
    const missing = installBrowsers(['chromium']);
    if (missing !== undefined) {
      process.stderr.write(`${missing}\n`);
      process.exitCode = 2;
      return;
    }
  }
  const target: Target = findChromium() === undefined ? 'firefox' : 'chrome';
  const { site, first } = await serveExamples();
  try {
    if (hasDisplay()) await showWindow(target, first, `${site.origin}/`);
    else await showWithoutScreen(target, first);
  } finally {
    await site.close();
  }
}

await start();
