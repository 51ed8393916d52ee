import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';

it('writes nothing into the popup’s page that it says already: each time the whole page would be styled anew', async () => {
  vi.stubGlobal('chrome', { runtime: { id: 'clauselight' }, i18n: { getUILanguage: () => 'en' } });
  localStorage.setItem('language', 'en');
  const { speakHere } = await import('../../lib/platform/language');
  const root = document.documentElement;
  const page = new DOMParser().parseFromString(readFileSync('entrypoints/popup/index.html', 'utf8'), 'text/html');
  for (const { name, value } of page.documentElement.attributes) root.setAttribute(name, value);

  const writes = [vi.spyOn(HTMLElement.prototype, 'lang', 'set'), vi.spyOn(HTMLElement.prototype, 'dir', 'set')];
  await speakHere();
  for (const write of writes) expect(write).not.toHaveBeenCalled();
  expect([root.lang, root.dir]).toEqual(['en', 'ltr']);
});
