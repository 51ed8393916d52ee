import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights, readStructure } from './observe-page';
import { reachBarInChromium, reachBarInFirefox, type ReachedBar } from './reach-bar';

let site: Site;
beforeAll(async () => {
  site = await serveSite(createExamplePages());
});
afterAll(() => site.close());

const readPlace = `return bar.querySelector('.place').textContent;`;
const press = (what: string): string => `bar.querySelector('${what}').click();`;

/** Whether the button that has the keyboard is open, in which row it stands, and whether it is seen. */
const readAsked = `(() => {
  const button = document.activeElement;
  const { top, bottom } = button.getBoundingClientRect();
  return [button.getAttribute('aria-expanded'), button.closest('[data-row]')?.dataset.row, top >= 0 && bottom <= window.innerHeight].join();
})()`;

/** What a person sees and does in the bar, the same in both browsers. */
async function useBar(bar: ReachedBar, marked: () => Promise<string[]>): Promise<void> {
  await expect.poll(() => bar.run(readPlace)).toMatch(/^\d+ clauses$/);
  const all = (await marked()).length;
  await bar.run(press('[data-do=next]'));
  await expect.poll(() => bar.run(readPlace)).toMatch(/^1 of \d+$/);
  // The words that weighed most come from the background, which the bar asks.
  await expect.poll(() => bar.run(`return bar.querySelector('.clause').textContent;`)).toMatch(/Words that weighed most: “/);
  await bar.run(`for (const filter of bar.querySelectorAll('[data-filter]')) filter.click();`);
  await expect.poll(marked).toEqual([]);
  await bar.run(`for (const filter of bar.querySelectorAll('[data-filter]')) filter.click();`);
  await expect.poll(async () => (await marked()).length).toBe(all);
}

async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function markedIn(page: Page): Promise<string[]> {
  return listMarked(String(await page.evaluate(readHighlights)));
}

/** Marks a page of Chromium as a person does. */
async function markIn(chromium: ChromiumRun, page: Page): Promise<void> {
  const popup = await chromium.clickButton(page);
  await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
  await popup.locator('button[aria-pressed=false]').click();
  await popup.locator('button[aria-pressed=true]').waitFor();
  await popup.close();
}

/** The same in Firefox. */
async function markInFirefox(firefox: FirefoxRun): Promise<void> {
  await firefox.clickButton();
  await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main')?.dataset.state === 'card';`), 'the card');
  await firefox.inPopup(`document.querySelector('button[aria-pressed=false]').click();`);
  await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('button[aria-pressed=true]') !== null;`), 'the marks');
}

describe('the bar in Chromium', () => {
  let chromium: ChromiumRun;
  beforeAll(async () => {
    chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  });
  afterAll(() => chromium.close());

  const mark = (page: Page): Promise<void> => markIn(chromium, page);

  it('goes through the clauses, filters, tells why, and leaves nothing behind', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    const structure = await page.evaluate(readStructure);
    await mark(page);
    const bar = await reachBarInChromium(page);
    await useBar(bar, () => markedIn(page));
    await bar.run(press('[data-do=close]'));
    await expect.poll(() => markedIn(page)).toEqual([]);
    expect(await page.evaluate(readStructure)).toBe(structure);
  });

  it('reads the page again when it was asked to, and marks what is new in it', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    await mark(page);
    await page.evaluate(`[...document.querySelectorAll('p')].find((one) => one.textContent.includes('do not sell')).textContent = 'We never sell your personal information to anyone at all.'`);
    const bar = await reachBarInChromium(page);
    await expect.poll(() => bar.run(`return bar.querySelector('.notice:not([hidden]) > span')?.textContent;`)).toBe('1 clause could not be found again, because the page has changed.');
    await bar.run(press('[data-do=read-again]'));
    await expect.poll(() => markedIn(page)).toContain('We never sell your personal information to anyone at all.');
    await expect.poll(() => bar.run(`return bar.querySelector('.notice').hidden;`)).toBe(true);
    expect(await page.evaluate(`document.querySelectorAll('clauselight-bar').length`)).toBe(1);
  });

  it('leads from a clause back to its question, which the card opens, shows and gives the keyboard to', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    await mark(page);
    const bar = await reachBarInChromium(page);
    await bar.run(press('[data-do=next]'));
    for (let step = 0; step < 20 && !(await bar.run(`return bar.querySelector('[data-question="sell.data"]') !== null;`)); step += 1) await bar.run(press('[data-do=next]'));
    const opened = chromium.waitForPopup();
    await bar.run(press('[data-question="sell.data"]'));
    const popup = await opened;
    await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
    await expect.poll(() => popup.evaluate(readAsked)).toBe('true,sell,true');
    await popup.close();
    // Once: the next card begins as it was left.
    const next = await chromium.clickButton(page);
    await next.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
    expect(await next.evaluate('document.activeElement === document.body')).toBe(true);
    await next.close();
  });

  it('marks one of two tabs of the same page, and leaves the other alone', async () => {
    const one = await chromium.open(`${site.origin}/acorn`);
    await mark(one);
    const again = await chromium.open(`${site.origin}/acorn`);
    expect([(await markedIn(one)).length > 5, await markedIn(again)]).toEqual([true, []]);
  });

  it('leaves nothing behind when the extension is replaced in place, and a click marks the page again, once', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    const structure = await page.evaluate(readStructure);
    await mark(page);
    const before = await markedIn(page);
    expect(before.length).toBeGreaterThan(5);
    // The same folder is loaded again, as an update is: the scripts in the page belong to a version that is gone.
    await chromium.browserSession.send('Extensions.loadUnpacked', { path: await buildExtension('chrome') });
    await expect.poll(() => markedIn(page), { timeout: 6_000 }).toEqual([]);
    expect(await page.evaluate(readStructure)).toBe(structure);
    await mark(page);
    expect(await markedIn(page)).toEqual(before);
    expect(await page.evaluate(`document.querySelectorAll('clauselight-bar').length`)).toBe(1);
    const bar = await reachBarInChromium(page);
    await bar.run(press('[data-do=next]'));
    await expect.poll(() => bar.run(readPlace)).toMatch(/^1 of \d+$/);
    await bar.run(press('[data-do=close]'));
    await expect.poll(() => markedIn(page)).toEqual([]);
    expect(await page.evaluate(readStructure)).toBe(structure);
  });

  it('goes with the extension, within seconds', async () => {
    const page = await chromium.open(`${site.origin}/acorn`);
    const structure = await page.evaluate(readStructure);
    await mark(page);
    expect((await markedIn(page)).length).toBeGreaterThan(5);
    await chromium.browserSession.send('Extensions.uninstall', { id: chromium.extensionId });
    await expect.poll(() => markedIn(page), { timeout: 6_000 }).toEqual([]);
    expect(await page.evaluate(readStructure)).toBe(structure);
  });
});

/** Longer than the marks are left to a page without us, in milliseconds. */
const beyondLeaseMs = 11_000;

/** Whether Firefox keeps the page that was left, which it does or does not as it likes. */
const readIsKept = `
  const { sessionHistory } = gBrowser.selectedBrowser.browsingContext;
  return sessionHistory.index > 0 && sessionHistory.getEntryAtIndex(sessionHistory.index - 1).isInBFCache;`;

/** Leaves the page of Firefox for longer than its marks would stay there without us, and comes back by the back button. False when Firefox has not kept the page meanwhile: it is marked anew then. */
async function leaveAndReturn(firefox: FirefoxRun, mark: () => Promise<void>): Promise<boolean> {
  await firefox.inPage(`window.wasLeft = true; location.href = '/recipe';`);
  await firefox.waitFor(async () => (await firefox.inPage('return location.pathname + document.readyState;')) === '/recipecomplete', 'the other page');
  const leftAt = Date.now();
  let isKept = true;
  // Time stands still for a page that is kept.
  while (isKept && Date.now() - leftAt < beyondLeaseMs) {
    await wait(250);
    isKept = (await firefox.inBrowser(readIsKept)) === true;
  }
  await firefox.inPage('history.back();');
  await firefox.waitFor(async () => (await firefox.inPage('return location.pathname + document.readyState;')) === '/acorncomplete', 'the page that was left');
  if (isKept && (await firefox.inPage('return window.wasLeft === true;')) === true) return true;
  await mark();
  return false;
}

/** The same in Chromium, where nothing is left to the page. */
async function leaveAndReturnInChromium(page: Page): Promise<boolean> {
  const readPath = (): Promise<unknown> => page.evaluate('location.pathname + document.readyState').catch(() => '');
  await page.evaluate(`globalThis.wasLeft = true; location.href = '/recipe'`);
  await expect.poll(readPath, { timeout: 10_000 }).toBe('/recipecomplete');
  await page.evaluate('history.back()').catch(() => undefined);
  await expect.poll(readPath, { timeout: 10_000 }).toBe('/acorncomplete');
  return (await page.evaluate('globalThis.wasLeft === true')) === true;
}

/** Waits until the bar has told its page that it is there, after now: what is to hide it begins anew each time. */
async function waitForBeat(bar: ReachedBar): Promise<void> {
  let before = 0;
  await expect.poll(async () => {
    const now = Number(await bar.run(`return bar.querySelector('.bar').getAnimations()[0].currentTime;`));
    const isBeat = now < before;
    before = now;
    return isBeat;
  }, { timeout: 10_000, interval: 200 }).toBe(true);
}

describe('a page that the browser kept in memory', () => {
  it('comes back in Chromium with its marks and a bar that still works, and follows what changes then', async () => {
    const chromium = await startChromium({ extensionFolder: await buildExtension('chrome'), keepsPages: true });
    try {
      const page = await chromium.open(`${site.origin}/acorn`);
      await markIn(chromium, page);
      const before = await markedIn(page);
      for (let tries = 1; !(await leaveAndReturnInChromium(page)); tries += 1) {
        expect(tries, 'Chromium has never kept the page').toBeLessThan(6);
        await markIn(chromium, page);
      }
      expect(await page.evaluate(`document.querySelectorAll('clauselight-bar').length`)).toBe(1);
      expect(await markedIn(page)).toEqual(before);
      const bar = await reachBarInChromium(page);
      await bar.run(press('[data-do=next]'));
      await expect.poll(() => bar.run(readPlace)).toMatch(/^1 of \d+$/);
      await page.evaluate(`[...document.querySelectorAll('p')].find((one) => one.textContent.includes('do not sell')).textContent = 'Nothing to be read here.'`);
      await expect.poll(() => bar.run(`return bar.querySelector('.notice:not([hidden]) > span')?.textContent;`)).toBe('1 clause could not be found again, because the page has changed.');
    } finally {
      await chromium.close();
    }
  }, 240_000);

  it('comes back in Firefox with its marks and a bar that still works', async () => {
    const firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
    try {
      const marked = async (): Promise<string[]> => listMarked(String(await firefox.inPage(`return ${readHighlights};`)));
      const mark = async (): Promise<void> => {
        await markInFirefox(firefox);
        await expect.poll(async () => (await marked()).length).toBeGreaterThan(5);
      };
      await firefox.open(`${site.origin}/acorn`);
      await mark();
      const before = await marked();
      for (let tries = 1; !(await leaveAndReturn(firefox, mark)); tries += 1) expect(tries, 'Firefox has never kept the page').toBeLessThan(6);
      expect(await firefox.inPage(`return document.querySelectorAll('clauselight-bar').length;`)).toBe(1);
      const bar = reachBarInFirefox(firefox);
      await waitForBeat(bar);
      expect(await marked()).toEqual(before);
      await bar.run(press('[data-do=next]'));
      await expect.poll(() => bar.run(readPlace)).toMatch(/^1 of \d+$/);
    } finally {
      await firefox.close();
    }
  }, 240_000);
});

describe('the bar in Firefox', () => {
  let firefox: FirefoxRun;
  beforeAll(async () => {
    firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
  });
  afterAll(() => firefox.close());

  const mark = (): Promise<void> => markInFirefox(firefox);

  it('goes through the clauses, filters, tells why, and leaves nothing behind', async () => {
    await firefox.open(`${site.origin}/acorn`);
    const structure = await firefox.inPage(`return ${readStructure};`);
    await mark();
    const bar = reachBarInFirefox(firefox);
    const marked = async (): Promise<string[]> => listMarked(String(await firefox.inPage(`return ${readHighlights};`)));
    await useBar(bar, marked);
    await bar.run(press('[data-do=close]'));
    await expect.poll(marked).toEqual([]);
    expect(await firefox.inPage(`return ${readStructure};`)).toBe(structure);
  });

  it('says how to come back to a question, and the card that is opened then begins with it', async () => {
    await firefox.open(`${site.origin}/acorn`);
    await mark();
    const bar = reachBarInFirefox(firefox);
    await bar.run(press('[data-do=next]'));
    for (let step = 0; step < 20 && (await bar.run(`return bar.querySelector('[data-question="sell.data"]') !== null;`)) !== true; step += 1) await bar.run(press('[data-do=next]'));
    await bar.run(press('[data-question="sell.data"]'));
    await expect.poll(() => bar.run(`return bar.querySelector('.clause .told').textContent;`)).toBe('Click the Clauselight icon in the toolbar: the card opens at this question.');
    await firefox.clickButton();
    await firefox.waitFor(() => firefox.inPopup(`return document.querySelector('main')?.dataset.state === 'card';`), 'the card');
    await expect.poll(() => firefox.inPopup(`return ${readAsked};`)).toBe('true,sell,true');
  });

  it('leaves nothing behind when the extension is replaced in place, and a click marks the page again, once', async () => {
    await firefox.open(`${site.origin}/acorn`);
    const structure = await firefox.inPage(`return ${readStructure};`);
    await mark();
    const marked = async (): Promise<string[]> => listMarked(String(await firefox.inPage(`return ${readHighlights};`)));
    const before = await marked();
    await firefox.reinstall();
    await expect.poll(marked, { timeout: 15_000, interval: 500 }).toEqual([]);
    expect(await firefox.inPage(`return ${readStructure};`)).toBe(structure);
    await mark();
    expect(await marked()).toEqual(before);
    expect(await firefox.inPage(`return document.querySelectorAll('clauselight-bar').length;`)).toBe(1);
    await reachBarInFirefox(firefox).run(press('[data-do=close]'));
    await expect.poll(marked).toEqual([]);
  }, 60_000);

  it('stays as long as the extension does, and goes with its marks soon after that was switched off', async () => {
    await firefox.open(`${site.origin}/acorn`);
    await mark();
    const bar = reachBarInFirefox(firefox);
    const isSeen = (): Promise<unknown> => bar.run(`return bar.querySelector('.bar').checkVisibility({ visibilityProperty: true });`);
    await wait(13_000);
    expect([await isSeen(), String(await firefox.inPage(`return CSS.highlights.size > 0;`))]).toEqual([true, 'true']);
    await firefox.inBrowserAsync(`
      const resolve = arguments[arguments.length - 1];
      AddonManager.getAddonByID('clauselight@clauselight.example').then((addon) => addon.disable()).then(() => resolve(true));`);
    const readLeft = (): Promise<unknown> => firefox.inPage(`return [document.querySelectorAll('clauselight-bar').length, CSS.highlights.size, document.adoptedStyleSheets.reduce((sum, sheet) => sum + sheet.cssRules.length, 0)].join();`);
    await expect.poll(readLeft, { timeout: 15_000, interval: 500 }).toBe('0,0,0');
  }, 60_000);
});
