import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { fillPanels } from '../browsers/fill-panels';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
let site: Site;
let chromium: ChromiumRun;
const pages: Record<string, SitePage> = createExamplePages();

beforeAll(async () => {
  const { body } = pages['/acorn']!;
  pages['/cedar'] = htmlPage(body.replaceAll('Acorn', 'Cedar'));
  site = await serveSite(pages);
  chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** What breaks a rule of axe (all of WCAG 2.2 AA that it knows, and its good practices), in both themes. */
async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without the calm passing from one colour to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations: string[] = JSON.parse(String(await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120))))`)));
    found.push(...violations.map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

async function openCard(path: string): Promise<{ page: Page; popup: Page }> {
  const page = await chromium.open(`${site.origin}${path}`);
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  await popup.evaluate(fillPanels);
  return { page, popup };
}

/** Everything that opens, opened. */
async function openAll(page: Page): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await page.evaluate(`for (const button of document.querySelectorAll('button[aria-expanded=false]')) if (button.checkVisibility()) button.click();`);
    await page.waitForTimeout(100);
  }
}

/** What moves when nothing may: animations and transitions that run, with what they would change. */
const readMoving = `JSON.stringify(document.getAnimations().filter(({ playState, animationName }) => playState === 'running' && animationName !== 'withdraw').map((one) => one.animationName ?? one.transitionProperty))`;

describe('accessibility of the real pages, light and dark', () => {
  it('the popup, closed and opened', async () => {
    const { popup } = await openCard('/acorn');
    expect(await listViolations(popup)).toEqual([]);
    await openAll(popup);
    expect(await listViolations(popup)).toEqual([]);
    expect(await popup.evaluate(readMoving)).toBe('[]');
    await popup.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => popup.locator('.feedback [role=status]').textContent()).toContain('Saved');
    await popup.close();
  });

  it('the panel, with a card and without', async () => {
    const { popup } = await openCard('/acorn');
    const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/panel.html'));
    await popup.getByRole('button', { name: 'Keep beside the page' }).click();
    const panel = await opened;
    await panel.locator('main[data-state=card]').waitFor();
    expect(await listViolations(panel)).toEqual([]);
    await openAll(panel);
    expect(await listViolations(panel)).toEqual([]);
    await chromium.open(`${site.origin}/cedar`);
    await panel.locator('main[data-state=notice]').waitFor();
    expect(await listViolations(panel)).toEqual([]);
    await panel.close();
  });

  it('what changed, the table of companies, the library and one of its cards', async () => {
    const { popup: first } = await openCard('/cedar');
    await first.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => first.locator('.feedback [role=status]').textContent()).toContain('Saved');
    await first.close();
    pages['/acorn'] = htmlPage(pages['/acorn']!.body.replace('We do not sell', 'We sell'));
    const { popup } = await openCard('/acorn');
    const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/compare.html'));
    await popup.getByRole('button', { name: /^Compare with/ }).click().catch((error: unknown) => {
      if (!/closed/.test(String(error))) throw error;
    });
    const versions = await opened;
    await versions.locator('main[data-state=versions]').waitFor({ timeout: 30_000 });
    await openAll(versions);
    expect(await listViolations(versions)).toEqual([]);

    const library = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
    await library.locator('main[data-state=list] .saved').first().waitFor();
    expect(await listViolations(library)).toEqual([]);
    await library.locator('.saved-name button').first().click();
    await library.locator('main[data-state=card]').waitFor();
    expect(await listViolations(library)).toEqual([]);

    const { popup: again } = await openCard('/cedar');
    const beside = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/compare.html'));
    await again.getByRole('button', { name: 'Side by side', exact: false }).click().catch((error: unknown) => {
      if (!/closed/.test(String(error))) throw error;
    });
    const table = await beside;
    await table.locator('main[data-state=companies]').waitFor({ timeout: 30_000 });
    expect(await listViolations(table)).toEqual([]);
  });

  it.each(['settings.html', 'welcome.html', 'about.html', 'read-text.html', 'letter.html#company=Acorn&to=Acorn%20Ltd&kind=delete&law=gdpr', 'saved.html', 'marked.html'])('%s', async (name) => {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/${name}`);
    await page.locator('main[data-state]:not([data-state=loading])').waitFor();
    expect(await listViolations(page)).toEqual([]);
    // Half as many CSS pixels, as by a zoom of 200 %, and narrow windows: nothing runs out of its width.
    for (const width of [640, 480, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${width} px`).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});
