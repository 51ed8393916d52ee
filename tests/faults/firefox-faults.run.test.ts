import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeTexts } from '../../lib/summary/words/notices';
import { buildExtension } from '../browsers/build-extension';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from '../runs/example-pages';
import { listMarked, readHighlights } from '../runs/observe-page';

let site: Site;
let firefox: FirefoxRun;

beforeAll(async () => {
  const extensionFolder = await buildExtension('firefox');
  site = await serveSite(createExamplePages());
  firefox = await startFirefox({ extensionFolder });
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

/** Ends the background as Firefox does after half a minute, though it has something to do. */
async function stopBackground(): Promise<void> {
  await firefox.inBrowserAsync(`
    const resolve = arguments[arguments.length - 1];
    WebExtensionPolicy.getByID('clauselight@clauselight.example').extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => resolve(true));`);
}

/** Keeps the page from answering anything for a while. */
async function keepPageBusy(ms: number): Promise<void> {
  await firefox.inPage(`window.setTimeout(() => { const end = Date.now() + ${ms}; while (Date.now() < end); });`);
}

async function press(name: string): Promise<void> {
  await firefox.inPopup(`[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === ${JSON.stringify(name)} && button.checkVisibility()).click();`);
}

async function waitForText(selector: string, text: string): Promise<void> {
  await firefox.waitFor(async () => String(await firefox.inPopup(`return document.querySelector(${JSON.stringify(selector)})?.textContent ?? '';`)).includes(text), `"${text}" in ${selector}`);
}

describe('the background of Firefox, stopped', () => {
  it('while a page is read says that the reading was interrupted, and reads at one press', async () => {
    await firefox.open(`${site.origin}/acorn`);
    await keepPageBusy(4_000);
    await firefox.clickButton();
    await stopBackground();
    await waitForText('main', noticeTexts['no-answer'].title);
    await press('Read the page again');
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main[data-state=card]') !== null;`), 'the card');
    expect(await firefox.inPopup(`return document.querySelector('[data-row=sell]').textContent;`)).toContain('Says no');
  });

  it('while clauses are marked says so beside the card, and marks at a second press', async () => {
    await firefox.open(`${site.origin}/acorn`);
    await firefox.clickButton();
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main[data-state=card]') !== null;`), 'the card');
    await keepPageBusy(3_000);
    await press('Highlight in page');
    await stopBackground();
    await waitForText('.feedback', noticeTexts['no-answer'].title);
    await press('Highlight in page');
    await expect.poll(async () => listMarked(String(await firefox.inPage(`return ${readHighlights};`))).length, { timeout: 10_000 }).toBeGreaterThan(5);
  });

  it('is asleep and has forgotten everything, and saves all the same', async () => {
    await firefox.open(`${site.origin}/acorn`);
    await firefox.clickButton();
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main[data-state=card]') !== null;`), 'the card');
    await stopBackground();
    await press('Save');
    await waitForText('.feedback', 'Saved');
    expect(await firefox.inPopup(`return document.querySelector('main').dataset.state;`)).toBe('card');
  });
});
