import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openHtml } from '../../cli/open-html';
import { capturePage } from '../../lib/page/capture-page';
import { policyTextSchema } from '../../lib/policy/policy-text';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { describeCapture, fixtureAddress, growShadowRoots } from './describe-capture';

const folder = new URL('../fixtures/pages/', import.meta.url);
const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

function readPage(slug: string): Document {
  const document = openHtml(readFileSync(new URL(`${slug}/page.html`, folder), 'utf8'), fixtureAddress);
  growShadowRoots(document);
  return document;
}

function captureText(html: string): string {
  const captured = capturePage(openHtml(html, fixtureAddress));
  return captured.ok ? captured.value.capture.policy.text : captured.error.kind;
}

describe('capturePage on fixture pages', () => {
  it('has every kind of page that broke a reader before', () => {
    const kinds = ['accordion', 'clobbered', 'consent-notice', 'definition-list', 'details', 'empty', 'frame', 'line-breaks', 'list-glue', 'nested-lists', 'no-policy', 'page-furniture', 'plain-text', 'read-more', 'shadow-root', 'sibling-sections', 'tables', 'tabs', 'wrapping-form', 'zero-width'];
    expect(slugs).toEqual(expect.arrayContaining(kinds));
    expect(slugs.filter((slug) => !existsSync(new URL(`${slug}/expected.json`, folder)))).toEqual([]);
  });

  it.each(slugs)('%s is captured as expected', (slug) => {
    expect(describeCapture(capturePage(readPage(slug)))).toEqual(JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), 'utf8')));
  });

  it.each(slugs)('%s gives a text that fits its schema, with sorted blocks and links inside it, and leaves the page as it was', (slug) => {
    const document = readPage(slug);
    const before = document.documentElement.outerHTML;
    const captured = capturePage(document);
    expect(document.documentElement.outerHTML).toBe(before);
    if (!captured.ok) return;
    const { policy } = captured.value.capture;
    expect(policyTextSchema.parse(policy)).toEqual(policy);
    let end = -1;
    for (const block of policy.blocks) {
      expect(block.start).toBe(end + 1);
      expect(policy.text.slice(block.start, block.end)).toMatch(/^\S(?:[^\n]*\S)?$/u);
      ({ end } = block);
    }
    expect(end).toBe(policy.text.length);
    for (const link of policy.links) expect(policy.text.slice(link.start, link.end).trim()).toBe(policy.text.slice(link.start, link.end));
  });

  it('reads a plain text page as the same text as the file', () => {
    const raw = readFileSync(new URL('plain-text/page.html', folder), 'utf8').replace(/^[^]*<pre[^>]*>/u, '').replace(/<\/pre>[^]*$/u, '').replace('&amp;', '&');
    const captured = capturePage(readPage('plain-text'));
    expect(captured.ok && captured.value.capture.policy.text).toBe(readPlainText(raw).text);
  });
});

const sentence = 'We collect your personal data when you use our services, and we tell you why.';
const policy = `<h1>Privacy policy</h1>${`<p>${sentence}</p>`.repeat(6)}`;

describe('links into the page itself', () => {
  it.each([
    ['to a place that is not there', '#gone', true],
    ['with the address of the page, to a place that is not there', `${fixtureAddress}#gone`, true],
    ['to a place that is there', '#form', undefined],
    ['to a place whose name is escaped', '#a%20b', undefined],
    ['to the name of an anchor', '#named', undefined],
    ['to the top', '#top', undefined],
    ['to what a script reads', '#/form', undefined],
    ['to another page', '/other#gone', undefined],
  ])('are known to lead nowhere or not: %s', (_name, href, lost) => {
    const html = `<body>${policy}<p>To stop the sale of your data, use <a href="${href}">this form</a>.</p><h2 id="form">Form</h2><h2 id="a b">Other</h2><a name="named"></a><p>${sentence}</p></body>`;
    const captured = capturePage(openHtml(html, fixtureAddress));
    expect(captured.ok && captured.value.capture.policy.links.map((found) => found.lost)).toEqual([lost]);
  });
});

describe('what is part of the policy', () => {
  it.each([
    ['a menu by its element', '<nav><a href="/a">Alpha</a></nav>', 'Alpha', false],
    ['a menu by its role', '<div role="navigation"><a href="/a">Alpha</a></div>', 'Alpha', false],
    ['a menu by its name', '<div class="main-menu"><a href="/a">Alpha</a> <a href="/b">Beta</a></div>', 'Alpha', false],
    ['a banner of the site', '<header><a href="/">Alpha</a></header>', 'Alpha', false],
    ['a site header that has the title of the policy', '<header><h1>Alpha privacy policy</h1><a href="/">Home page</a></header>', 'Alpha', true],
    ['a heading that is styled as an item of a menu', '<h2 class="side-menu-item">Alpha</h2>', 'Alpha', true],
    ['a section named social', '<div id="social"><h2>Social networks</h2><p>Alpha networks learn that you visited us when you press their buttons on our pages.</p></div>', 'Alpha', true],
    ['buttons for sharing', '<div class="social"><a href="https://s.example">Alpha</a></div>', 'Alpha', false],
    ['a consent banner', '<div id="cookie-banner"><p>Alpha uses cookies to give you the best experience on our site.</p><button>OK</button></div>', 'Alpha', false],
    ['a section about cookies', '<div id="cookies"><h2>Cookies</h2><p>Alpha uses cookies to give you the best experience on our site.</p></div>', 'Alpha', true],
    ['a dialog', '<div role="dialog"><p>Alpha has an offer for you. Sign up for our newsletter today.</p></div>', 'Alpha', false],
    ['a form that asks for an address', '<form><p>Alpha writes to you once a month.</p><input type="email"></form>', 'Alpha', false],
    ['a footer of an article', '<article><footer><p>Alpha changed this notice in May, as its readers had asked us to.</p></footer></article>', 'Alpha', true],
    ['an aside in plain words', '<aside><p>Alpha in short: we collect little and we keep it for a short time only.</p></aside>', 'Alpha', true],
    ['an aside of links', '<aside><a href="/a">Alpha</a> <a href="/b">Beta</a></aside>', 'Alpha', false],
    ['a script', '<script>var alpha = "Alpha";</script>', 'Alpha', false],
    ['text of a drop-down list', '<select><option>Alpha</option></select>', 'Alpha', false],
  ])('%s', (_name, html, words, isPart) => {
    expect(captureText(`<!doctype html><title>x</title><body>${policy}${html}${policy}</body>`).includes(words)).toBe(isPart);
  });

  it.each([
    ['right above', '<p>Effective June 30, 2020</p>', true],
    ['past a few short lines', '<p>Effective June 30, 2020</p><p>Select language</p><p>Table of contents</p>', true],
    ['past links to other pages', '<p>Effective June 30, 2020</p><p><a href="/a">Alpha and all of its shops</a></p>', false],
    ['past a longer text', '<p>Effective June 30, 2020</p><p>Alpha bakes bread by day and cakes by night, in the valley and on the hill above it</p>', false],
  ])('is the line that dates it, without a title, %s', (_name, html, isPart) => {
    expect(captureText(`<body><p>Offers for June: fresh bread</p>${html}${`<p>${sentence}</p>`.repeat(6)}</body>`).includes('June 30')).toBe(isPart);
  });

  it.each([
    ['<nav>', '</nav>'],
    ['<footer>', '</footer>'],
    ['<div role="dialog">', '</div>'],
    ['<div id="cookie-notice">', '</div>'],
    ['<form><input type="text">', '</form>'],
    ['<div class="sidebar">', '</div>'],
  ])('is all of it where the page puts the whole policy into %s', (open, close) => {
    expect(captureText(`<body>${open}${policy}${close}</body>`).split(sentence).length).toBe(7);
  });
});

describe('bad input', () => {
  it.each([
    ['an empty document', ''],
    ['no body', '<frameset></frameset>'],
    ['nothing but white space', '<body>  \n <p>\u200b</p></body>'],
    ['nothing but a picture', '<body><img src="policy.png" alt="Our privacy policy"></body>'],
  ])('says of %s that it is empty', (_name, html) => {
    expect(capturePage(openHtml(html))).toEqual({ ok: false, error: { kind: 'page-empty' } });
  });

  it.each([
    ['of the source', '\n\t <p>\n  We <b>\n\tsell </b>\n your\n\n    data.\n</p>\n', 'We sell your data.'],
    ['around signs without width', '\n \ufeff<p>\n \ufeff\tWe\n \ufeff sell \ufeff your\ufeff data.\ufeff\n</p>\ufeff', 'We sell your data.'],
    ['that is none, but a sign without width', '<p>We <b>se</b>\ufeff<b>ll</b> your data.</p>', 'We sell your data.'],
    ['of lines that are kept', '<pre>We sell   your data.\n\n   We share it.</pre>', 'We sell your data.\nWe share it.'],
  ])('reads white space %s as one space or none', (_name, html, text) => {
    expect(captureText(`<h1>Privacy policy</h1>${html}<p>We keep it.</p>`)).toBe(`Privacy policy\n${text}\nWe keep it.`);
  });

  it('reads a page of one sentence', () => {
    expect(captureText('<p>We sell your data.</p>')).toBe('We sell your data.');
    expect(captureText('We sell your data.')).toBe('We sell your data.');
  });

  it('says of a text of more than ten million characters that it is too large', () => {
    const document = openHtml('<p></p>');
    document.querySelector('p')!.textContent = 'We sell it. '.repeat(900_000);
    expect(capturePage(document)).toEqual({ ok: false, error: { kind: 'page-too-large' } });
  });

  // jsdom takes seconds to build what is nested deeper; a browser does not, and there it is 5,000.
  it('reads elements nested 1,000 deep', () => {
    expect(captureText(`<body>${'<div><b>'.repeat(500)}${sentence}`)).toBe(sentence);
  }, 60_000);
});
