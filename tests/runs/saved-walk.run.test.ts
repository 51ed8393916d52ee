import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWords } from '../../lib/summary/words/compare-words';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';

/** What a policy of these sections says, as a page. */
function writePolicy(title: string, sections: readonly (readonly [heading: string, ...paragraphs: string[]])[]): SitePage {
  return htmlPage(`<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${sections.map(([heading, ...paragraphs]) => `<h2>${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`).join('')}</body></html>`);
}

const collected = ['Information we collect', 'This privacy policy explains how Willow Ltd collects, uses and shares your personal information when you use our website.', 'We collect your name, your postal address, your e-mail address and your telephone number.', 'We use cookies to remember your preferences and to measure how our website is used.'] as const;
const safe = ['Security', 'We protect your personal information by encryption and by access controls.'] as const;
const keeping = 'We keep your personal information for 24 months after you close your account, and then delete it.';

const willow = writePolicy('Willow Privacy Policy', [
  collected,
  safe,
  ['Sharing', 'We share your personal information with service providers who host our website.', 'We do not sell your personal information to third parties.'],
  ['Your choices', 'You can unsubscribe from our newsletter at any time by writing to <a href="mailto:stop@willow.example">stop@willow.example</a>.'],
  ['How long we keep it', keeping],
]);
/** Its section on security stands elsewhere, what it says of sale has changed, one way to act has gone and another has come. */
const changedWillow = writePolicy('Willow Privacy Policy', [
  collected,
  ['Sharing', 'We share your personal information with service providers who host our website.', 'We sell your personal information to third parties.'],
  ['Your choices', 'To opt out of the sale of your personal information, visit <a href="https://willow.example/do-not-sell">https://willow.example/do-not-sell</a>.'],
  ['How long we keep it', keeping],
  safe,
]);
const hazel = writePolicy('Hazel Privacy Policy', [
  ['Information we collect', 'This privacy policy explains how Hazel Inc collects, uses and shares your personal information when you use our shop.', 'We collect your name, your e-mail address and your credit card number.'],
  ['Sharing', 'We sell your personal information to advertisers.'],
  ['How long we keep it', 'We keep your personal information for ten years.'],
]);

let site: Site;
let chromium: ChromiumRun;
let folder: string;
const pages: Record<string, SitePage> = { '/privacy': willow, '/hazel': hazel };

beforeAll(async () => {
  site = await serveSite(pages);
  chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  folder = await mkdtemp(join(tmpdir(), 'clauselight-walk-'));
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

async function openCard(url: string): Promise<Page> {
  const popup = await chromium.clickButton(await chromium.open(url));
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  return popup;
}

async function save(url: string): Promise<void> {
  const popup = await openCard(url);
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => popup.getByRole('status').textContent(), { timeout: 15_000 }).toContain('Saved');
  await popup.close();
}

/** The page that compares, which `press` opens. */
async function openCompare(press: () => Promise<void>): Promise<Page> {
  const opened = chromium.context.waitForEvent('page', (candidate) => candidate.url().includes('/compare.html'));
  await press();
  return opened;
}

async function openLibrary(): Promise<Page> {
  const library = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
  await library.locator('main[data-state=list]').waitFor();
  return library;
}

/** Everything that is copied from now on in a page. */
async function hearCopies(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate('globalThis.copies = []; navigator.clipboard.writeText = async (text) => void copies.push(text);');
  return () => page.evaluate<string[]>('copies');
}

describe('one policy on two hosts', () => {
  it('is said to be unchanged on the other too, and is one policy in the list', async () => {
    const other = site.origin.replace('127.0.0.1', 'localhost');
    await save(`${site.origin}/privacy`);
    const popup = await openCard(`${other}/privacy#later`);
    await expect.poll(() => popup.locator('.saved-banner').textContent(), { timeout: 15_000 }).toMatch(/Unchanged since \d{1,2} \w+ \d{4}/);
    await popup.getByRole('button', { name: 'Saved', exact: true }).click();
    await expect.poll(() => popup.getByRole('status').textContent(), { timeout: 15_000 }).toContain('Saved');
    await popup.close();
    const library = await openLibrary();
    expect(await library.locator('.library-item').count()).toBe(1);
    await expect.poll(() => library.locator('.library-count').textContent(), { timeout: 15_000 }).toMatch(/^2 saved texts · About [\d.]+ [kM]B on this device$/);
    await library.close();
  });
});

describe('a policy that changed', () => {
  it('tells answers first, then ways to act, then clauses; what was moved is only counted', async () => {
    pages['/privacy'] = changedWillow;
    const popup = await openCard(`${site.origin}/privacy`);
    await expect.poll(() => popup.locator('.saved-banner').textContent(), { timeout: 15_000 }).toMatch(/Changed since .*: \d+ answers?, \d+ ways? to act and \d+ clauses?/);
    const compare = await openCompare(() => popup.getByRole('button', { name: /^Compare/ }).click());
    await compare.locator('main[data-state=versions]').waitFor({ timeout: 30_000 });
    const { answersTitle, optOutsTitle, clausesTitle } = compareWords.versions;
    expect((await compare.locator('main h2').allTextContents()).slice(0, 3)).toEqual([answersTitle, optOutsTitle, clausesTitle]);
    expect(await compare.locator('[data-question="sell.data"] .change-side').allTextContents()).toEqual([expect.stringContaining('We do not sell'), expect.stringContaining('We sell your personal information')]);
    const ways = compare.locator('section', { has: compare.locator('h2', { hasText: optOutsTitle }) }).locator('li.change');
    expect((await ways.evaluateAll((items) => items.map((item) => `${item.getAttribute('data-change')} ${item.textContent?.includes('willow.example/do-not-sell') ? 'link' : 'mail'}`))).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['added link', 'removed mail']);
    expect(await compare.locator('.change-aside').allTextContents()).toContain('1 clause stands in another place, which is no change.');
    expect((await compare.locator('.clause-change').allTextContents()).filter((text) => text.includes('We protect your personal information'))).toEqual([]);
    await compare.close();
  });
});

describe('companies side by side', () => {
  it('fold what is alike, are sorted by a question, and are copied and printed as a table', async () => {
    await save(`${site.origin}/hazel`);
    const library = await openLibrary();
    for (const box of await library.locator('.library-item > .saved .library-choice input').all()) await box.check();
    const table = await openCompare(() => library.getByRole('button', { name: 'Side by side' }).click());
    await table.locator('main[data-state=companies]').waitFor({ timeout: 30_000 });
    const alike = table.locator('tr[data-differs=no]');
    expect(await alike.count()).toBeGreaterThan(10);
    expect(await alike.first().isVisible()).toBe(false);
    const names = table.locator('thead .company');
    const asChosen = await names.allTextContents();
    expect(asChosen.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['Hazel', 'Willow']);

    // On paper nothing is folded.
    await table.emulateMedia({ media: 'print' });
    expect(await alike.first().isVisible()).toBe(true);
    await table.emulateMedia({ media: null });
    await table.evaluate('globalThis.printed = 0; globalThis.print = () => void (printed += 1);');
    await table.getByRole('button', { name: 'Print' }).click();
    expect(await table.evaluate('printed')).toBe(1);

    const sortBy = async (question: string): Promise<string[]> => {
      await table.locator(`[data-question="${question}"]`).getByRole('button', { name: /^Sort by this/ }).click();
      return names.allTextContents();
    };
    const orders = [await sortBy('sell.data'), await sortBy('choice.marketing')];
    expect(orders.map((order) => order[0])).toContain(asChosen[1]);
    expect(await table.getByText(/^Sorted by: /).count()).toBe(1);
    await table.getByRole('button', { name: 'As chosen' }).click();
    expect(await names.allTextContents()).toEqual(asChosen);

    const copies = await hearCopies(table);
    await table.getByRole('button', { name: 'Copy as Markdown' }).click();
    await table.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect.poll(async () => (await copies()).length).toBe(2);
    const [markdown = '', csv = ''] = await copies();
    expect(markdown).toMatch(/\| .*Hazel.*\|/);
    expect(csv.split(/\r?\n/)[0]).toMatch(/^"?Topic"?,"?Question"?,/);
    expect(csv).toContain('We sell your personal information to advertisers.');

    await table.getByRole('button', { name: 'Show what is alike too' }).click();
    expect(await alike.first().isVisible()).toBe(true);
    await Promise.all([table.close(), library.close()]);
  });
});

describe('an import', () => {
  it('takes what is whole and says line by line what it refuses', async () => {
    const library = await openLibrary();
    await library.getByRole('button', { name: 'Export all' }).click();
    const [download] = await Promise.all([library.waitForEvent('download'), library.getByRole('group', { name: 'Export all' }).getByRole('button', { name: 'Save as data (JSON)' }).click()]);
    const path = join(folder, 'all.json');
    await download.saveAs(path);
    const lines = (await readFile(path, 'utf8')).split('\n');
    // The first stays whole, the second says something else than was saved, the third is cut off.
    await writeFile(path, [lines[0], lines[1], lines[2]!.replace('We collect your name', 'We collect your fame'), lines[3]!.slice(0, 200), ...lines.slice(4)].join('\n'));
    for (const more of await library.getByRole('button', { name: / more version/ }).all()) await more.click();
    for (const box of await library.locator('.library-choice input').all()) await box.check();
    await library.locator('.library-chosen').getByRole('button', { name: 'Delete' }).click();
    await library.getByText('Nothing is saved yet').waitFor();
    await library.locator('input[type=file]').setInputFiles(path);
    const report = library.locator('.library-report li');
    await expect.poll(() => report.allTextContents(), { timeout: 15_000 }).toEqual(['1 policy was added.', expect.stringMatching(/^Line 3, Willow: /), 'Line 4, no name: this line is broken or cut off']);
    await expect.poll(() => library.locator('.library-count').textContent()).toMatch(/^1 saved text/);
    await library.close();
  });
});
