import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';

let site: Site;
let chromium: ChromiumRun;
let folder: string;
const pages: Record<string, SitePage> = createExamplePages();

beforeAll(async () => {
  const extensionFolder = await buildExtension('chrome');
  site = await serveSite(pages);
  chromium = await startChromium({ extensionFolder });
  folder = await mkdtemp(join(tmpdir(), 'clauselight-files-'));
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

async function openCard(page: Page): Promise<Page> {
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  return popup;
}

async function openFrom(popup: Page, button: string | RegExp, path: string): Promise<Page> {
  const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes(path));
  await popup.getByRole('button', { name: button }).click();
  return opened;
}

async function openLibrary(): Promise<Page> {
  const library = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
  await library.locator('main[data-state=list]').waitFor();
  return library;
}

/** What the page says after its owner has changed it. */
function changePage(): void {
  const { body } = pages['/acorn']!;
  pages['/acorn'] = htmlPage(
    body
      .replace('We do not sell your personal information to third parties.', 'We sell your personal information to third parties.')
      .replace('<p>We protect your personal information by encryption and by access controls.</p>', '')
      .replace('Last updated: 1 November 2023', 'Last updated: 5 May 2025')
      .replaceAll("'", '’'),
  );
}

describe('a policy that changes after it was saved', () => {
  it('is told by the popup with what changed, compared, and its new clauses are shown in the page', async () => {
    const before = await openCard(await chromium.open(`${site.origin}/acorn`));
    await before.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => before.getByRole('status').textContent()).toContain('Saved');
    await before.close();

    changePage();
    const page = await chromium.open(`${site.origin}/acorn`);
    const popup = await openCard(page);
    await expect.poll(() => popup.locator('.saved-banner').textContent()).toMatch(/Changed since .* \d{4}: 2 answers and 2 clauses/);

    const compare = await openFrom(popup, /^Compare/, '/compare.html');
    await compare.locator('main[data-state=versions]').waitFor({ timeout: 30_000 });
    const sale = compare.locator('[data-question="sell.data"]');
    expect(await sale.locator('.change-side').allTextContents()).toEqual([expect.stringContaining('We do not sell your personal information'), expect.stringContaining('We sell your personal information to third parties.')]);
    expect(await compare.locator('[data-question]').evaluateAll((items) => items.map((item) => item.getAttribute('data-question')))).toEqual(['sell.data', 'secure.measures', 'share.partners']);
    expect(await compare.locator('.clause-change[data-change=reworded] del').allTextContents()).toEqual([expect.stringContaining('do not')]);
    expect(await compare.locator('.clause-change[data-change=removed]').count()).toBe(1);

    await sale.getByRole('button', { name: 'Show in page' }).click();
    await expect.poll(async () => listMarked(String(await page.evaluate(readHighlights)))).toContain('We sell your personal information to third parties.');

    // The changed text is saved as another version of the same policy.
    const again = await openCard(page);
    await again.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => again.getByRole('status').textContent()).toContain('Saved');
    const library = await openLibrary();
    expect(await library.locator('.library-item').count()).toBe(1);
    await library.getByRole('button', { name: '1 more version' }).click();
    const versions = await openFrom(library, /^What changed since .+ in /, '/compare.html');
    await versions.locator('main[data-state=versions]').waitFor({ timeout: 30_000 });
    expect(await versions.locator('.change-counts').textContent()).toBe('Changed: 2 answers and 2 clauses.');
    await Promise.all([library.close(), versions.close(), compare.close()]);
  });
});

describe('the library', () => {
  it('searches the texts, deletes and brings back', async () => {
    const library = await openLibrary();
    await library.locator('input[type=search]').fill('encrypt');
    await expect.poll(() => library.locator('.library-count').textContent()).toContain('1 of 2 saved texts');
    await library.locator('input[type=search]').fill('');
    await expect.poll(() => library.locator('.library-count').textContent()).toMatch(/^2 saved texts/);
    await library.getByRole('button', { name: /^Edit/ }).first().click();
    await library.locator('form').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => library.locator('.library-count').textContent()).toMatch(/^1 saved text/);
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => library.locator('.library-count').textContent()).toMatch(/^2 saved texts/);
    await library.close();
  });

  it('exports to a file and takes it back, byte for byte, after everything was deleted', async () => {
    const library = await openLibrary();
    const save = async (name: string): Promise<string> => {
      const forms = library.getByRole('group', { name: 'Export all' });
      if ((await forms.count()) === 0) await library.getByRole('button', { name: 'Export all' }).click();
      const [download] = await Promise.all([library.waitForEvent('download'), forms.getByRole('button', { name: 'Save as data (JSON)' }).click()]);
      const path = join(folder, name);
      await download.saveAs(path);
      return readFile(path, 'utf8');
    };
    const first = await save('first.json');
    expect(first.split('\n')).toHaveLength(5);
    await library.getByRole('button', { name: '1 more version' }).click();
    for (const box of await library.locator('.library-choice input').all()) await box.check();
    await library.locator('.library-chosen').getByRole('button', { name: 'Delete' }).click();
    await library.getByText('Nothing is saved yet').waitFor();
    await library.locator('input[type=file]').setInputFiles(join(folder, 'first.json'));
    await library.getByText('2 policies were added.').waitFor();
    expect(await save('second.json')).toBe(first);
    await library.close();
  });

  it.each([
    ['a text', 'old.txt', 'Acorn Privacy Policy\n\nWe collect your name and e-mail address.\n\nWe rent your personal information to third parties.\n'],
    ['a web page', 'older.html', '<!doctype html><title>Acorn Privacy Policy</title><h1>Acorn Privacy Policy</h1><p>We collect your name, e-mail address and age.</p><p>We sell your personal information to third parties.</p>'],
    ['a Markdown file', 'oldest.md', '# Acorn Privacy Policy\n\nWe collect your name and *e-mail address*.\n\n- We do not sell your personal information to third parties.\n'],
  ])('takes %s as an earlier version', async (_name, file, text) => {
    const library = await openLibrary();
    const open = library.getByRole('button', { name: / more versions?$/ });
    const before = Number.parseInt((await open.textContent()) ?? '0', 10);
    await library.locator('.library-choice input').first().check();
    const path = join(folder, file);
    await writeFile(path, text);
    await library.locator('input[type=file]').setInputFiles(path);
    await library.getByText('1 policy was added.').waitFor({ timeout: 30_000 });
    await library.getByRole('button', { name: `${before + 1} more versions` }).waitFor();
    expect(await open.count()).toBe(1);
  });

  it('compares companies in one table', async () => {
    const library = await openLibrary();
    await library.getByRole('button', { name: '4 more versions' }).click();
    for (const box of await library.locator('.library-choice input').all()) await box.check();
    const table = await openFrom(library, 'Side by side', '/compare.html');
    await table.locator('main[data-state=companies]').waitFor({ timeout: 30_000 });
    expect(await table.locator('thead th').count()).toBe(6);
    expect(await table.locator('[data-question="sell.data"] td').allTextContents()).toHaveLength(5);
  });
});
