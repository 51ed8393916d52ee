import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wayWords } from '../../lib/summary/ways/way-words';
import { noticeTexts } from '../../lib/summary/words/notices';
import { buildExtension } from '../browsers/build-extension';
import { fillPanels } from '../browsers/fill-panels';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { startRecordingProxy, type RecordingProxy } from '../browsers/record-requests';
import { htmlPage, serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights, readPageText, readStructure } from './observe-page';

const rowan = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rowan Privacy Policy</title></head><body><main>
<h1>Rowan Privacy Policy</h1><p>Last updated: 1 November 2023</p>
<p>This privacy policy explains how Rowan Inc. collects, uses and shares your personal information when you use our website and services.</p>
<h2>Information we collect</h2><p>We collect your name, e-mail address and telephone number, and your IP address.</p>
<h2>Sharing</h2><p>We share your personal information with service providers who host our website and process payments for us.</p>
<h2>Your choices</h2><p>You can opt out of the sale of your personal information on <a href="/rowan-out">this page</a>.</p>
<p>You can also opt out of the sale of your personal information by <a href="#gone">this form</a>.</p>
<p>To delete your personal information, write to privacy@rowan.example.</p>
<h2>Security</h2><p>We protect your personal information by encryption and by access controls.</p></main></body></html>`;

let proxy: RecordingProxy;
let site: Site;
let firefox: FirefoxRun;

beforeAll(async () => {
  const extensionFolder = await buildExtension('firefox');
  proxy = await startRecordingProxy();
  site = await serveSite({ ...createExamplePages(), '/rowan': htmlPage(rowan), '/mail': htmlPage('<!doctype html><title>Mail</title><p>A mail.</p>'), '/rowan-out': htmlPage('<!doctype html><title>Out</title><p>You are out.</p>') });
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
    await firefox.inPopup(fillPanels);
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

/** Makes a page of the site Firefox's mail program, without asking. */
const useMailPage = `((uriTemplate) => {
  const info = Cc['@mozilla.org/uriloader/external-protocol-service;1'].getService(Ci.nsIExternalProtocolService).getProtocolHandlerInfo('mailto');
  const app = Cc['@mozilla.org/uriloader/web-handler-app;1'].createInstance(Ci.nsIWebHandlerApp);
  app.name = 'Mail page';
  app.uriTemplate = uriTemplate;
  info.possibleApplicationHandlers.appendElement(app);
  info.preferredApplicationHandler = app;
  info.preferredAction = Ci.nsIHandlerInfo.useHelperApp;
  info.alwaysAskBeforeHandling = false;
  Cc['@mozilla.org/uriloader/handler-service;1'].getService(Ci.nsIHandlerService).store(info);
})`;

describe('a way to act in Firefox', () => {
  it('is found and opened, its request is edited, copied and handed to the mail program, and a lost place is warned of', async () => {
    await firefox.open(`${site.origin}/rowan`);
    expect(await readPage()).toBe('card');
    const way = `[...document.querySelectorAll('[data-row=keep] .way')].find((item) => item.textContent.includes('privacy@rowan.example'))`;
    await click('[data-row=keep] button');
    await firefox.waitFor(() => firefox.inPopup(`return ${way} !== undefined;`), 'the ways to act');
    await firefox.inPopup(`[...${way}.querySelectorAll('button')].find((button) => button.textContent.startsWith('Request')).click();`);
    await firefox.waitFor(() => firefox.inPopup(`return ${way}.querySelector('textarea') !== null;`), 'the request');
    expect(await firefox.inPopup(`return ${way}.querySelector('textarea').value;`)).toContain('Rowan');

    // What is written into it goes into the mail.
    await firefox.inPopup(`const area = ${way}.querySelector('textarea'); area.value = area.value.replace('[your name]', 'A. Reader'); area.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));`);
    await firefox.inPopup(`[...${way}.querySelectorAll('button')].find((button) => button.textContent.startsWith('Copy')).click();`);
    await firefox.waitFor(async () => /copied/iu.test(String(await firefox.inPopup(`return document.body.textContent;`))), 'the copying to be told');

    await click('[data-row=control] button');
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('[data-row=control] .way a') !== null;`), 'the links');
    expect(await textOf('[data-row=control]')).toContain('The place in the page to which the link leads does not exist.');
    // A mail page in place of a mail program: it is given what was written.
    await firefox.inBrowser(`${useMailPage}(${JSON.stringify(`${site.origin}/mail?to=%s`)});`);
    await firefox.inPopup(`[...${way}.querySelectorAll('button')].find((button) => button.textContent.startsWith(${JSON.stringify(wayWords.request.mail)})).click();`);
    const sent = await firefox.waitFor(async () => proxy.requests().find((request) => request.includes('/mail?to=')), 'the mail');
    const mail = new URL(new URL(String(sent)).searchParams.get('to') ?? '');
    expect(mail.pathname).toBe('privacy@rowan.example');
    expect(mail.searchParams.get('subject')).toContain('delete');
    expect(mail.searchParams.get('body')).toContain('A. Reader');
    // In a tab, and not inside the popup.
    await firefox.switchToTab('/mail?to=');
    await firefox.switchToTab('/rowan');

    // What was written is there again, and its note beside it; the signals are those that this browser sends now.
    await firefox.inBrowser(`Services.prefs.setBoolPref('privacy.globalprivacycontrol.enabled', true);`);
    expect(await readPage()).toBe('card');
    await firefox.waitFor(() => firefox.inPopup(`return ${way}?.querySelector('textarea')?.value.includes('A. Reader');`), 'what was written');
    await firefox.inPopup(`[...${way}.querySelectorAll('button')].find((button) => button.textContent.startsWith(${JSON.stringify(wayWords.request.sent)})).click();`);
    await firefox.waitFor(async () => (await textOf('.saved-note')).startsWith('Sent on '), 'the note');
    expect(await textOf('.signals')).toContain('Global Privacy Control: this browser sends it; this policy: not stated.');

    // The link of the row opens in a tab of its own.
    await firefox.inPopup(`document.querySelector('[data-row=control] .way a[href*="/rowan-out"]').click();`);
    await firefox.switchToTab('/rowan-out');
    expect(await firefox.inPage(`return document.body.textContent;`)).toContain('You are out.');
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
    expect(others.filter((request) => !request.endsWith('/favicon.ico'))).toEqual([`${site.origin}/acorn`, `${site.origin}/rowan`, expect.stringContaining('/mail?to='), `${site.origin}/rowan-out`, `${site.origin}/german`]);
  });

  it('would have carried a request of the popup, had it been allowed to make one', async () => {
    await firefox.switchToTab('/acorn');
    await readPage();
    const connect = `fetch(${JSON.stringify(`${site.origin}/leak`)}).then(() => 'connected', () => 'refused')`;
    expect(await firefox.inPopup(`return await window.wrappedJSObject.${connect};`)).toBe('refused');
    expect(proxy.requests()).not.toContain(`${site.origin}/leak`);
  });
});
