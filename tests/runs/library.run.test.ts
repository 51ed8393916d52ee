import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';

let chromium: ChromiumRun;
let folder: string;
let library: Page;

/** Three policies of two companies, and one of which nobody knows whose it is. */
const files: readonly (readonly [name: string, text: string])[] = [
  ['fern.txt', 'Fern Privacy Policy\n\nWe collect your name and your postal address.\n\nWe do not sell your personal information to third parties.\n'],
  ['fern-later.txt', 'Fern Privacy Policy\n\nWe collect your name and your e-mail address.\n\nWe sell your personal information to third parties.\n'],
  ['moss.txt', 'Moss Privacy Policy\n\nWe collect your telephone number.\n\nWe keep your personal information for 24 months.\n'],
  ['scan of March.txt', 'Privacy Policy\n\nWe collect your payment details.\n\nWe share your personal information with advertisers.\n'],
];

beforeAll(async () => {
  chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  folder = await mkdtemp(join(tmpdir(), 'clauselight-library-'));
  library = await openLibrary();
  for (const [name, text] of files) {
    await writeFile(join(folder, name), text);
    await library.locator('input[type=file]').setInputFiles(join(folder, name));
    await library.getByText('1 policy was added.').waitFor({ timeout: 30_000 });
    await library.getByRole('button', { name: 'Close' }).click();
  }
});
afterAll(async () => {
  await chromium.close();
  await rm(folder, { recursive: true, force: true });
});

async function openLibrary(): Promise<Page> {
  const page = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
  await page.locator('main[data-state=list]').waitFor();
  return page;
}

async function listNames(page: Page): Promise<string[]> {
  return page.locator('.saved-name').allTextContents();
}

/** The saved policy of this name. */
function rowOf(page: Page, name: string) {
  return page.locator('.saved', { has: page.getByRole('button', { name, exact: true }) });
}

/** Opens the form of a saved policy. */
async function edit(page: Page, name: string) {
  await rowOf(page, name).getByRole('button', { name: /^Edit/ }).click();
  return page.locator('form.library-edit');
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep changes' }).click();
  await page.locator('form.library-edit').waitFor({ state: 'detached' });
}

describe('a policy from a file', () => {
  it('without a company in it is named by the file, in the list as above its card', async () => {
    expect(await listNames(library)).toContain('Privacy Policy (scan of March)');
    await library.getByRole('button', { name: 'Privacy Policy (scan of March)', exact: true }).click();
    await library.locator('main[data-state=card]').waitFor();
    expect(await library.locator('.header-name').textContent()).toBe('Privacy Policy (scan of March)');
    await library.getByRole('button', { name: 'All saved policies' }).click();
    await library.locator('main[data-state=list]').waitFor();
  });
});

describe('what the reader writes', () => {
  it('is shown, found, sorted and filtered by, and still there in another window', async () => {
    const form = await edit(library, 'Moss');
    await form.getByLabel('Name').fill('My moss garden');
    await form.getByLabel('Tags').fill('garden, slow, garden');
    await form.getByLabel('Note').fill('They answered in August: zebra.');
    await keep(library);
    for (const page of [library, await openLibrary()]) {
      await expect.poll(() => rowOf(page, 'My moss garden').locator('.library-tags li').allTextContents()).toEqual(['garden', 'slow']);
      expect(await rowOf(page, 'My moss garden').locator('.library-note').textContent()).toBe('They answered in August: zebra.');
      await page.getByLabel('Search in all saved texts').fill('zebra');
      await expect.poll(() => listNames(page)).toEqual(['My moss garden']);
      await page.getByLabel('Search in all saved texts').fill('');
      await page.locator('.library-find select').last().selectOption('garden');
      await expect.poll(() => listNames(page)).toEqual(['My moss garden']);
      await page.locator('.library-find select').last().selectOption('');
      await page.getByLabel('Order').selectOption('By name');
      await expect.poll(() => listNames(page)).toEqual(['Fern', 'Fern', 'My moss garden', 'Privacy Policy (scan of March)']);
      await page.getByLabel('Order').selectOption('Last saved first');
    }
    await library.getByRole('button', { name: 'My moss garden', exact: true }).click();
    await library.locator('main[data-state=card]').waitFor();
    expect(await library.locator('.header-name').textContent()).toBe('My moss garden');
    await library.getByRole('button', { name: 'All saved policies' }).click();
    await library.locator('main[data-state=list]').waitFor();
  });

  it('does not touch the text that was saved', async () => {
    await library.getByRole('button', { name: 'Export all' }).click();
    const [download] = await Promise.all([library.waitForEvent('download'), library.getByRole('group', { name: 'Export all' }).getByRole('button', { name: 'Save as data (JSON)' }).click()]);
    const path = join(folder, 'all.json');
    await download.saveAs(path);
    expect(await readFile(path, 'utf8')).toContain('We keep your personal information for 24 months.');
  });
});

/** Exports in a form, and gives where the file is. */
async function exportAs(group: string, form: string): Promise<string> {
  const forms = library.getByRole('group', { name: group });
  if ((await forms.count()) === 0) await library.getByRole('button', { name: group }).click();
  const [download] = await Promise.all([library.waitForEvent('download'), forms.getByRole('button', { name: form }).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

describe('an export for people', () => {
  it('is one web page of all, that leads to each and loads nothing', async () => {
    const path = await exportAs('Export all', 'Save as a web page');
    const page = await chromium.context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    expect(await page.locator('ol a').allTextContents()).toEqual(['Fern', 'Fern', 'My moss garden', 'Privacy Policy (scan of March)']);
    await page.getByRole('link', { name: 'My moss garden' }).click();
    expect(page.url()).toMatch(/#policy-3$/);
    const moss = page.locator('article').nth(2);
    expect(await moss.locator('h2').textContent()).toBe('My moss garden: what the privacy policy says');
    expect(await moss.textContent()).toContain('They answered in August: zebra.');
    const text = moss.getByText('We keep your personal information for 24 months.').last();
    expect(await text.isVisible()).toBe(false);
    await moss.getByText('The whole text').click();
    expect(await text.isVisible()).toBe(true);
    expect(requests).toEqual([pathToFileURL(path).href]);
    await page.close();
    await library.bringToFront();
  });

  it('is Markdown of the chosen', async () => {
    await rowOf(library, 'My moss garden').locator('.library-choice input').check();
    const written = await readFile(await exportAs('Export the chosen', 'Save as Markdown'), 'utf8');
    expect(written.match(/^## .*/gm)).toEqual(['## My moss garden: what the privacy policy says']);
    expect(written).toContain('We collect your telephone number.');
    expect(written).not.toContain('Fern');
    await library.getByRole('button', { name: 'Choose none' }).click();
  });
});

describe('a reminder', () => {
  it('is noted for a day, says so when the day has come, is found by it and can be taken away, and nothing is fetched for it', async () => {
    const requests: string[] = [];
    chromium.context.on('request', (request) => requests.push(request.url()));
    const form = await edit(library, 'My moss garden');
    await form.getByLabel('Look again').selectOption('In 3 months');
    await keep(library);
    await expect.poll(() => rowOf(library, 'My moss garden').locator('.facts').textContent()).toMatch(/Look again on \d{1,2} \w+ \d{4}/);
    expect(await library.getByRole('button', { name: 'To look at again' }).count()).toBe(0);

    // The same page, some months later.
    const later = await chromium.context.newPage();
    await later.clock.setFixedTime(new Date(Date.now() + 100 * 24 * 3_600_000));
    await later.goto(library.url());
    await later.locator('main[data-state=list]').waitFor();
    await expect.poll(() => rowOf(later, 'My moss garden').locator('.library-due').textContent()).toBe('Time to look again');
    await later.getByRole('button', { name: 'To look at again' }).click();
    expect(await listNames(later)).toEqual(['My moss garden']);
    const again = await edit(later, 'My moss garden');
    await again.getByLabel('Look again').selectOption('No reminder');
    await keep(later);
    await expect.poll(() => later.locator('.library-due').count()).toBe(0);
    // The choice went with the last of them.
    await expect.poll(async () => (await listNames(later)).length).toBe(files.length);
    await later.close();
    expect(requests.filter((url) => !url.startsWith(`chrome-extension://${chromium.extensionId}/`))).toEqual([]);
  });
});

describe('versions of one policy', () => {
  it('are joined and parted by the reader', async () => {
    // A page in the background draws nothing, and nothing is pressed in it.
    await library.bringToFront();
    expect(await listNames(library)).toHaveLength(files.length);
    for (const box of await library.locator('.saved', { has: library.getByRole('button', { name: 'Fern', exact: true }) }).locator('.library-choice input').all()) await box.check();
    await library.getByRole('button', { name: 'Join as versions of one policy' }).click();
    await library.getByRole('button', { name: '1 more version' }).waitFor();
    expect(await library.locator('.library-item').count()).toBe(files.length - 1);
    await library.getByRole('button', { name: 'Choose none' }).click();

    await library.getByRole('button', { name: '1 more version' }).click();
    const opened = chromium.context.waitForEvent('page', (page) => page.url().includes('/compare.html'));
    await library.getByRole('button', { name: /^What changed since .+ in Fern/ }).click();
    const compare = await opened;
    await compare.locator('main[data-state=versions]').waitFor({ timeout: 30_000 });
    expect(await compare.locator('[data-question]').evaluateAll((items) => items.map((item) => item.getAttribute('data-question')))).toContain('sell.data');
    await compare.close();

    await library.locator('.library-others').getByRole('button', { name: /^Edit/ }).click();
    await library.getByRole('button', { name: 'Part from the other versions' }).click();
    await expect.poll(() => library.locator('.library-item').count()).toBe(files.length);
    const elsewhere = await openLibrary();
    expect(await elsewhere.locator('.library-item').count()).toBe(files.length);
    await elsewhere.close();
  });
});
