import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { serveSite, type Site } from '../browsers/serve-site';
import { readLocale } from '../../cli/locale-files';
import { languages } from '../../lib/words/languages';
import { createExamplePages } from './example-pages';
import { reachBarInChromium, reachBarInFirefox, type ReachedBar } from './reach-bar';

let site: Site;
beforeAll(async () => {
  site = await serveSite(createExamplePages());
});
afterAll(() => site.close());

const others = languages.filter(({ tag }) => tag !== 'en');

/** A text of a language, as its translators wrote it. */
function say(folder: string, key: string): string {
  const text = readLocale(folder)[key]?.message;
  if (text === undefined) throw new Error(`${folder} does not say ${key}`);
  return text;
}

/** What the popup says: its language, what the policy is asked first, whether it sells, and since when the policy holds; the words of the policy itself. */
const readCard = `JSON.stringify({
  lang: document.documentElement.lang,
  direction: document.defaultView.getComputedStyle(document.body).direction,
  text: document.querySelector('main').innerText,
})`;

const readBar = `const all = bar.querySelector('.bar'); return JSON.stringify([all.lang, all.getAttribute('aria-label'), bar.querySelector('[data-do=next]').getAttribute('aria-label')]);`;

function checkCard(written: unknown, { tag, folder }: { readonly tag: string; readonly folder: string }): void {
  const { lang, direction, text }: { lang: string; direction: string; text: string } = JSON.parse(String(written));
  expect([lang, direction]).toEqual([tag, 'ltr']);
  // The policy was read and its answers are said in the language, its date with them; its name stays.
  for (const key of ['card_rowTitles_collect', 'card_lines_sell_no', 'card_months_10', 'question_collect_payment_title', 'card_disclaimer', 'interface_actions_mark']) expect(text).toContain(say(folder, key));
  expect(text).toContain('Acorn');
  expect(text).not.toContain('What do they collect');
}

async function checkBar(bar: ReachedBar, { tag, folder }: { readonly tag: string; readonly folder: string }): Promise<void> {
  await expect.poll(async () => String(await bar.run(readBar)), { timeout: 15_000 }).toContain(say(folder, 'bar_name'));
  const [lang, , next]: string[] = JSON.parse(String(await bar.run(readBar)));
  expect(lang).toBe(tag);
  expect(next).toContain(say(folder, 'bar_next'));
}

describe('the languages in Chromium', () => {
  let chromium: ChromiumRun;
  let settings: Page;
  beforeAll(async () => {
    chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
    settings = await chromium.open(`chrome-extension://${chromium.extensionId}/settings.html`);
  });
  afterAll(() => chromium.close());

  it.each(others)('$tag, chosen in the settings, is spoken there at once, by the card and by the bar, and no other is loaded', async (language) => {
    await settings.bringToFront();
    await settings.locator(`label[lang=${language.tag}] input`).click();
    await expect.poll(() => settings.locator('h1').innerText()).toBe(say(language.folder, 'settings_title'));
    expect(await settings.title()).toBe(`${say(language.folder, 'page_settings')} – Clauselight`);
    const page = await chromium.open(`${site.origin}/acorn`);
    const popup = await chromium.clickButton(page);
    await popup.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
    checkCard(await popup.evaluate(readCard), language);
    const loaded: string[] = JSON.parse(String(await popup.evaluate(`JSON.stringify([...document.scripts].map(({ src }) => new URL(src).pathname).filter((path) => path.startsWith('/words/')))`)));
    // The keys of all, and the texts of this one.
    expect(loaded).toEqual(['/words/keys.js', `/words/${language.folder}.js`]);
    await popup.locator('button[aria-pressed=false]').click();
    await checkBar(await reachBarInChromium(page), language);
    await popup.close();
    await page.close();
  });

  it('what is saved is the same in every language, and the card of a saved policy speaks the one that is chosen', async () => {
    const folder = 'de';
    await settings.bringToFront();
    await settings.locator('label[lang=de] input').click();
    await expect.poll(() => settings.locator('h1').innerText()).toBe(say(folder, 'settings_title'));
    const page = await chromium.open(`${site.origin}/acorn`);
    const popup = await chromium.clickButton(page);
    await popup.getByRole('button', { name: say(folder, 'interface_actions_save'), exact: true }).click({ timeout: 60_000 });
    await popup.getByText(say(folder, 'interface_feedback_saved')).first().waitFor();
    await popup.close();
    const kept = String(
      await settings.evaluate(`new Promise((resolve, reject) => {
        const opening = indexedDB.open('clauselight');
        opening.onerror = reject;
        opening.onsuccess = async () => {
          const database = opening.result;
          const all = [];
          for (const name of database.objectStoreNames) await new Promise((done) => {
            const asking = database.transaction(name).objectStore(name).getAll();
            asking.onsuccess = () => { all.push(asking.result); done(); };
          });
          resolve(JSON.stringify(all));
        };
      })`),
    );
    expect(kept).toContain('Acorn');
    // Words of the card that stand for facts of the policy.
    for (const key of ['question_collect_payment_title', 'card_states_not_stated', 'card_rowTitles_collect', 'card_lines_sell_no']) expect(kept).not.toContain(say(folder, key));
    await settings.locator('label[lang=en] input').click();
    await expect.poll(() => settings.locator('h1').innerText()).toBe('Settings');
    const again = await chromium.clickButton(page);
    await again.locator('main[data-state=card]').waitFor({ timeout: 60_000 });
    expect(JSON.parse(String(await again.evaluate(readCard))).text).toContain('What do they collect about me?');
    await again.close();
    await page.close();
  });

  it('after everything is deleted, the browser’s own language is spoken', async () => {
    await settings.bringToFront();
    await settings.locator('label[lang=fr] input').click();
    await expect.poll(() => settings.locator('h1').innerText()).toBe(say('fr', 'settings_title'));
    await settings.getByRole('button', { name: say('fr', 'settings_remove_ask') }).click();
    await settings.getByRole('button', { name: say('fr', 'settings_remove_yes') }).click();
    await settings.getByText('Everything is deleted.').waitFor();
    expect(await settings.locator('h1').innerText()).toBe('Settings');
  });
});

describe('the languages in Firefox', () => {
  let firefox: FirefoxRun;
  beforeAll(async () => {
    firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
  });
  afterAll(() => firefox.close());

  const readState = `const state = document.querySelector('main')?.dataset.state; return state === 'loading' ? '' : state;`;

  it('one that is chosen in the settings is spoken there, by the card and by the bar', async () => {
    const language = others.find(({ tag }) => tag === 'zh-TW')!;
    await firefox.open(`${site.origin}/acorn`);
    await firefox.clickButton();
    await firefox.waitFor(() => firefox.inPopup(readState), 'the card');
    await firefox.inPopup(`[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Settings').click();`);
    await firefox.switchToTab('settings.html');
    await firefox.waitFor(() => firefox.inPage(`return document.querySelector('label[lang="zh-TW"] input') !== null`), 'the settings');
    await firefox.inPage(`document.querySelector('label[lang="zh-TW"] input').click();`);
    await firefox.waitFor(async () => (await firefox.inPage(`return document.querySelector('h1').textContent`)) === say(language.folder, 'settings_title'), 'the settings in another language');
    await firefox.switchToTab('/acorn');
    await firefox.clickButton();
    await firefox.waitFor(() => firefox.inPopup(readState), 'the card');
    checkCard(await firefox.inPopup(`return ${readCard};`), language);
    await firefox.inPopup(`document.querySelector('button[aria-pressed=false]').click();`);
    await checkBar(reachBarInFirefox(firefox), language);
    expect(await firefox.inPage('return document.documentElement.lang')).toBe('en');
  });
});
