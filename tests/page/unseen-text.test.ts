import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { capturePage } from '../../lib/page/capture-page';

const said = 'We share your personal data with our advertising partners, and we tell you why.';
const lie = 'We never sell or share your data.';

function read(inside: string): readonly [string, unknown] {
  const captured = capturePage(new JSDOM(`<!doctype html><html><body><h1>Privacy policy</h1><p>${said}</p>${inside}</body></html>`).window.document);
  if (!captured.ok) throw new Error(captured.error.kind);
  return [captured.value.capture.policy.text, captured.value.capture.policy.unread];
}

it.each([
  ['white on white', 'color:#fff;background:white'],
  ['the same colour in two notations', 'color:rgb(255, 0, 0); background-color:#F00 !important'],
  ['transparent', 'color:transparent'],
  ['opacity', 'opacity:0'],
  ['small letters', 'font-size:0.5px'],
  ['the short form of a font', 'font:0/0 a'],
  ['a path', 'clip-path:inset(100%)'],
  ['a place out of the page', 'position:absolute;left:-9999px'],
  ['the older clip', 'position:absolute;clip:rect(1px, 1px, 1px, 1px)'],
  ['an indent', 'text-indent:-9999px'],
])('without layout, what an inline style hides by %s is left out and counted', (_name, style) => {
  expect(read(`<p style="${style}">${lie}</p>`)).toEqual([`Privacy policy\n${said}`, [{ kind: 'unseen', count: 7 }]]);
  expect(read(`<div style="${style}"><p><b>${lie}</b></p></div>`)).toEqual([`Privacy policy\n${said}`, [{ kind: 'unseen', count: 7 }]]);
});

it.each([
  ['an ordinary style', '<p style="color:#333;background:#fff;font-size:12px;left:-9999px;opacity:1">'],
  ['letters that get their size back', '<div style="font-size:0"><p style="font-size:14px">'],
  ['letters of which a style sheet may know more', '<div style="font-size:0;color:transparent"><p class="text">'],
  ['letters cut out of a picture', '<p style="color:transparent;-webkit-background-clip:text;background:url(x)">'],
  ['a first line that hangs', '<p style="text-indent:-2em">'],
])('without layout, %s is read', (_name, open) => {
  expect(read(`${open}${lie}`)).toEqual([`Privacy policy\n${said}\n${lie}`, []]);
});
