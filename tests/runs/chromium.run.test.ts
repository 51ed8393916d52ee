import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWords } from '../../lib/summary/words/compare-words';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { fillPanels } from '../browsers/fill-panels';
import { startRecordingProxy, type RecordingProxy } from '../browsers/record-requests';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights, readPageText, readStructure } from './observe-page';

let proxy: RecordingProxy;
let site: Site;
let chromium: ChromiumRun;
/** What the pages, the popup and the background of this browser asked for. */
const requested: string[] = [];

beforeAll(async () => {
  const extensionFolder = await buildExtension('chrome');
  proxy = await startRecordingProxy();
  site = await serveSite(createExamplePages());
  chromium = await startChromium({ extensionFolder, proxyPort: proxy.port });
  chromium.context.on('request', (request) => requested.push(request.url()));
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  await proxy.close();
});

/** The popup over a page, once it shows something else than that it is reading. */
async function readPage(page: Page): Promise<Page> {
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state]:not([data-state=loading])').waitFor({ timeout: 60_000 });
  return popup;
}

async function marked(page: Page): Promise<string[]> {
  return listMarked(String(await page.evaluate(readHighlights)));
}

describe('a click on the button', () => {
  it('shows the card, its clauses in the page, saves it, and leaves the page as it was', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    const structure = await page.evaluate(readStructure);
    const pageText = String(await page.evaluate(readPageText));
    const popup = await readPage(page);

    // The card: six questions, each answer with its quotes, which are the page's own words.
    expect(await popup.locator('main').getAttribute('data-state')).toBe('card');
    expect(await popup.locator('[data-row]').count()).toBeGreaterThan(6);
    await popup.evaluate(fillPanels);
    const texts = await popup.locator('blockquote').allTextContents();
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !pageText.includes(text.replaceAll(/\s+/g, ' ').trim()))).toEqual([]);
    expect(await popup.locator('[data-row=sell]').textContent()).toContain('We do not sell your personal information to third parties.');
    expect(await popup.locator('main').textContent()).toMatch(/what the policy says, not what the site does/i);

    // One clause in the page.
    await popup.locator('[data-row=sell] .row-jump button').click();
    await expect.poll(() => marked(page)).toContain('We do not sell your personal information to third parties.');
    await expect.poll(() => popup.getByRole('status').textContent()).toContain('marked in the page');

    // All clauses in the page, and none again.
    await popup.getByRole('button', { name: 'Highlight in page' }).click();
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(10);
    expect((await marked(page)).filter((text) => !pageText.includes(text))).toEqual([]);
    await expect.poll(() => popup.locator('[aria-pressed=true]').count()).toBe(1);
    await popup.locator('[aria-pressed=true]').click();
    await expect.poll(() => marked(page)).toEqual([]);
    expect(await page.evaluate(readStructure)).toBe(structure);

    // Saved, and listed by the page of saved policies.
    await popup.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => popup.getByRole('status').textContent()).toContain('Saved');
    const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/saved.html'));
    await popup.getByRole('button', { name: 'Saved policies', exact: true }).click();
    const saved = await opened;
    await saved.locator('main[data-state=list]').waitFor();
    expect(await saved.locator('.saved').count()).toBe(1);
    expect(await saved.locator('.saved').textContent()).toContain('Acorn');
    await saved.locator('.saved-name button').first().click();
    await saved.locator('main[data-state=card]').waitFor();
    await saved.evaluate(fillPanels);
    expect(await saved.locator('[data-row=sell]').textContent()).toContain('We do not sell your personal information to third parties.');
  });

  it('knows the saved policy again', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/acorn`));
    expect(await popup.locator('main').textContent()).toContain(compareWords.banner.unchanged.split('{date}')[0]);
  });

  it('reads a plain text', async () => {
    const page = await chromium.open(`${site.origin}/text`);
    const popup = await readPage(page);
    await popup.locator('[data-row=sell] .row-jump button').click();
    await expect.poll(() => marked(page)).toContain('We do not sell your personal information to third parties.');
  });
});

/** What Chromium itself asks for, with any extension or none: its updates, and whether somebody is signed in. */
const chromiumsOwn = /^(?:https?:\/\/)?(?:update\.googleapis\.com|accounts\.google\.com)(?::443|\/.*)?$/;

describe('the wire', () => {
  it('carried nothing but the pages that were opened', () => {
    const paths = proxy.requests().filter((request) => !chromiumsOwn.test(request));
    expect([...new Set(paths)].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([`${site.origin}/acorn`, `${site.origin}/favicon.ico`, `${site.origin}/text`]);
    expect(requested).toContain(`chrome-extension://${chromium.extensionId}/popup.html`);
    expect(requested.filter((url) => !url.startsWith(site.origin) && !url.startsWith(`chrome-extension://${chromium.extensionId}/`))).toEqual([]);
  });

  it('would have carried a request of the background or of the popup, had they been allowed to make one', async () => {
    const connect = `fetch(${JSON.stringify(`${site.origin}/leak`)}).then(() => 'connected', () => 'refused')`;
    const popup = await readPage(await chromium.open(`${site.origin}/acorn`));
    expect(await popup.evaluate(connect)).toBe('refused');
    expect(await (await chromium.background()).evaluate(connect)).toBe('refused');
    expect(proxy.requests()).not.toContain(`${site.origin}/leak`);
  });
});
