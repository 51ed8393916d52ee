import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeTexts } from '../../lib/summary/words/notices';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { htmlPage, serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';

let site: Site;
let chromium: ChromiumRun;
let extensionFolder: string;

beforeAll(async () => {
  const pages = createExamplePages();
  const { body } = pages['/acorn']!;
  site = await serveSite({ ...pages, '/birch': htmlPage(body.replaceAll('Acorn', 'Birch').replace('We do not sell', 'We never sell')), '/cedar': htmlPage(body.replaceAll('Acorn', 'Cedar').replace('<h2>Security', '<p>To delete your personal information, write to privacy@cedar.example.</p><h2>Security')) });
  extensionFolder = await buildExtension('chrome');
  chromium = await startChromium({ extensionFolder });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

async function openCard(page: Page): Promise<Page> {
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  return popup;
}

function waitForPanel(): Promise<Page> {
  return chromium.context.waitForEvent('page', { predicate: (page) => page.url().includes('/panel.html'), timeout: 15_000 });
}

/** One press on the button of the popup. */
async function openPanel(popup: Page): Promise<Page> {
  const opened = waitForPanel();
  await popup.getByRole('button', { name: 'Keep beside the page' }).click();
  return opened;
}

const heading = (page: Page): Promise<string> => page.locator('h1').textContent().then(String);

/** What a panel must do, in whatever window the browser gives it. */
async function tryPanel(panel: Page, acorn: Page): Promise<void> {
  await panel.locator('main[data-state=card]').waitFor();
  expect(await heading(panel)).toContain('Acorn');
  // As it was left in the popup.
  expect(await panel.locator('[data-row=sell] .row-title button').getAttribute('aria-expanded')).toBe('true');
  await panel.locator('[data-row=sell] .row-jump button').click();
  await expect.poll(async () => listMarked(String(await acorn.evaluate(readHighlights)))).toContain('We do not sell your personal information to third parties.');

  const birch = await chromium.open(`${site.origin}/birch`);
  await expect.poll(() => heading(panel)).toBe(noticeTexts['not-clicked'].title);
  await panel.getByRole('button', { name: /Acorn/ }).click();
  await expect.poll(() => heading(panel)).toContain('Acorn');

  await birch.bringToFront();
  await expect.poll(() => heading(panel)).toBe(noticeTexts['not-clicked'].title);
  const popup = await openCard(birch);
  await expect.poll(() => heading(panel), { timeout: 10_000 }).toContain('Birch');
  await popup.getByRole('button', { name: 'Highlight in page' }).click();
  await expect.poll(() => panel.getByRole('button', { name: 'Highlight in page' }).getAttribute('aria-pressed'), { timeout: 10_000 }).toBe('true');
  await popup.close();
  await birch.goto(`${site.origin}/acorn`);
  await expect.poll(() => heading(panel), { timeout: 10_000 }).toContain('Acorn');
  await birch.close();
}

describe('the card beside the page, in Chromium', () => {
  it('opens by one press, without a question, in a window that follows the tabs, where the browser has no panel for it yet', async () => {
    const acorn = await chromium.open(`${site.origin}/acorn`);
    const popup = await openCard(acorn);
    await popup.locator('[data-row=sell] .row-title button').click();
    const panel = await openPanel(popup);
    expect(panel.url()).toMatch(/panel\.html#\d+$/);
    await expect.poll(() => popup.isClosed()).toBe(true);
    await tryPanel(panel, acorn);
    expect(await panel.locator('.popup-hint').textContent()).toContain('next start');
    // The permission is there, and it opened no page.
    expect(await panel.evaluate('chrome.permissions.getAll().then(({ permissions, origins }) => JSON.stringify({ permissions: permissions.sort(), origins }))')).toBe('{"permissions":["activeTab","scripting","sidePanel","storage"],"origins":[]}');
  });

  it('is the side panel of the browser once the extension is loaded with its permission, as at the next start', async () => {
    await chromium.browserSession.send('Extensions.loadUnpacked', { path: extensionFolder });
    const acorn = await chromium.open(`${site.origin}/acorn`);
    const popup = await openCard(acorn);
    await popup.locator('[data-row=sell] .row-title button').click();
    const panel = await openPanel(popup);
    expect(panel.url()).toMatch(/panel\.html$/);
    await tryPanel(panel, acorn);
    expect(await panel.locator('.popup-hint').count()).toBe(0);
  });
});

describe('a popup that was closed', () => {
  it('opens as it was left: what was open, how far it was scrolled, what was written', async () => {
    const cedar = await chromium.open(`${site.origin}/cedar`);
    const popup = await openCard(cedar);
    await popup.locator('[data-row=keep] .row-title button').click();
    await popup.locator('[data-row=keep]').getByRole('button', { name: /^Request/ }).first().click();
    await popup.locator('[data-row=keep] textarea').fill('Please delete all of it.');
    await popup.evaluate('scrollTo(0, 200)');
    await popup.waitForTimeout(400);
    await popup.close();
    const again = await openCard(cedar);
    expect(await again.locator('[data-row=keep] textarea').inputValue()).toBe('Please delete all of it.');
    expect(await again.evaluate('scrollY')).toBe(200);
    expect(await again.locator('[data-row=sell] .row-title button').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the card beside the page, in Firefox', () => {
  let firefox: FirefoxRun;
  beforeAll(async () => {
    firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
  });
  afterAll(() => firefox.close());

  const title = (): Promise<string> => firefox.inSidebar(`return document.querySelector('h1')?.textContent ?? '';`).then(String, () => '');

  it('is the sidebar, opened by one press, which follows the tabs and marks the page', async () => {
    await firefox.open(`${site.origin}/acorn`);
    await firefox.clickButton();
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main')?.dataset.state === 'card';`), 'the card');
    await firefox.inPopup(`document.querySelector('[data-row=sell] .row-title button').click(); document.querySelector('.corner button').click();`);
    await expect.poll(title, { timeout: 20_000 }).toContain('Acorn');
    expect(await firefox.inSidebar(`return document.querySelector('[data-row=sell] .row-title button').getAttribute('aria-expanded');`)).toBe('true');
    await firefox.inSidebar(`document.querySelector('[data-row=sell] .row-jump button').click();`);
    await expect.poll(async () => listMarked(String(await firefox.inPage(`return ${readHighlights};`)))).toContain('We do not sell your personal information to third parties.');

    await firefox.inBrowser(`gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(`${site.origin}/birch`)});`);
    await firefox.switchToTab('/birch');
    await expect.poll(title, { timeout: 20_000 }).toBe(noticeTexts['not-clicked'].title);
    await firefox.clickButton();
    await expect.poll(title, { timeout: 20_000 }).toContain('Birch');
    await firefox.inBrowser(`gBrowser.selectedTab = gBrowser.tabs[0];`);
    await expect.poll(title, { timeout: 20_000 }).toContain('Acorn');
  });
});
