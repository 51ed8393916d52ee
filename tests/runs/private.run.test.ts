import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium } from '../browsers/chromium';
import { startFirefox } from '../browsers/firefox';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';

let site: Site;
beforeAll(async () => {
  site = await serveSite(createExamplePages());
});
afterAll(() => site.close());

const sentence = 'We do not sell your personal information to third parties.';

// A reader who saves asks for it, in whatever window; nothing is written unasked.
describe('a private window', () => {
  it('of Chromium shows the card, its clauses in the page, and keeps what is saved', async () => {
    const chromium = await startChromium({ extensionFolder: await buildExtension('chrome'), isPrivateToo: true });
    try {
      const ordinary = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
      await ordinary.getByText('Nothing is saved yet').waitFor();
      const opened = chromium.context.waitForEvent('page', (page) => page.url().includes('/acorn'));
      const isPrivate = await ordinary.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(`${site.origin}/acorn`)} }).then(({ incognito }) => incognito)`);
      expect(isPrivate).toBe(true);
      const page = await opened;
      const popup = await chromium.clickButton(page);
      await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
      await popup.locator('[data-row=sell] .row-jump button').click();
      await expect.poll(async () => listMarked(String(await page.evaluate(readHighlights)))).toContain(sentence);
      await popup.getByRole('button', { name: 'Save', exact: true }).click();
      await expect.poll(() => popup.getByRole('status').textContent()).toContain('Saved');
      const savedPage = chromium.context.waitForEvent('page', (candidate: Page) => candidate.url().includes('/saved.html'));
      await popup.getByRole('button', { name: 'Saved policies', exact: true }).click();
      const saved = await savedPage;
      await expect.poll(() => saved.locator('.saved-name').allTextContents()).toEqual(['Acorn']);
      await ordinary.reload();
      await expect.poll(() => ordinary.locator('.saved-name').allTextContents()).toEqual(['Acorn']);
    } finally {
      await chromium.close();
    }
  });

  it('of Firefox shows the card, its clauses in the page, and keeps what is saved', async () => {
    const firefox = await startFirefox({ extensionFolder: await buildExtension('firefox'), isPrivateToo: true });
    try {
      await firefox.openPrivate(`${site.origin}/acorn`);
      await firefox.clickButton();
      await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main[data-state=card]') !== null;`), 'the card');
      await firefox.inPopup(`document.querySelector('[data-row=sell] .row-jump button').click();`);
      await expect.poll(async () => listMarked(String(await firefox.inPage(`return ${readHighlights};`))), { timeout: 10_000 }).toContain(sentence);
      await firefox.inPopup(`[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Save').click();`);
      await firefox.waitFor(async () => String(await firefox.inPopup(`return document.querySelector('.feedback [role=status]')?.textContent ?? '';`)).includes('Saved'), 'the policy to be saved');
      await firefox.inPopup(`[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Saved policies').click();`);
      await firefox.switchToTab('/saved.html');
      await expect.poll(() => firefox.inPage(`return [...document.querySelectorAll('.saved-name')].map((name) => name.textContent).join();`), { timeout: 10_000 }).toBe('Acorn');
    } finally {
      await firefox.close();
    }
  });
});
