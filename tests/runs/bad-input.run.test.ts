import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestOf } from '../../lib/messaging/protocol';
import { noticeTexts } from '../../lib/summary/words/notices';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { fillPanels } from '../browsers/fill-panels';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';

let site: Site;
let chromium: ChromiumRun;

beforeAll(async () => {
  const extensionFolder = await buildExtension('chrome');
  site = await serveSite(createExamplePages());
  chromium = await startChromium({ extensionFolder });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** Five megabytes on a slow and busy machine. */
const longestReadingMs = 110_000;

async function readPage(page: Page): Promise<Page> {
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state]:not([data-state=loading])').waitFor({ timeout: longestReadingMs });
  return popup;
}

async function stateOf(popup: Page): Promise<string | null> {
  return popup.locator('main').getAttribute('data-state');
}

/** The page of saved policies, from which messages can be sent without a popup that closes with its tab. */
async function openSavedPage(): Promise<Page> {
  const saved = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
  await saved.locator('main[data-state=list]').waitFor();
  return saved;
}

/** Sends one message as the popup would, and gives the raw answer. */
async function ask(from: Page, request: RequestOf<'card.get'>): Promise<unknown> {
  return from.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name: 'card.get', request })})`);
}

/** The id of the tab that shows an address; the address itself is hidden from the extension, so the active tab is asked for. */
async function tabIdOf(from: Page, page: Page): Promise<number> {
  await page.bringToFront();
  return Number(await from.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)`));
}

/** When the background last analysed a text, on its own clock. */
async function lastAnalysis(): Promise<number> {
  return Number(await (await chromium.background()).evaluate(`performance.getEntriesByName('clauselight:analyze').at(-1)?.startTime ?? -1`));
}

describe('a click on', () => {
  it('a page of the browser says that no extension may read it', async () => {
    const popup = await readPage(await chromium.open('chrome://version/'));
    expect(await stateOf(popup)).toBe('notice');
    expect(await popup.locator('main').textContent()).toContain(noticeTexts['page-restricted'].title);
  });

  it('a PDF file in the viewer of the browser says that no extension may read it', async () => {
    const page = await chromium.context.newPage();
    await page.goto(`${site.origin}/file`);
    const popup = await readPage(page);
    expect(await popup.locator('main').textContent()).toContain(noticeTexts['page-restricted'].title);
  });

  it('an empty page says that there is no text', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/empty`));
    expect(await stateOf(popup)).toBe('notice');
    expect(await popup.locator('main').textContent()).toContain(noticeTexts['page-empty'].title);
  });

  it('a page in another language says so, and answers nothing', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/german`));
    expect(await stateOf(popup)).toBe('other-language');
    expect(await popup.locator('main').textContent()).toContain('German');
    expect(await popup.locator('blockquote').count()).toBe(0);
  });

  it('a page that is partly in another language is answered for by its English part, and says so', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/mixed`));
    expect(await stateOf(popup)).toBe('card');
    expect(await popup.locator('.coverage').textContent()).toContain('1 part in another language was not read');
    await popup.evaluate(fillPanels);
    expect(await popup.locator('[data-row=sell] blockquote').first().textContent()).toBe('We do not sell your personal information to third parties.');
    expect((await popup.locator('blockquote').allTextContents()).filter((quote) => /Daten|Website besuchen/u.test(quote))).toEqual([]);
  });

  it('a page with two policies names both, and the parts on other pages that were not read', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/layered`));
    await popup.evaluate(fillPanels);
    const parts = popup.locator('[data-row=parts]');
    await parts.locator('a, button', { hasText: 'Cookie Policy' }).first().waitFor({ state: 'attached' });
    expect(await parts.locator('.parts li').allTextContents()).toEqual(['Acorn Privacy Policy', 'Acorn Children’s Privacy Policy']);
  });

  it('a page whose later sections come after it was read offers to read it again, and keeps what was read until then', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/growing`));
    await popup.evaluate(fillPanels);
    expect(await popup.locator('.card').textContent()).not.toContain('under the age of 16');
    const again = popup.locator('.feedback').getByRole('button', { name: 'Read the page again' });
    await again.waitFor({ timeout: 30_000 });
    expect(await popup.locator('[data-row=sell] blockquote').first().textContent()).toBe('We do not sell your personal information to third parties.');
    await again.click();
    await expect.poll(() => popup.locator('.card').textContent(), { timeout: 30_000 }).toContain('under the age of 16');
  });

  it('a page that is no policy says so, and offers the links to the policy', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/recipe`));
    expect(await stateOf(popup)).toBe('not-a-policy');
    expect(await popup.locator('main').textContent()).toContain('Privacy Policy');
    expect(await popup.locator('blockquote').count()).toBe(0);
  });

  it('a policy of one sentence shows what this sentence says', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/sentence`));
    expect(await stateOf(popup)).toBe('card');
    await popup.evaluate(fillPanels);
    expect(await popup.locator('[data-row=sell] blockquote').first().textContent()).toBe('We do not sell your personal information to third parties.');
  });

  it('a page of five megabytes shows its card', async () => {
    const popup = await readPage(await chromium.open(`${site.origin}/long`));
    expect(await stateOf(popup)).toBe('card');
  });

  it('a page that changes all the time shows a card, and says what became of a clause', async () => {
    const page = await chromium.open(`${site.origin}/restless`);
    const popup = await readPage(page);
    expect(await stateOf(popup)).toBe('card');
    await popup.locator('[data-row=sell] .row-jump button').click();
    await expect.poll(() => popup.getByRole('status').textContent()).toMatch(/clause/);
  });
});

describe('a reading', () => {
  it('goes on when the popup is closed half-way, and is there at the next click', async () => {
    const page = await chromium.open(`${site.origin}/medium`);
    const before = await lastAnalysis();
    const popup = await chromium.clickButton(page);
    await popup.waitForFunction(`performance.getEntriesByName('clauselight:asked').length > 0`);
    await popup.close();
    await expect.poll(lastAnalysis, { timeout: 30_000 }).toBeGreaterThan(before);
    const analyzedAt = await lastAnalysis();
    expect(await stateOf(await readPage(page))).toBe('card');
    expect(await lastAnalysis()).toBe(analyzedAt);
  });

  it('is done once for two requests at once', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    await (await readPage(page)).close();
    const saved = await openSavedPage();
    const tabId = await tabIdOf(saved, page);
    const answers = await Promise.all([ask(saved, { tabId, again: true }), ask(saved, { tabId, again: true })]);
    expect(answers[0]).toMatchObject({ ok: true, value: { state: 'card' } });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('survives two clicks at once', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    await Promise.allSettled([chromium.pressButton(page), chromium.pressButton(page)]);
    // The second click may close the popup that the first one opened; then a person clicks again.
    await expect
      .poll(
        async () => {
          const popup = chromium.context.pages().find((candidate) => candidate.url().endsWith('/popup.html'));
          if (popup === undefined) await chromium.pressButton(page);
          return popup?.locator('main').getAttribute('data-state', { timeout: 1_000 }).catch(() => 'closed');
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toBe('card');
  });

  it('of a tab that is closed in the middle says that the page is gone', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    await (await readPage(page)).close();
    const saved = await openSavedPage();
    const tabId = await tabIdOf(saved, page);
    // The page is busy, so that the reading of it has begun and cannot end.
    await page.evaluate('setTimeout(() => { const end = Date.now() + 5_000; while (Date.now() < end); })');
    const answer = ask(saved, { tabId, again: true });
    await page.close();
    expect(await answer).toEqual({ ok: false, error: { kind: 'tab-closed' } });
  });

  it('can be shown in the page after the background was stopped', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    const popup = await readPage(page);
    await chromium.stopBackground(popup);
    await popup.locator('[data-row=sell] .row-jump button').click();
    await expect.poll(async () => listMarked(String(await page.evaluate(readHighlights)))).toContain('We do not sell your personal information to third parties.');
  });
});
