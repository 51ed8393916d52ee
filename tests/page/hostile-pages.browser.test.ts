import { describe, expect, it } from 'vitest';
import { captureInSlices } from '../../lib/page/capture-in-slices';
import { capturePage } from '../../lib/page/capture-page';
import { openDom } from '../../lib/page/dom-reader';
import { createPageMarks } from '../../lib/page/page-marks';
import { createPageReader } from '../../lib/page/page-reader';
import { readBlocks } from '../../lib/page/read-blocks';
import { runAtOnce } from '../../lib/page/steps';
import type { PolicyText } from '../../lib/policy/policy-text';
import { maxTextLength } from '../../lib/policy/text-limits';
import { hashText } from '../../lib/text/hash';
import { voteByReadability } from '../../lib/page/vote-by-readability';
import { openPage, type OpenPage } from './open-frame';

const sentence = 'We collect your personal data when you use our services, and we tell you why.';
const other = 'We share your personal data with our partners, and only with your consent.';
const policyPage = `<h1>Privacy policy</h1><p>${sentence}</p><p>${other}</p>`;
const policyText = `Privacy policy\n${sentence}\n${other}`;

async function readText(page: OpenPage): Promise<string> {
  return (await readPolicy(page)).text;
}

async function readPolicy({ document }: OpenPage): Promise<PolicyText> {
  const captured = await captureInSlices(document, voteByReadability);
  if (!captured.ok) throw new Error(captured.error.kind);
  return captured.value.capture.policy;
}

describe('a page that redefines what pages are read with', () => {
  // The script runs in the page's own frame, whose nodes and prototypes are then read by a reader with globals of its own, as in an extension.
  it.each([
    ['Array.prototype', 'for (const name of ["map", "push", "filter", "forEach", "slice"]) Array.prototype[name] = () => { throw new Error("page"); };'],
    ['Object.assign and JSON', 'Object.assign = () => { throw new Error("page"); }; JSON.stringify = () => "page";'],
    ['NodeFilter and the walker', 'window.NodeFilter = undefined; document.createTreeWalker = () => { throw new Error("page"); };'],
    ['String and RegExp', 'String.prototype.slice = () => "page"; RegExp.prototype.test = () => true; RegExp.prototype.exec = () => null;'],
    ['Map, Set and Symbol.iterator', 'window.Map = window.Set = window.WeakMap = undefined; Array.prototype[Symbol.iterator] = () => { throw new Error("page"); };'],
    ['properties of its document', 'for (const name of ["body", "documentElement", "title", "URL", "defaultView", "createRange"]) Object.defineProperty(document, name, { get() { throw new Error("page"); } });'],
  ])('%s is read like any other', async (_name, script) => {
    const page = await openPage(`<!doctype html><html><body>${policyPage}<script>${script}</script></body></html>`);
    expect(await readText(page)).toBe(policyText);
    page.close();
  });

  it.each(['body', 'head', 'title', 'documentElement', 'firstChild', 'childNodes', 'parentNode', 'textContent', 'querySelectorAll', 'getAttribute', 'children', 'nodeType', 'ownerDocument', 'shadowRoot', 'attributes'])(
    'with a form, a field and an image named %s is read like any other',
    async (name) => {
      const page = await openPage(`<!doctype html><html><body><form name="${name}" id="${name}"><input type="hidden" name="${name}">${policyPage}</form><img name="${name}" alt=""></body></html>`);
      expect(await readText(page)).toBe(policyText);
      page.close();
    },
  );
});

describe('a page of another shape', () => {
  it.each(['slot', 'iframe', 'frame'])('with an element of a drawing that is called %s is read like any other', async (name) => {
    const page = await openPage('<body></body>');
    const drawing = page.document.createElementNS('http://www.w3.org/2000/svg', name);
    drawing.setAttribute('style', 'display:block;width:90px;height:90px');
    page.document.body.innerHTML = policyPage;
    page.document.body.prepend(drawing);
    expect(await readText(page)).toBe(policyText);
    page.close();
  });

  it('from right to left gives its text in the order of reading, without marks of direction', async () => {
    const page = await openPage(`<!doctype html><html dir="rtl" lang="he"><body><h1>מדיניות פרטיות</h1><p>\u200fאנחנו \u202bאוספים\u202c מידע אישי\u200f, וזה (GDPR) כל מה שאנחנו עושים איתו.</p><p dir="ltr">\u2066${sentence}\u2069</p></body></html>`);
    const policy = await readPolicy(page);
    expect(policy.text).toBe(`מדיניות פרטיות\nאנחנו אוספים מידע אישי, וזה (GDPR) כל מה שאנחנו עושים איתו.\n${sentence}`);
    expect(policy.language).toBe('he');
    page.close();
  });

  it('whose words are parted by what is not seen is read as it is seen', async () => {
    const page = await openPage(policyPage.replaceAll('personal', 'per\u200bso\u00adna\u2060l').replaceAll('data', '\u202ddata\u202c'));
    expect(await readText(page)).toBe(policyText);
    page.close();
  });

  it('that is half loaded is read as far as it came', async () => {
    const page = await openPage('<body></body>');
    page.document.open();
    page.document.write(`<!doctype html><title>Privacy</title><body><main><h1>Privacy policy</h1><p>${sentence}</p><p>${other.slice(0, 40)}`);
    expect(await readText(page)).toBe(`Privacy policy\n${sentence}\n${other.slice(0, 40).trim()}`);
    page.document.write(`${other.slice(40)}</p></main>`);
    page.document.close();
    expect(await readText(page)).toBe(policyText);
    page.close();
  });

  it('with two million characters of one word, and lone halves of characters, has a text and a hash', async () => {
    const page = await openPage('<body></body>');
    page.document.body.innerHTML = policyPage;
    page.document.querySelector('p')!.textContent = `\ud83d${'x'.repeat(2_000_000)}`;
    const policy = await readPolicy(page);
    expect(policy.textHash).toMatch(/^[\da-f]{64}$/u);
    const atOnce = capturePage(page.document);
    expect(atOnce.ok && atOnce.value.capture.policy).toEqual(policy);
    page.close();
  });
});

describe('halves of characters, which a browser does not keep as they are', () => {
  it('are read as the sign for what cannot be read, so that a short quote is found again after the browser kept it', async () => {
    const page = await openPage(policyPage);
    const halves = page.document.body.appendChild(page.document.createElement('p'));
    // A whole character may be parted over two nodes.
    halves.append('We sell your \ud83d name, and \ud83d', '\ude00 share.');
    const reader = createPageReader(page.document, { findMarks: () => createPageMarks });
    const captured = await reader.capture();
    if (!captured.ok) throw new Error(captured.error.kind);
    const { text, textHash } = captured.value.policy;
    expect(text.endsWith('We sell your \ufffd name, and \ud83d\ude00 share.')).toBe(true);
    expect(textHash).toBe(hashText(text));
    const quote = 'We sell your \ufffd name';
    const start = text.indexOf(quote);
    expect(await reader.show({ textHash, text: quote, start, end: start + quote.length })).toMatchObject({ ok: true, value: { anchoring: 'anchored' } });
    page.close();
  });
});

/** The time that all slices of a page that is refused or read may take together, in milliseconds on a busy machine; on an idle one it is a third. */
const soonMs = 5_000;

describe('a page of another size', () => {
  it.each([
    ['more text than is taken over', `<p>${'word '.repeat(maxTextLength / 4)}</p>`, 'page-too-large'],
    ['20 million characters of paragraphs', `<p>${sentence}</p>`.repeat(Math.ceil(20_000_000 / sentence.length)), 'page-too-large'],
    ['a text of ten megabytes', `<p>${'x'.repeat(10 * 1024 * 1024)}</p>`, 'page-too-large'],
    ['20 million characters of markup', `<h1>Privacy policy</h1><script type="application/json">${' '.repeat(20_000_000)}</script><p>${sentence}</p>`, undefined],
  ])('with %s has a stated result, and soon', async (_name, html, error) => {
    const page = await openPage('<body></body>');
    page.document.body.innerHTML = html;
    // What the browser itself takes to lay the page out was waited for before the click.
    void page.document.body.offsetHeight;
    let takenMs = 0;
    const captured = await captureInSlices(page.document, voteByReadability, (ms) => (takenMs += ms));
    expect(captured.ok ? undefined : captured.error.kind).toBe(error);
    expect(takenMs).toBeLessThan(soonMs);
    page.close();
  }, 240_000);

  it('with shadow trees in one another, ten thousand beside one another, and slots within slots, is read, and soon', async () => {
    const page = await openPage(policyPage);
    const { body } = page.document;
    const grow = (parent: Node, text: string): ShadowRoot => {
      const host = page.document.createElement('div');
      parent.appendChild(host);
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = `<p>${text}</p>`;
      return root;
    };
    let inner: Node = body;
    for (let depth = 0; depth < 1_000; depth += 1) inner = grow(inner, `We keep it for ${depth} days.`);
    for (let at = 0; at < 10_000; at += 1) grow(body, `We share it with partner ${at}.`);
    // A slot that is itself put into a slot of its own host.
    const host = body.appendChild(page.document.createElement('div'));
    host.innerHTML = '<slot><slot name="x">We sell it to nobody.</slot></slot>';
    host.attachShadow({ mode: 'open' }).innerHTML = '<slot><slot name="x"></slot></slot>';
    void body.offsetHeight;
    let takenMs = 0;
    const captured = await captureInSlices(page.document, voteByReadability, (ms) => (takenMs += ms));
    const text = captured.ok ? captured.value.capture.policy.text : captured.error.kind;
    expect([text.includes('We keep it for 999 days.'), text.includes('We share it with partner 9999.'), text.split('We sell it to nobody.').length]).toEqual([true, true, 2]);
    expect(takenMs).toBeLessThan(soonMs);
    page.close();
  }, 120_000);

  it('whose entities would grow to a billion words ends in a stated state', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
    const xhtml = `<!DOCTYPE html [<!ENTITY e0 "We collect data. ">${names.join('')}]><html xmlns="http://www.w3.org/1999/xhtml"><body>${policyPage}<p>&e9;</p></body></html>`;
    const frame = document.body.appendChild(document.createElement('iframe'));
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    frame.src = URL.createObjectURL(new Blob([xhtml], { type: 'application/xhtml+xml' }));
    await loaded;
    const captured = await captureInSlices(frame.contentDocument!, voteByReadability);
    // The browser shows its own message of an error in place of what would not end, or what stood before it.
    expect(captured.ok ? captured.value.capture.policy.text.length : 0).toBeLessThan(10_000);
    URL.revokeObjectURL(frame.src);
    frame.remove();
  });

  it('is not read further than a page may be long', async () => {
    const page = await openPage(`<p>${sentence}</p>`.repeat(1000));
    const dom = openDom(page.document);
    const reading = runAtOnce(readBlocks(dom, page.document.body, 5 * sentence.length));
    expect(reading?.isCut).toBe(true);
    expect(reading?.blocks.length).toBe(5);
    page.close();
  });
});

describe('a page of one application', () => {
  it('that swaps its policy is read as the new one, and the earlier text is not kept in it', async () => {
    const page = await openPage(`<main>${policyPage}</main>`);
    expect(await readText(page)).toBe(policyText);
    page.document.querySelector('main')!.innerHTML = `<h1>Cookie policy</h1><p>${other}</p>`;
    expect(await readText(page)).toBe(`Cookie policy\n${other}`);
    page.close();
  });

  it('whose later sections come one by one is read with all that are there', async () => {
    const page = await openPage(`<main>${policyPage}</main>`);
    await readText(page);
    page.document.querySelector('main')!.insertAdjacentHTML('beforeend', `<h2>Cookies</h2><p>${sentence}</p>`);
    expect(await readText(page)).toBe(`${policyText}\nCookies\n${sentence}`);
    page.close();
  });
});
