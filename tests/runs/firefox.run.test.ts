import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeTexts } from '../../lib/summary/notices';
import { buildExtension } from '../browsers/build-extension';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { startRecordingProxy, type RecordingProxy } from '../browsers/record-requests';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights, readPageText, readStructure } from './observe-page';

let proxy: RecordingProxy;
let site: Site;
let firefox: FirefoxRun;

beforeAll(async () => {
  const extensionFolder = await buildExtension('firefox');
  proxy = await startRecordingProxy();
  site = await serveSite(createExamplePages());
  firefox = await startFirefox({ extensionFolder, proxyPort: proxy.port });
});
afterAll(async () => {
  await firefox.close();
  await site.close();
  await proxy.close();
});

/** Clicks the button over the present page and waits until the popup shows something else than that it is reading; gives its state. */
async function readPage(): Promise<unknown> {
  await firefox.clickButton();
  return firefox.waitFor(() => firefox.inPopup(`const state = document.querySelector('main')?.dataset.state; return state === 'loading' ? '' : state;`), 'the card');
}

async function click(selector: string): Promise<void> {
  await firefox.inPopup(`document.querySelector(${JSON.stringify(selector)}).click();`);
}

async function clickNamed(name: string): Promise<void> {
  await firefox.inPopup(`[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === ${JSON.stringify(name)}).click();`);
}

async function textOf(selector: string): Promise<string> {
  return String(await firefox.inPopup(`return document.querySelector(${JSON.stringify(selector)})?.textContent ?? '';`));
}

async function marked(): Promise<string[]> {
  return listMarked(String(await firefox.inPage(`return ${readHighlights};`)));
}

describe('a click on the button in Firefox', () => {
  it('shows the card, its clauses in the page, saves it, and leaves the page as it was', async () => {
    await firefox.open(`${site.origin}/acorn`);
    const structure = await firefox.inPage(`return ${readStructure};`);
    const pageText = String(await firefox.inPage(`return ${readPageText};`));

    expect(await readPage()).toBe('card');
    // Closed panels are filled after the card has been painted.
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('blockquote') !== null;`), 'the closed panels to be filled');
    const quotes: string[] = JSON.parse(String(await firefox.inPopup(`return JSON.stringify([...document.querySelectorAll('blockquote')].map((quote) => quote.textContent));`)));
    expect(quotes.length).toBeGreaterThan(10);
    expect(quotes.filter((text) => !pageText.includes(text.replaceAll(/\s+/g, ' ').trim()))).toEqual([]);
    expect(await textOf('[data-row=sell]')).toContain('We do not sell your personal information to third parties.');

    await click('[data-row=sell] .row-jump button');
    await expect.poll(marked).toContain('We do not sell your personal information to third parties.');

    await clickNamed('Highlight in page');
    await expect.poll(async () => (await marked()).length).toBeGreaterThan(10);
    expect((await marked()).filter((text) => !pageText.includes(text))).toEqual([]);
    await firefox.waitFor(async () => (await textOf('.feedback [role=status]')).includes('highlighted'), 'the marks to be told');
    await click('[aria-pressed=true]');
    await expect.poll(marked).toEqual([]);
    expect(await firefox.inPage(`return ${readStructure};`)).toBe(structure);

    await clickNamed('Save');
    await firefox.waitFor(async () => (await textOf('.feedback [role=status]')).includes('Saved'), 'the policy to be saved');
    await clickNamed('Saved policies');
    await firefox.switchToTab('/saved.html');
    const listed = await firefox.waitFor(() => firefox.inPage(`return document.querySelector('main[data-state=list] .saved')?.textContent ?? '';`), 'the list of saved policies');
    expect(listed).toContain('Acorn');
  });
});

describe('a click in Firefox on', () => {
  it('a page of the browser says that no extension may read it', async () => {
    await firefox.open('about:license');
    expect(await readPage()).toBe('notice');
    expect(await textOf('main')).toContain(noticeTexts['page-restricted'].title);
  });

  it('a page in another language says so', async () => {
    await firefox.open(`${site.origin}/german`);
    expect(await readPage()).toBe('other-language');
    expect(await textOf('main')).toContain('German');
  });
});

/** What Firefox itself asks for, with any extension or none. */
const firefoxsOwn = /(?:^|\.)(?:mozilla\.(?:com|org|net)|mozgcp\.net|firefox\.com)(?::443)?$/;

describe('the wire', () => {
  it('carried nothing but the page that was opened', () => {
    const others = proxy.requests().filter((request) => {
      const host = request.includes('://') ? new URL(request).host : request;
      return !firefoxsOwn.test(host);
    });
    expect(others.filter((request) => !request.endsWith('/favicon.ico'))).toEqual([`${site.origin}/acorn`, `${site.origin}/german`]);
  });

  it('would have carried a request of the popup, had it been allowed to make one', async () => {
    await firefox.switchToTab('/acorn');
    await readPage();
    const connect = `fetch(${JSON.stringify(`${site.origin}/leak`)}).then(() => 'connected', () => 'refused')`;
    expect(await firefox.inPopup(`return await window.wrappedJSObject.${connect};`)).toBe('refused');
    expect(proxy.requests()).not.toContain(`${site.origin}/leak`);
  });
});
