import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { startRecordingProxy, type RecordingProxy } from '../browsers/record-requests';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';

function writePolicy(name: string, acting: string, footer = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name} Privacy Policy</title></head><body><main>
<h1>${name} Privacy Policy</h1><p>Last updated: 1 November 2023</p>
<p>This privacy policy explains how ${name} Inc. collects, uses and shares your personal information when you use our website and services.</p>
<h2>Information we collect</h2><p>We collect your name, e-mail address and telephone number, and your IP address.</p>
<p>We use cookies to remember your preferences and to measure how our website is used.</p>
<h2>Sharing</h2><p>We share your personal information with service providers who host our website and process payments for us.</p>
${acting}
<h2>Security</h2><p>We protect your personal information by encryption and by access controls.</p></main>${footer}</body></html>`;
}

const beech = writePolicy(
  'Beech',
  `<h2>Your choices</h2><p>You can opt out of targeted advertising on <a href="/choices">our privacy choices page</a>.</p>
<p>We do not respond to Do Not Track signals. We honor the Global Privacy Control.</p>
<h2>Your California Privacy Rights</h2>
<p>If you are a California resident, you may ask us to delete your personal information by writing to privacy@beech.example or to Beech Inc., 2 Harbour Road, Springfield, IL 62701, or by calling 1-800-555-0142.</p>`,
  `<footer><a href="/imprint">Imprint</a> <a href="/dns">Do Not Sell or Share My Personal Information</a> <a href="#">Cookie settings</a></footer>
<style>.accepted { display: none }</style><div class="cookie-banner accepted"><button>Your ad choices</button></div><div class="cookie-banner"><button>Manage consent</button></div>`,
);
/** A policy that offers nothing, with a contact and without. */
const aspen = writePolicy('Aspen', '<h2>Contact us</h2><p>If you have questions about this privacy policy, contact us at hello@aspen.example.</p>');
const alder = writePolicy('Alder', '');

const titlePage = (title: string): SitePage => htmlPage(`<!doctype html><title>${title}</title><h1>${title}</h1>`);

let proxy: RecordingProxy;
let site: Site;
let chromium: ChromiumRun;

beforeAll(async () => {
  const extensionFolder = await buildExtension('chrome');
  proxy = await startRecordingProxy();
  site = await serveSite({ '/beech': htmlPage(beech), '/aspen': htmlPage(aspen), '/alder': htmlPage(alder), '/choices': titlePage('Choices'), '/mail': titlePage('Mail'), '/phone': titlePage('Phone') });
  // Web pages in place of a mail program and of a telephone, as many people have them; and a browser that asks not to be tracked.
  const handlers = (['mailto', 'tel'] as const).map((protocol) => ({ protocol, default: true, last_modified: '13300000000000000', url: `${site.origin}/${protocol === 'tel' ? 'phone' : 'mail'}?to=%s` }));
  chromium = await startChromium({ extensionFolder, proxyPort: proxy.port, preferences: { custom_handlers: { enabled: true, registered_protocol_handlers: handlers }, enable_do_not_track: true } });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  await proxy.close();
});

async function openCard(page: Page): Promise<Page> {
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  return popup;
}

async function openRow(popup: Page, row: 'control' | 'keep'): Promise<Locator> {
  const button = popup.locator(`[data-row=${row}] .row-title button`);
  // A popup that is opened again is as it was left.
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  return popup.locator(`[data-row=${row}]`);
}

function findWay(row: Locator, place: string): Locator {
  return row.locator('.way', { has: row.page().locator('.way-place', { hasText: place }) });
}

/** Presses what opens a tab, which closes the popup before it can answer; gives the tab. */
async function pressForTab(what: Locator, part: string): Promise<Page> {
  const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes(part));
  const pressed = what.click({ noWaitAfter: true }).catch((error: unknown) => {
    if (!/closed/.test(String(error))) throw error;
  });
  const [tab] = await Promise.all([opened, pressed]);
  return tab;
}

async function openRequest(popup: Page, place: string): Promise<Locator> {
  const way = findWay(await openRow(popup, 'keep'), place);
  const opener = way.getByRole('button', { name: /^Request/ });
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  await way.locator('textarea').waitFor();
  return way;
}

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(popup: Page, name: RegExp): Promise<void> {
  for (let tabs = 1; tabs <= 60; tabs++) {
    await popup.keyboard.press('Tab');
    const named = String(await popup.evaluate(`(() => { const at = document.activeElement; return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent; })()`)).trim();
    if (name.test(named)) return;
  }
  throw new Error(`the keyboard does not reach ${name.source}`);
}

describe('a reader who wants out', () => {
  let page: Page;
  const mine = 'Please delete everything about A. Reader, account “reader & co”.';

  it('sees each way with what it costs, those in the footer too, and the signals beside what the policy says of them', async () => {
    page = await chromium.open(`${site.origin}/beech`);
    const popup = await openCard(page);
    const control = await openRow(popup, 'control');
    await control.locator('.beside a').waitFor();
    // The banner that was answered already is no way to act: nobody could click in it.
    expect(await control.locator('.beside .way-place').allTextContents()).toEqual(['Do Not Sell or Share My Personal Information', 'Manage consent', 'Cookie settings']);
    expect(await control.locator('.beside a.way-place').count()).toBe(1);
    expect(await control.locator('.beside').getByText('Only a click in the page itself does this.').count()).toBe(2);
    const signals = await control.locator('.signals .way-note').allTextContents();
    expect(signals[0]).toMatch(/^Global Privacy Control: this browser does not send it; this policy: honoured\. To send it: in Firefox/);
    expect(signals[1]?.trim()).toBe('Do Not Track: this browser sends it; this policy: ignored.');
    const keep = await openRow(popup, 'keep');
    await expect.poll(() => findWay(keep, 'privacy@beech.example').locator('.way-note').first().textContent()).toBe('For California residents · Some work: you must write an e-mail');
  });

  it('opens a link in a tab of its own, and calls a number by the program that the browser has for it', async () => {
    const choices = await pressForTab(findWay(await openRow(await openCard(page), 'control'), 'our privacy choices page').locator('a.way-place'), '/choices');
    expect(await choices.title()).toBe('Choices');
    await choices.close();
    const phone = await pressForTab(findWay(await openRow(await openCard(page), 'keep'), '0142').locator('a.way-place'), '/phone?to=');
    expect(new URL(phone.url()).searchParams.get('to')).toBe('tel:18005550142');
    await phone.close();
  });

  it('writes into a request, finds it again in the next popup, and hands it to a web mail', async () => {
    const way = await openRequest(await openCard(page), 'privacy@beech.example');
    expect(await way.locator('textarea').inputValue()).toContain('California Consumer Privacy Act');
    await way.locator('textarea').fill(mine);
    await way.locator('input').fill('Delete, please');
    await way.page().close();

    const again = await openRequest(await openCard(page), 'privacy@beech.example');
    expect(await again.locator('textarea').inputValue()).toBe(mine);
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await again.getByRole('button', { name: 'Copy text' }).click();
    await expect.poll(() => again.getByRole('status').textContent()).toBe('Copied');
    expect(await again.page().evaluate('navigator.clipboard.readText()')).toBe(`Delete, please\n\n${mine}`);

    const mail = await pressForTab(again.getByRole('button', { name: 'Open in mail program' }), '/mail?to=');
    const { pathname, searchParams } = new URL(new URL(mail.url()).searchParams.get('to') ?? '');
    expect([pathname, searchParams.get('subject'), searchParams.get('body')]).toEqual(['privacy@beech.example', 'Delete, please', mine]);
    await mail.close();
  });

  it('has it as a letter with address and day, of which only the sheet is printed', async () => {
    const way = await openRequest(await openCard(page), 'Harbour Road');
    await way.locator('textarea').fill(mine);
    const letter = await pressForTab(way.getByRole('button', { name: 'As a letter' }), '/letter.html');
    await letter.locator('.letter').waitFor();
    expect(letter.url()).not.toContain('Reader');
    await letter.getByLabel('Your name and address').fill('A. Reader\n1 Lane');
    const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    expect((await letter.locator('.letter p').allTextContents()).join('\n')).toBe(`A. Reader\n1 Lane\nBeech Inc.\n2 Harbour Road\nSpringfield, IL 62701\n${day}\nRequest to delete (CCPA)\n${mine}`);
    await letter.emulateMedia({ media: 'print' });
    expect([await letter.locator('.letter').isVisible(), await letter.locator('form').isVisible(), await letter.locator('header').isVisible()]).toEqual([true, false, false]);
    await letter.close();
  });

  it('notes what was sent, takes it back, notes it again, and sees what is due at the next click and beside the saved policy', async () => {
    const popup = await openCard(page);
    const way = await openRequest(popup, 'privacy@beech.example');
    await way.getByRole('button', { name: /^I sent it/ }).click();
    await expect.poll(() => way.getByRole('status').textContent()).toBe('Noted in your saved policies.');
    expect(await way.locator('.way-sent').textContent()).toMatch(/^Sent on .* to privacy@beech\.example: Delete, please\. An answer is due by .*\. If they give reasons by then, they may take until .*California Privacy Protection Agency/);
    await way.getByRole('button', { name: 'Take the note back' }).click();
    await expect.poll(() => way.getByRole('status').textContent()).toBe('The note is taken back.');
    expect(await popup.locator('.saved-banner').textContent()).not.toContain('Sent on');
    await way.getByRole('button', { name: /^I sent it/ }).click();
    await expect.poll(() => popup.locator('.saved-banner').textContent()).toContain('Sent on');
    await popup.close();

    const next = await openCard(page);
    expect(await next.locator('.saved-note').textContent()).toMatch(/^Sent on [^\n]+$/);
    const saved = await pressForTab(next.getByRole('button', { name: 'Saved policies', exact: true }), '/saved.html');
    await saved.locator('.library-note').waitFor();
    expect(await saved.locator('.library-note').textContent()).toMatch(/^Sent on [^\n]+$/);
    expect(await saved.locator('.facts').textContent()).toContain('Look again on');

    // From there, too: the letter to the same company, years later.
    await saved.locator('.saved-name button').click();
    const post = await openRequest(saved, 'Harbour Road');
    await post.getByRole('button', { name: /^I sent it/ }).click();
    await expect.poll(() => post.locator('.way-sent').textContent()).toContain('to Beech Inc., 2 Harbour Road, Springfield, IL 62701: Request to delete (CCPA).');
    await saved.goto(`chrome-extension://${chromium.extensionId}/saved.html`);
    await expect.poll(async () => (await saved.locator('.library-note').textContent())?.split('\n').length).toBe(2);
    await saved.close();
  });
});

describe('where nothing is offered', () => {
  it('says what was looked at, and by keyboard alone a request is written to the contact and mailed', async () => {
    const popup = await openCard(await chromium.open(`${site.origin}/aspen`));
    await tabTo(popup, /^What can I turn off/);
    await popup.keyboard.press('Enter');
    const noWay = popup.locator('[data-row=control] .no-way');
    await noWay.locator('textarea').waitFor();
    expect(await noWay.textContent()).toMatch(/Looked through \d+ clauses and \d+ links?: none offers/);
    expect(await noWay.textContent()).toContain('hello@aspen.example');
    await tabTo(popup, /^Text$/);
    await popup.keyboard.press('Control+A');
    await popup.keyboard.type('Stop it.');
    await tabTo(popup, /^Open in mail program/);
    const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/mail?to='));
    await popup.keyboard.press('Enter').catch((error: unknown) => {
      if (!/closed/.test(String(error))) throw error;
    });
    expect(new URL((await opened).url()).searchParams.get('to')).toBe('mailto:hello@aspen.example?subject=I%20object%20to%20the%20use%20of%20my%20data&body=Stop%20it.');
    await (await opened).close();
  });

  it('and nobody is named, the text is there to be copied into whatever form is found', async () => {
    const row = await openRow(await openCard(await chromium.open(`${site.origin}/alder`)), 'control');
    const noWay = row.locator('.no-way');
    await noWay.locator('textarea').waitFor();
    expect(await noWay.textContent()).toContain('no e-mail or postal address either');
    expect(await noWay.getByRole('button').allTextContents()).toEqual(['Copy text', 'I sent it']);
    await noWay.locator('textarea').fill('x'.repeat(3000));
    await noWay.getByRole('button', { name: 'Copy text' }).click();
    await expect.poll(() => noWay.getByRole('status').textContent()).toBe('Copied');
  });
});

it('nothing of all this was sent by the extension itself', () => {
  // What Chromium asks of its makers is looked at in `chromium.run.test.ts`.
  const asked = proxy.requests().filter((request) => (request.startsWith(site.origin) || request.includes('.example')) && !request.endsWith('/favicon.ico'));
  expect(new Set(asked.map((request) => request.split('?')[0]))).toEqual(new Set(['/beech', '/aspen', '/alder', '/choices', '/mail', '/phone'].map((path) => site.origin + path)));
});
