import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { startRecordingProxy, type RecordingProxy } from '../browsers/record-requests';
import { htmlPage, serveSite, type Site } from '../browsers/serve-site';

const policy = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Beech Privacy Policy</title></head><body><main>
<h1>Beech Privacy Policy</h1><p>Last updated: 1 November 2023</p>
<p>This privacy policy explains how Beech Inc. collects, uses and shares your personal information when you use our website and services.</p>
<h2>Information we collect</h2><p>We collect your name, e-mail address and telephone number, and your IP address.</p>
<p>We use cookies to remember your preferences and to measure how our website is used.</p>
<h2>Sharing</h2><p>We share your personal information with service providers who host our website and process payments for us.</p>
<h2>Your California Privacy Rights</h2>
<p>If you are a California resident, you may ask us to delete your personal information by writing to privacy@beech.example or to Beech Inc., 2 Harbour Road, Springfield, IL 62701.</p>
<h2>Security</h2><p>We protect your personal information by encryption and by access controls.</p></main>
<footer><a href="/imprint">Imprint</a> <a href="/dns">Do Not Sell or Share My Personal Information</a></footer></body></html>`;

let proxy: RecordingProxy;
let site: Site;
let chromium: ChromiumRun;

beforeAll(async () => {
  const extensionFolder = await buildExtension('chrome');
  proxy = await startRecordingProxy();
  site = await serveSite({ '/beech': htmlPage(policy) });
  chromium = await startChromium({ extensionFolder, proxyPort: proxy.port });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  await proxy.close();
});

it('shows the ways to act with what they cost, those in the footer too, and carries a request through to the saved policy', async () => {
  const page = await chromium.open(`${site.origin}/beech`);
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });

  // In the footer, outside the policy.
  await popup.locator('[data-row=control] button').first().click();
  await popup.locator('[data-row=control] .beside a').waitFor();
  expect(await popup.locator('[data-row=control] .beside').textContent()).toContain('Do Not Sell or Share My Personal Information');
  expect(await popup.locator('[data-row=control] .signals').textContent()).toContain('this browser does not send it; this policy: not stated');

  // In the policy: a mail and a letter, for whom and at what cost.
  await popup.locator('[data-row=keep] button').first().click();
  const mail = popup.locator('[data-row=keep] .way', { has: popup.locator('.way-place', { hasText: 'privacy@beech.example' }) });
  await expect.poll(() => mail.locator('.way-note').first().textContent()).toBe('For California residents · Some work: you must write an e-mail');
  await mail.getByRole('button', { name: /^Request/ }).click();
  expect(await mail.locator('textarea').inputValue()).toContain('California Consumer Privacy Act');

  // A letter, as a page of its own.
  const post = popup.locator('[data-row=keep] .way', { has: popup.locator('.way-place', { hasText: 'Harbour Road' }) });
  await post.getByRole('button', { name: /^Request/ }).click();
  const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/letter.html'));
  await post.getByRole('button', { name: 'As a letter' }).click();
  const letter = await opened;
  await letter.locator('.letter').waitFor();
  expect(await letter.locator('.letter').textContent()).toContain('Springfield, IL 62701');
  await letter.close();
});

it('notes what was sent beside the saved policy', async () => {
  const popup = await chromium.clickButton(await chromium.open(`${site.origin}/beech`));
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  await popup.locator('[data-row=keep] button').first().click();
  const mail = popup.locator('[data-row=keep] .way', { has: popup.locator('.way-place', { hasText: 'privacy@beech.example' }) });
  await mail.getByRole('button', { name: /^Request/ }).click();
  await mail.getByRole('button', { name: /^I sent it/ }).click();
  await expect.poll(() => mail.getByRole('status').textContent()).toContain('Noted');
  await popup.locator('.saved-banner').waitFor();
  const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/saved.html'));
  await popup.getByRole('button', { name: 'Saved policies', exact: true }).click();
  const saved = await opened;
  await saved.locator('main').getByText('Sent on').first().waitFor();
  expect(await saved.locator('main').textContent()).toMatch(/Sent on .* to privacy@beech\.example: Request to delete \(CCPA\)\. An answer is due by /);
  expect(await saved.locator('main').textContent()).toContain('Look again on');
});
