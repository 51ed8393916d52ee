import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ChromiumRun } from '../tests/browsers/chromium';

/** What both stores take, in pixels. */
export const storeSize = { width: 1280, height: 800 } as const;

/** A view of the extension laid over a page, in CSS pixels. */
const popupWidth = 400;

function encode(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** A page with a view of the extension over its upper right corner, and a line that says what is seen. */
function composePicture(title: string, page: Buffer, view?: Buffer): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body{margin:0;inline-size:1280px;block-size:800px;overflow:hidden;background:#0d5a63;font:600 30px/1.25 system-ui,sans-serif;color:#fff}
    h1{margin:0;padding:24px 40px 0;font:inherit}
    div{position:absolute;inset:92px 40px 0;border-radius:10px 10px 0 0;overflow:hidden;background:#fff;box-shadow:0 8px 40px #0006}
    .page{display:block;inline-size:1200px}
    .view{position:absolute;inset:16px 24px auto auto;inline-size:${popupWidth}px;border-radius:8px;box-shadow:0 4px 28px #0007}
  </style><h1>${title}</h1><div><img class="page" alt="" src="${encode(page)}">${view === undefined ? '' : `<img class="view" alt="" src="${encode(view)}">`}</div>`;
}

/** As much of a page as there is room for. */
async function shoot(page: Page): Promise<Buffer> {
  await page.setViewportSize({ width: 1200, height: 708 });
  return page.screenshot();
}

/** Takes the pictures for the stores of the example policy, as they are seen, with a title each; gives their files. */
export async function takeStorePictures(chromium: ChromiumRun, origin: string, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const stage = await chromium.open('about:blank');
  await stage.setViewportSize(storeSize);
  const keep = async (name: string, title: string, page: Buffer, view?: Buffer): Promise<void> => {
    await stage.setContent(composePicture(title, page, view));
    const file = join(folder, `${name}.png`);
    writeFileSync(file, await stage.screenshot());
    files.push(file);
  };
  const openCard = async (page: Page): Promise<Page> => {
    const popup = await chromium.clickButton(page);
    await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
    return popup;
  };

  const page = await chromium.open(`${origin}/acorn`);
  const plain = await shoot(page);
  const popup = await openCard(page);
  await keep('1-card', 'Six questions, answered from the policy itself', plain, await popup.screenshot());
  await popup.locator('[data-row=sell] .row-title button').click();
  await popup.locator('[data-row=keep] .row-title button').click();
  await popup.locator('[data-row=sell] .row-jump button').click();
  await popup.waitForTimeout(600);
  await popup.locator('[data-row=sell]').evaluate('(row) => row.scrollIntoView()');
  await keep('2-clauses', 'Every answer shows its clauses, word for word', await page.screenshot(), await popup.screenshot());
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await popup.locator('.saved-banner').waitFor();
  await popup.getByRole('button', { name: 'Highlight in page' }).click();
  await popup.locator('button[aria-pressed=true]').waitFor();
  await popup.close();
  await page.evaluate('scrollTo(0, 260)');
  await page.waitForTimeout(600);
  await keep('3-highlights', 'One click marks them in the page, which stays as it is', await page.screenshot());

  const about = await chromium.open(`chrome-extension://${chromium.extensionId}/about.html`);
  await about.locator('main[data-state=about]').waitFor();
  await keep('4-accuracy', 'How often it is right is measured, and told', await shoot(about));
  const library = await chromium.open(`chrome-extension://${chromium.extensionId}/saved.html`);
  await library.locator('main[data-state=list] .saved').first().waitFor();
  await keep('5-saved', 'Saved policies stay in your browser', await shoot(library));
  return files;
}
