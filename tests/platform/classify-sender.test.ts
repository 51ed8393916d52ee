import { expect, it } from 'vitest';
import { classifySender, type SenderFacts } from '../../lib/platform/classify-sender';

const root = 'chrome-extension://abc/';

it.each<[string, SenderFacts, string]>([
  ['the popup', { id: 'abc', url: `${root}popup.html` }, 'extension-page'],
  ['the page of saved policies, on one of them', { id: 'abc', url: `${root}saved.html#7` }, 'extension-page'],
  ['the worker of Chromium', { id: 'abc', url: `${root}background.js` }, 'background'],
  ['the background page of Firefox', { id: 'abc', url: `${root}_generated_background_page.html` }, 'background'],
  ['the reader in a web page', { id: 'abc', url: 'https://acorn.example/privacy', frameId: 0, tab: {} }, 'page'],
  ['a content script in a frame', { id: 'abc', url: 'https://acorn.example/privacy', frameId: 3, tab: {} }, 'stranger'],
  ['a content script in no tab', { id: 'abc', url: 'https://acorn.example/privacy', frameId: 0 }, 'stranger'],
  ['the reader of another extension', { id: 'xyz', url: 'https://acorn.example/privacy', frameId: 0, tab: {} }, 'stranger'],
  ['a page that wears the address in its path', { id: 'abc', url: `https://acorn.example/${root}popup.html` }, 'stranger'],
  ['another extension', { id: 'xyz', url: `${root}popup.html` }, 'stranger'],
  ['another extension at its own address', { id: 'xyz', url: 'chrome-extension://xyz/popup.html' }, 'stranger'],
  ['nobody', {}, 'stranger'],
])('takes %s for what it is', (_name, sender, expected) => {
  expect(classifySender(sender, 'abc', root)).toBe(expected);
});
