import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Bare',
  version: '1',
  permissions: ['activeTab', 'scripting'],
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'background.js' },
};

const popup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<style>body { inline-size: 400px; block-size: 560px; margin: 0 }</style><main>Reading …</main><script type="module" src="popup.js"></script></html>`;

const script = `const main = document.querySelector('main');
performance.mark('clauselight:asked');
const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.body.innerText });
main.textContent = result.slice(0, 1000);
performance.mark('clauselight:card');
requestAnimationFrame(() => setTimeout(() => performance.mark('clauselight:painted')));
void chrome.runtime.sendMessage('');
`;

/** Is woken by the popup, so that the meter finds it in every round; a browser stops what has nothing to do. */
const background = 'chrome.runtime.onMessage.addListener(() => false);';

/**
 * Writes an extension that does nothing but what every reader of pages must: its popup has a frame of the size of ours, asks the page for its text and shows the beginning
 * of it. What it takes is the browser's own time, below which no extension comes; its marks are those that `startClickMeter` waits for. Gives its folder.
 */
export async function writeBareExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clauselight-bare-'));
  const files = { 'manifest.json': JSON.stringify(manifest), 'popup.html': popup, 'popup.js': script, 'background.js': background };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}
