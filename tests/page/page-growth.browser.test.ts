import { describe, expect, it } from 'vitest';
import { createPageMarks } from '../../lib/page/page-marks';
import { createPageReader } from '../../lib/page/page-reader';
import { openPage, type OpenPage } from './open-frame';

/** Mutations are told after the task in which they happen. */
async function nextTask(): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve));
}

describe('a page that grows after it was read', () => {
  const section = `<h2>Cookies</h2><p>${'We use cookies to remember your preferences, and for as long as you let us. '.repeat(4)}</p>`;
  const start = `<main><h1>Privacy policy</h1><p>${'We collect your personal data when you use our services, and we tell you why. '.repeat(4)}</p></main><p id="clock">1</p>`;

  async function openRead(): Promise<{ readonly page: OpenPage; readonly reader: ReturnType<typeof createPageReader>; readonly textHash: string; readonly text: string }> {
    const page = await openPage(start);
    const reader = createPageReader(page.document, { findMarks: () => createPageMarks });
    const captured = await reader.capture();
    if (!captured.ok) throw new Error(captured.error.kind);
    return { page, reader, textHash: captured.value.policy.textHash, text: captured.value.policy.text };
  }

  it.each<[string, (document: Document) => void, boolean]>([
    ['a later section', (document) => document.querySelector('main')!.insertAdjacentHTML('beforeend', section), true],
    ['a clock that ticks', (document) => (document.querySelector('#clock')!.textContent = '2'), false],
    ['a banner outside the policy', (document) => document.body.insertAdjacentHTML('beforeend', `<div class="cookie-banner"><p>${'We value your privacy. '.repeat(3)}</p></div>`), false],
    ['nothing', () => undefined, false],
  ])('is known to have grown only by more of its policy: %s', async (_name, change, grown) => {
    const { page, reader, textHash } = await openRead();
    expect(await reader.grew({ textHash })).toEqual({ ok: true, value: { grown: false } });
    change(page.document);
    await nextTask();
    expect(await reader.grew({ textHash })).toEqual({ ok: true, value: { grown } });
    page.close();
  });

  it('still shows what was read, however often it was asked', async () => {
    const { page, reader, textHash, text } = await openRead();
    for (let index = 0; index < 5; index += 1) {
      page.document.querySelector('main')!.insertAdjacentHTML('afterbegin', section);
      await nextTask();
      await reader.grew({ textHash });
    }
    const quote = text.slice(text.indexOf('We collect'), text.indexOf('why.') + 4);
    const at = text.indexOf(quote);
    expect(await reader.show({ textHash, text: quote, start: at, end: at + quote.length })).toMatchObject({ ok: true, value: { anchoring: 'anchored' } });
    page.close();
  });

  it('is not known to grow where another text was read', async () => {
    const { page, reader } = await openRead();
    page.document.querySelector('main')!.insertAdjacentHTML('beforeend', section);
    await nextTask();
    expect(await reader.grew({ textHash: '0'.repeat(64) })).toEqual({ ok: true, value: { grown: false } });
    page.close();
  });
});
