import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticeTexts } from '../../lib/summary/words/notices';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';

let site: Site;
let chromium: ChromiumRun;

/** Chromium asks for the free space before the first write, and then not again for half a minute, in milliseconds. */
const untilAskedAgain = 32_000;

// A browser of its own, whose quota nobody else sets.
beforeAll(async () => {
  const extensionFolder = await buildExtension('chrome');
  site = await serveSite(createExamplePages());
  chromium = await startChromium({ extensionFolder });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

async function save(path: string): Promise<Page> {
  const popup = await chromium.clickButton(await chromium.open(site.origin + path));
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  return popup;
}

it('saving on a full disk says so, and loses nothing that was saved', async () => {
  const saved = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
  await saved.locator('main[data-state=list]').waitFor();
  // Opening the list has written already, and what is free is asked for anew only then.
  await saved.waitForTimeout(untilAskedAgain);
  const session = await chromium.context.newCDPSession(saved);
  const origin = `chrome-extension://${chromium.extensionId}`;
  const usageBytes = Number(await saved.evaluate(`navigator.storage.estimate().then(({ usage }) => usage)`));
  // Room for a policy of one sentence, and not for one of 200 kilobytes.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usageBytes + 100_000 });

  const small = await save('/sentence');
  await expect.poll(() => small.getByRole('status').textContent()).toContain('Saved');
  const large = await save('/medium');
  await expect.poll(() => large.getByRole('status').textContent()).toContain(noticeTexts['storage-full'].title);
  await session.send('Storage.overrideQuotaForOrigin', { origin });

  await saved.reload();
  await saved.locator('main[data-state=list]').waitFor();
  expect(await saved.locator('.saved').count()).toBe(1);
  expect(await saved.locator('.saved').textContent()).toContain('10 words');
});
