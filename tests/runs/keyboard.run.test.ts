import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
let site: Site;
let chromium: ChromiumRun;
const pages: Record<string, SitePage> = createExamplePages();
/** What a screen reader is told on the way: role and name of everything that has the focus when it is pressed. */
const heard: string[] = [];

/** How many steps each part of the main job took; the click on the icon is the first of all of them. */
const steps: Record<string, number> = {};

beforeAll(async () => {
  const { body } = pages['/acorn']!;
  pages['/ways'] = htmlPage(body.replace('<h2>How long', '<p>You can opt out of targeted advertising at <a href="/choices">our privacy choices page</a>.</p><h2>How long'));
  pages['/choices'] = htmlPage('<!doctype html><title>Choices</title><h1>Your choices</h1>');
  site = await serveSite(pages);
  chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** The click on the icon: the first step of every way. */
async function openCard(path: string): Promise<{ page: Page; popup: Page }> {
  const page = await chromium.open(`${site.origin}${path}`);
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  steps['card'] = 1;
  return { page, popup };
}

/** Goes on by Tab alone until something of this name has the focus, which must be seen, and presses it: one step. */
async function pressByKeyboard(popup: Page, name: RegExp): Promise<number> {
  for (let tabs = 1; tabs <= 80; tabs++) {
    await popup.keyboard.press('Tab');
    const focused = String(
      await popup.evaluate(`(() => {
        const element = document.activeElement;
        const seen = [null, '::after'].some((part) => getComputedStyle(element, part).outlineStyle !== 'none');
        return (seen ? '' : 'unseen ') + element.tagName.toLowerCase() + ': ' + (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\\s+/g, ' ');
      })()`),
    );
    expect(focused).not.toMatch(/^unseen/);
    if (!name.test(focused)) continue;
    heard.push(focused.replace(/127\.0\.0\.1:\d+/, 'HOST').replace(/\d{1,2} [A-Z][a-z]+ \d{4}/, 'DATE'));
    // What opens another tab closes the popup before it can answer.
    await popup.keyboard.press('Enter').catch((error: unknown) => {
      if (!/closed/.test(String(error))) throw error;
    });
    return 1;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const ids: string[] = JSON.parse(String(await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120))))`)));
  return ids;
}

describe('the main job, by keyboard alone', () => {
  it('takes one step to the card and one more to a clause in the page', async () => {
    const { page, popup } = await openCard('/acorn');
    steps['clause'] = 1 + (await pressByKeyboard(popup, /^button: Show in page: Do they sell it/));
    expect(steps['clause']).toBe(2);
    await expect.poll(async () => listMarked(String(await page.evaluate(readHighlights)))).toContain('We do not sell your personal information to third parties.');
  });

  it('takes two to the page where one opts out', async () => {
    const { popup } = await openCard('/ways');
    const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().endsWith('/choices'));
    steps['opt-out page'] = 1 + (await pressByKeyboard(popup, /^button: Open their page: Refuse targeted ads/));
    expect(steps['opt-out page']).toBe(2);
    expect(await (await opened).title()).toBe('Choices');
  });

  it('takes two to a saved policy, and two to what has changed since', async () => {
    const { popup } = await openCard('/acorn');
    steps['saved'] = 1 + (await pressByKeyboard(popup, /^button: Save$/));
    expect(steps['saved']).toBe(2);
    await expect.poll(() => popup.getByRole('status').first().textContent()).toContain('Saved');
    await popup.close();
    pages['/acorn'] = htmlPage(pages['/acorn']!.body.replace('We do not sell', 'We sell'));
    const changed = await openCard('/acorn');
    await expect.poll(() => changed.popup.locator('.saved-banner').textContent()).toMatch(/changed since/i);
    const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/compare.html'));
    steps['changes'] = 1 + (await pressByKeyboard(changed.popup, /^button: Compare/));
    expect(steps['changes']).toBe(2);
    await (await opened).locator('main[data-state=versions]').waitFor({ timeout: 30_000 });
  });

  it('takes the steps that were promised, and no more', () => {
    console.log(`by keyboard in Chromium: ${Object.entries(steps).map(([part, count]) => `${part} ${count}`).join(', ')}`);
    expect(steps).toEqual({ card: 1, clause: 2, 'opt-out page': 2, saved: 2, changes: 2 });
  });

  it('is told to a screen reader as it is written down', async () => {
    await expect(`${heard.join('\n')}\n`).toMatchFileSnapshot('keyboard-transcript.txt');
  });
});

describe('the real pages', () => {
  it.each(['settings.html', 'welcome.html', 'saved.html', 'about.html', 'read-text.html'])('%s breaks no rule of accessibility, light and dark', async (name) => {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/${name}`);
    await page.locator('main[data-state]:not([data-state=loading])').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      // Without the calm passing from one colour to the other.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await listViolations(page)).toEqual([]);
    }
  });

  it('the popup breaks none either, moves nothing when the card comes, and paints before it', async () => {
    const { popup } = await openCard('/ways');
    expect(await listViolations(popup)).toEqual([]);
    const painted = await popup.evaluate(`new Promise((resolve) => {
      let shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(JSON.stringify({ shift, first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1 })), 300);
    })`);
    const { shift, first }: { shift: number; first: number } = JSON.parse(String(painted));
    console.log(`first paint after ${Math.round(first)} ms, layout shift ${shift}`);
    expect(shift).toBe(0);
    // What would move is seen.
    const moved = await popup.evaluate(`new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({ type: 'layout-shift' });
      const late = document.createElement('div');
      late.style.blockSize = '80px';
      setTimeout(() => document.querySelector('.card').prepend(late), 700);
      setTimeout(() => resolve(0), 3000);
    })`);
    expect(moved).toBeGreaterThan(0);
  });
});

describe('the settings and the first run, in the browser', () => {
  it('an order that is chosen is the order of the next card, and everything can be deleted', async () => {
    const settings = await chromium.open(`chrome-extension://${chromium.extensionId}/settings.html`);
    await settings.getByRole('button', { name: 'Move up: Do they sell it' }).click();
    await expect.poll(() => settings.getByRole('status').allTextContents()).toContain('Settings are kept.');
    const { popup } = await openCard('/ways');
    expect(await popup.locator('.rows:not([data-folded]) > .row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))).toEqual(['collect', 'use', 'sell', 'share', 'control', 'keep']);
    await popup.close();
    await settings.getByRole('button', { name: 'Delete everything…' }).click();
    await settings.getByRole('button', { name: 'Yes, delete everything' }).click();
    await expect.poll(() => settings.getByRole('status').allTextContents()).toContain('Everything is deleted.');
    const library = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
    await library.locator('main[data-state=list]').waitFor();
    expect(await library.locator('.saved').count()).toBe(0);
  });

  it('the built-in example is read, marked and "saved"', async () => {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/welcome.html`);
    await page.getByRole('button', { name: 'Read this policy' }).click();
    await expect.poll(() => page.locator('[data-row=sell]').textContent(), { timeout: 30_000 }).toContain('Says no');
    await page.locator('[data-row=sell] .row-jump button').click();
    await expect.poll(async () => listMarked(String(await page.evaluate(readHighlights)))).toContain('We do not sell your personal information to third parties.');
    await page.getByRole('button', { name: 'Highlight in page' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => page.locator('.welcome-steps > [data-done=true]').count()).toBe(4);
    expect(await listViolations(page)).toEqual([]);
  });

  it('an answer that is corrected stays so at the next click, and the report names no address', async () => {
    const { popup } = await openCard('/ways');
    await popup.locator('[data-row=sell] .row-title button').click();
    await popup.locator('[data-row=sell] .correct-item .act').click();
    await popup.getByRole('radio', { name: 'yes', exact: true }).check();
    await popup.getByRole('button', { name: 'Correct it' }).click();
    await expect.poll(() => popup.locator('[data-row=sell] .row-answer').textContent()).toContain('Says yes');
    await popup.close();
    const { popup: next } = await openCard('/ways');
    expect(await next.locator('[data-row=sell] .row-answer').textContent()).toContain('Says yes');
    await next.locator('[data-row=corrections] .row-title button').click();
    const saved = next.waitForEvent('download');
    await next.getByRole('button', { name: 'Save the report' }).click();
    const report = readFileSync(await (await saved).path(), 'utf8');
    expect(report).toContain('"says": "yes"');
    expect(report).not.toContain(site.origin);
  });
});
