import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';
import { listMarked, readHighlights } from './observe-page';
import { reachBarInFirefox } from './reach-bar';

let site: Site;
let firefox: FirefoxRun;
beforeAll(async () => {
  site = await serveSite(createExamplePages());
  firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

type Key = { readonly key: string; readonly code: string; readonly keyCode: number };
const keys = {
  toggle: { key: 'L', code: 'KeyL', keyCode: 76 },
  next: { key: '>', code: 'Period', keyCode: 190 },
  previous: { key: '<', code: 'Comma', keyCode: 188 },
  same: { key: 'K', code: 'KeyK', keyCode: 75 },
  clear: { key: 'U', code: 'KeyU', keyCode: 85 },
} as const satisfies Readonly<Record<string, Key>>;

/** Presses Alt, Shift and a key as the keyboard's own driver does: the browser's window has them first, and the page only what is left. */
async function press({ key, code, keyCode }: Key): Promise<void> {
  await firefox.inBrowser(`
    const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    input.beginInputTransactionForTests(window);
    const alt = new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
    const shift = new KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 });
    const own = new KeyboardEvent('', { key: ${JSON.stringify(key)}, code: ${JSON.stringify(code)}, keyCode: ${keyCode} });
    for (const one of [alt, shift, own]) input.keydown(one);
    for (const one of [own, shift, alt]) input.keyup(one);`);
}

const readPlace = `return bar.querySelector('.place').textContent;`;
const marked = async (): Promise<string[]> => listMarked(String(await firefox.inPage(`return ${readHighlights};`)));

describe('keys that are pressed in Firefox', () => {
  it('mark the clauses, without any click before, go through them, and take the marks away', async () => {
    await firefox.open(`${site.origin}/acorn`);
    expect(await marked()).toEqual([]);
    await press(keys.toggle);
    await expect.poll(async () => (await marked()).length, { timeout: 15_000 }).toBeGreaterThan(5);
    const bar = reachBarInFirefox(firefox);
    // Opened from the keyboard, the bar has it.
    await expect.poll(() => bar.run(`return bar.activeElement?.dataset.do;`)).toBe('next');
    const place = (): Promise<unknown> => bar.run(readPlace);
    await press(keys.next);
    await expect.poll(place).toMatch(/^1 of /);
    await press(keys.next);
    await expect.poll(place).toMatch(/^2 of /);
    const kindOf = `const kind = bar.querySelector('.clause .kind'); return kind.dataset.kind;`;
    const kind = await bar.run(kindOf);
    await press(keys.same);
    await expect.poll(place).not.toMatch(/^2 of /);
    expect(await bar.run(kindOf)).toBe(kind);
    const at = Number.parseInt(String(await place()), 10);
    await press(keys.previous);
    await expect.poll(place).toMatch(new RegExp(`^${at - 1} of `));
    await press(keys.toggle);
    await expect.poll(marked).toEqual([]);
    expect(await firefox.inPage(`return document.querySelector('clauselight-bar') === null;`)).toBe(true);
  }, 60_000);

  it('can be changed: the bar shows the new ones, and they do what they are for', async () => {
    await firefox.open(`${site.origin}/acorn`);
    await firefox.inBrowserAsync(`
      const resolve = arguments[arguments.length - 1];
      const { shortcuts } = WebExtensionPolicy.getByID('clauselight@clauselight.example').extension;
      shortcuts.updateCommand({ name: 'clear-marks', shortcut: 'Alt+Shift+U' }).then(() => resolve(true));`);
    await press(keys.toggle);
    await expect.poll(async () => (await marked()).length, { timeout: 15_000 }).toBeGreaterThan(5);
    const bar = reachBarInFirefox(firefox);
    await expect.poll(() => bar.run(`return bar.querySelector('[data-do=close]').title;`)).toMatch(/\(Alt\+Shift\+U\)$/);
    await press(keys.clear);
    await expect.poll(marked).toEqual([]);
  }, 60_000);
});
