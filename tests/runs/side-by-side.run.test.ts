import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
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

it('puts the page that is open beside saved policies, and shows its clauses in place', async () => {
  const saving = await chromium.clickButton(await chromium.open(`${site.origin}/medium`));
  await saving.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => saving.getByRole('status').textContent()).toContain('Saved');
  await saving.close();

  const page = await chromium.open(`${site.origin}/acorn`);
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/compare.html'));
  await popup.getByRole('button', { name: 'Side by side with saved policies' }).click();
  const table = await opened;
  await table.locator('main[data-state=companies]').waitFor({ timeout: 30_000 });
  expect(await table.locator('thead th').count()).toBe(2);

  const add = table.getByLabel('Add a saved policy');
  await add.selectOption({ index: 1 });
  await expect.poll(() => table.locator('thead th').count(), { timeout: 30_000 }).toBe(3);
  // Nothing is left to add.
  expect(await add.count()).toBe(0);

  await table.getByRole('button', { name: 'Show what is alike too' }).click();
  const [open, saved] = await table.locator('[data-question="sell.data"] td').all();
  await open!.getByRole('button', { name: /clause/ }).click();
  if ((await saved!.getByRole('button', { name: /clause/ }).count()) > 0) await saved!.getByRole('button', { name: /clause/ }).click();
  expect(await saved!.getByRole('button', { name: 'Show in page' }).count()).toBe(0);
  const text = (await open!.locator('blockquote').first().textContent()) ?? '';
  await open!.getByRole('button', { name: 'Show in page' }).first().click();
  await expect.poll(async () => listMarked(String(await page.evaluate(readHighlights))).some((marked) => text.includes(marked))).toBe(true);
});
