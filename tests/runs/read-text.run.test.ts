import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { startChromium, type ChromiumRun } from '../browsers/chromium';
import { fillPanels } from '../browsers/fill-panels';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { serveSite, type Site } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';

const pdf = readFileSync(new URL('../fixtures/files/policy.pdf', import.meta.url));
const policyText = 'Privacy Policy\n\nThis privacy policy says what we collect. We collect your e-mail address and your IP address. We do not sell your personal information to third parties. We use cookies. We keep your personal data for 24 months.';
const pancakes = 'Whisk two eggs into half a litre of milk, add a pinch of salt and then the flour, spoon by spoon, until the batter is smooth. Let it rest for half an hour.';

let site: Site;
let chromium: ChromiumRun;
let firefox: FirefoxRun;

beforeAll(async () => {
  site = await serveSite(createExamplePages());
  chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
});
afterAll(async () => {
  await chromium.close();
  await firefox.close();
  await site.close();
});

/** Where a browser would run or parse a string. */
const sinks: readonly (readonly [string, string])[] = [
  ['markup in an element', `document.body.innerHTML = '<b>x</b>'`],
  ['markup beside one', `document.body.insertAdjacentHTML('beforeend', '<b>x</b>')`],
  ['a document made of a string', `new DOMParser().parseFromString('<b>x</b>', 'text/html')`],
  ['a range made of a string', `document.createRange().createContextualFragment('<b>x</b>')`],
  ['the document of a frame', `document.createElement('iframe').srcdoc = '<b>x</b>'`],
  ['the address of a script', `document.createElement('script').src = '/popup.js'`],
  ['the text of a script', `document.createElement('script').text = '1'`],
  ['the address of a worker', `new Worker('/assets/pdf.worker.min.mjs')`],
  ['an attribute that is run', `document.body.setAttribute('onclick', '1')`],
  ['a policy of another name', `trustedTypes.createPolicy('other', { createHTML: (html) => html })`],
];

function writeTry(code: string): string {
  return `(() => { try { ${code}; return 'taken'; } catch (error) { return error.name; } })()`;
}

describe('where the browser has Trusted Types', () => {
  it('no page of ours, and not the background, takes a string that it would run or parse', async () => {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/read-text.html`);
    const taken: string[] = [];
    for (const [name, code] of sinks) if ((await page.evaluate<string>(writeTry(code))) !== 'TypeError') taken.push(name);
    expect(taken).toEqual([]);
    await page.close();
    const background = await chromium.background();
    expect(await background.evaluate<string>(writeTry(`trustedTypes.createPolicy('other', { createHTML: (html) => html })`))).toBe('TypeError');
  });

  it('a file with markup is read, by the one policy for documents in which nothing runs', async () => {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/read-text.html`);
    await page.locator('input[type=file]').setInputFiles({ name: 'policy.html', mimeType: 'text/html', buffer: Buffer.from(`<!doctype html><h1>Privacy Policy</h1><p>${policyText}</p><script>parent.ran = 1</script><img src=x onerror="parent.ran = 1">`) });
    await page.locator('main[data-state=read] .card').waitFor();
    expect(await page.evaluate(`'ran' in window`)).toBe(false);
    await page.close();
  });
});

describe('the page for texts and files in Chromium', () => {
  it('is one click away from the PDF in the browser’s own viewer, and reads and saves that file', async () => {
    const viewer = await chromium.open(`${site.origin}/file`);
    const popup = await chromium.clickButton(viewer);
    await popup.locator('main[data-state=notice]').waitFor();
    const opening = chromium.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Read a text or a file' }).click();
    const page = await opening;
    await page.locator('textarea').waitFor();

    await page.locator('input[type=file]').setInputFiles({ name: 'policy.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.locator('main[data-state=read] .card').waitFor();
    await page.evaluate(fillPanels);
    expect(await page.locator('[data-row=sell]').textContent()).toContain('We do not sell your personal information to third parties.');
    expect(await page.locator('.card').textContent()).toContain('privacy@fern.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
    await page.close();
  });

  it('reads a pasted policy, says what is none, and reads it all the same if asked', async () => {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/read-text.html`);
    await page.locator('textarea').fill(policyText);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.card').waitFor();
    await page.evaluate(fillPanels);
    expect(await page.locator('[data-row=sell]').textContent()).toContain('We do not sell your personal information');
    await page.getByRole('button', { name: 'Read another text' }).click();
    await page.locator('textarea').fill(pancakes);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('button', { name: 'Read it all the same' }).click();
    await page.locator('.card').waitFor();
    await page.close();
  });
});

describe('the page for texts and files in Firefox', () => {
  it('is one click away from the PDF in the browser’s own viewer, and reads a dropped file', async () => {
    await firefox.open(`${site.origin}/file`);
    await firefox.clickButton();
    const pressRead = `
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Read a text or a file');
      button?.click();
      return button !== undefined;`;
    await firefox.waitFor(() => firefox.inPopup(pressRead), 'the way to the page');
    await firefox.switchToTab('read-text.html');
    await firefox.waitFor(() => firefox.inPage(`return document.querySelector('textarea') !== null;`), 'the form');
    await firefox.inPage(`
      const bytes = Uint8Array.from(atob(${JSON.stringify(pdf.toString('base64'))}), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'policy.pdf', { type: 'application/pdf' }));
      document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));`);
    await firefox.waitFor(() => firefox.inPage(`return document.querySelector('[data-row=sell]') !== null;`), 'the card');
    expect(await firefox.inPage(`${fillPanels} return document.querySelector('[data-row=sell]').textContent;`)).toContain('We do not sell your personal information to third parties.');
  });
});
