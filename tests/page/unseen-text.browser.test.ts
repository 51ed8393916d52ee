import { describe, expect, it } from 'vitest';
import { capturePage } from '../../lib/page/capture-page';
import type { UnreadPart } from '../../lib/policy/policy-text';
import { openPage } from './open-frame';

const said = 'We share your personal data with our advertising partners, and we tell you why.';
const more = 'You may write to us at any time to see, to correct or to delete your personal data.';
const lie = 'We never sell or share your data.';
const policyPage = (inside: string, style = ''): string => `<!doctype html><html><head><style>${style}</style></head><body><h1>Privacy policy</h1><p>${said}</p>${inside}<p>${more}</p></body></html>`;
const plainText = `Privacy policy\n${said}\n${more}`;

type Read = { readonly text: string; readonly unread: readonly UnreadPart[]; readonly closed: number };

async function read(html: string): Promise<Read> {
  const page = await openPage(html);
  try {
    const captured = capturePage(page.document);
    if (!captured.ok) throw new Error(captured.error.kind);
    const { text, unread, blocks } = captured.value.capture.policy;
    return { text, unread, closed: blocks.filter(({ closed }) => closed).length };
  } finally {
    page.close();
  }
}

describe('text that people cannot see', () => {
  it.each([
    ['white on the white of the window', `<p style="color:#fff">${lie}</p>`],
    ['white on white', `<p style="color:#fff;background:#fff">${lie}</p>`],
    ['nearly white on white', `<p style="color:#f4f4f4">${lie}</p>`],
    ['black on a dark part', `<div style="background:#111"><p style="color:#131313">${lie}</p></div>`],
    ['by a style sheet', `<p class="q">${lie}</p>`, '.q { color: white }'],
    ['in the colour of its ground, in another notation', `<p style="color:oklch(0.5 0.1 20);background:oklch(0.5 0.1 20)">${lie}</p>`],
    ['transparent', `<p style="color:transparent">${lie}</p>`],
    ['filled with nothing', `<p style="-webkit-text-fill-color:transparent">${lie}</p>`],
    ['nearly transparent', `<p style="color:rgba(0,0,0,.03)">${lie}</p>`],
    ['of opacity 0', `<p style="opacity:0">${lie}</p>`],
    ['in several parts that are nearly transparent', `<div style="opacity:.2"><div style="opacity:.2"><p>${lie}</p></div></div>`],
    ['too small', `<p style="font-size:1px">${lie}</p>`],
    ['known by its name alone', `<blockquote>${lie}</blockquote>`, 'blockquote { color: #fffffe; opacity: .9 }'],
    ['known by its name alone and of no size', `<blockquote>${lie}</blockquote>`, 'blockquote { font-size: 0 }'],
    ['of no size', `<p style="font-size:0">${lie}</p>`],
    ['scaled to nothing', `<p style="transform:scale(0)">${lie}</p>`],
    ['cut off by a path', `<p style="clip-path:inset(50%)">${lie}</p>`],
    ['cut off by a circle', `<div style="clip-path:circle(0)"><p>${lie}</p></div>`],
    ['cut off by the older property', `<p style="position:absolute;clip:rect(0,0,0,0)">${lie}</p>`],
    ['for screen readers alone', `<p class="v">${lie}</p>`, '.v { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }'],
    ['left of the page', `<p style="position:absolute;left:-9999px">${lie}</p>`],
    ['above the page', `<p style="position:absolute;top:-999px">${lie}</p>`],
    ['with its line moved out of the page', `<p style="text-indent:-9999px;white-space:nowrap">${lie}</p>`],
    ['in a shadow tree', `<div id="host"><template data-shadow><p style="color:white">${lie}</p></template></div>`],
    ['in a frame', `<iframe style="width:400px;height:200px" srcdoc="<p style='color:#fff'>${lie}</p>"></iframe>`],
  ])('%s is left out, and its words are counted', async (_name, inside, style = '') => {
    expect(await read(policyPage(inside, style))).toEqual({ text: plainText, unread: [{ kind: 'unseen', count: 7 }], closed: 0 });
  });

  it.each([
    ['size', 'font-size:0'],
    ['colour', 'color:#fff'],
    ['opacity', 'opacity:0;display:inline-block'],
  ])('a word that its %s hides in a sentence is none of it', async (_name, style) => {
    const { text, unread } = await read(policyPage(`<p>We do <span style="${style}">not</span> sell your <a href="/x">personal <b style="${style}">health</b> data</a> to anybody at all.</p>`));
    expect(text).toBe(`Privacy policy\n${said}\nWe do sell your personal data to anybody at all.\n${more}`);
    expect(unread).toEqual([{ kind: 'unseen', count: 2 }]);
  });

  it('leaves links and ranges where they are seen', async () => {
    const page = await openPage(policyPage('<p>We do <span style="font-size:0">not</span> sell your <a href="/x">personal <b style="color:#fff">health</b> data</a> to anybody.</p>'));
    const captured = capturePage(page.document);
    if (!captured.ok) throw new Error(captured.error.kind);
    const { map, capture } = captured.value;
    expect(capture.policy.links.map(({ start, end }) => map.text.slice(start, end))).toEqual(['personal data']);
    for (const piece of map.pieces) expect(piece.node.data.slice(piece.nodeStart, piece.nodeStart + piece.length)).toBe(map.text.slice(piece.start, piece.start + piece.length));
    page.close();
  });

  it('that is most of a page is read, and its words are counted', async () => {
    const { text, unread } = await read(`<h1>Privacy policy</h1>${[said, more, lie].map((line) => `<p style="color:transparent">${line}</p>`).join('')}`);
    expect(text).toBe(`Privacy policy\n${said}\n${more}\n${lie}`);
    expect(unread).toEqual([{ kind: 'unseen-read', count: 39 }]);
  });
});

describe('text that people can see, or come to see', () => {
  it.each([
    ['white on a dark part', `<div style="background:#123"><p style="color:#fff">${lie}</p></div>`],
    ['white on the ground of an element that is known by its name alone', `<table><tr><th>${lie}</table>`, 'th { color: #fff; background: #345 } table { color: #fff }'],
    ['white on a picture as ground', `<div style="background-image:url(x.png)"><p style="color:#fff">${lie}</p></div>`],
    ['white on a gradient', `<div style="background:linear-gradient(#000,#333)"><p style="color:#fff">${lie}</p></div>`],
    ['white on a picture behind it', `<div style="position:relative"><img src="x.png" alt="" style="width:500px;height:90px;display:block"><div style="position:absolute;top:20px;left:20px"><p style="color:#fff">${lie}</p></div></div>`],
    ['white on a coloured box behind it', `<div style="position:relative"><div style="position:absolute;inset:0;background:#224"></div><p style="color:#fff;position:relative">${lie}</p></div>`],
    ['white on what a style sheet adds', `<div class="d"><p style="color:#fff">${lie}</p></div>`, '.d { position: relative; z-index: 0 } .d::before { content: ""; position: absolute; inset: 0; z-index: -1; background: #111 }'],
    ['with letters cut out of a gradient', `<p style="color:transparent;background:linear-gradient(90deg,red,blue);background-clip:text;-webkit-background-clip:text">${lie}</p>`],
    ['by its shadow', `<p style="color:#fff;text-shadow:0 0 3px #000">${lie}</p>`],
    ['grey', `<p style="color:#999">${lie}</p>`],
    ['small', `<p style="font-size:6px">${lie}</p>`],
    ['in a part without a size of letters', `<div style="font-size:0"><p style="font-size:14px">${lie}</p></div>`],
    ['in a part of no height that cuts nothing off', `<div style="height:0"><p>${lie}</p></div>`],
    ['in a part without a box', `<div style="display:contents;overflow:hidden"><p>${lie}</p></div>`],
    ['with its first line hanging', `<p style="text-indent:-20px;margin-left:20px">${lie}</p>`],
    ['further down', `<div style="height:3000px"></div><p>${lie}</p>`],
    ['on the right of a part that scrolls', `<div style="overflow:auto;width:300px"><div style="width:5000px"><p style="margin-left:2000px">${lie}</p></div></div>`],
    ['from right to left, beyond the window', `<div dir="rtl" style="overflow:auto;width:200px"><div style="width:3000px"><p style="margin-right:2000px">${lie}</p></div></div>`],
    ['in a part that scrolls and was scrolled past nothing yet', `<div style="overflow:auto;height:80px"><p style="margin-top:500px">${lie}</p></div>`],
    ['clipped to most of it', `<p style="clip-path:inset(10%)">${lie}</p>`],
  ])('%s is read', async (_name, inside, style = '') => {
    expect(await read(policyPage(inside, style))).toEqual({ text: `Privacy policy\n${said}\n${lie}\n${more}`, unread: [], closed: 0 });
  });

  it.each([
    ['that fades in', `<p class="f">${lie}</p>`, '.f { opacity: 0; transition: opacity .6s }'],
    ['that a script fades in further down', `<div style="height:3000px"></div><p style="opacity:0">${lie}</p>`],
    ['in a part without height', `<div class="a"><p>${lie}</p></div>`, '.a { max-height: 0; overflow: hidden }'],
    ['in a row that is turned', `<div style="overflow:hidden;width:400px"><div style="width:800px;display:flex;transform:translateX(-400px)"><p style="width:400px">${lie}</p><p style="width:400px">${lie.toUpperCase()}</p></div></div>`],
    ['beside what a part shows', `<div style="overflow:hidden;width:400px;height:60px"><p style="margin-top:100px">${lie}</p></div>`],
    ['in a drawer', `<div class="w"><p>${lie}</p></div>`, '.w { position: absolute; left: 0; width: 300px; transform: translateX(-400px); transition: transform .3s }'],
  ])('%s is read as closed', async (_name, inside, style = '') => {
    const { text, unread, closed } = await read(policyPage(inside, style));
    expect(text).toContain(lie);
    expect(unread).toEqual([]);
    expect(closed).toBe(1);
  });

  it('as a heading for screen readers is read', async () => {
    const style = '.v { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0) }';
    const { text, unread } = await read(policyPage(`<h2 class="v">Your choices</h2><p>${lie} <span class="v">(read more)</span></p>`, style));
    expect(text).toBe(`Privacy policy\n${said}\nYour choices\n${lie}\n${more}`);
    expect(unread).toEqual([]);
  });

  it('of a page that was scrolled is read', async () => {
    const page = await openPage(policyPage('<div style="height:4000px"></div>'));
    page.window.scrollTo(0, 3000);
    const captured = capturePage(page.document);
    expect(captured.ok && [captured.value.capture.policy.text, captured.value.capture.policy.unread]).toEqual([plainText, []]);
    page.close();
  });

  it('on the dark ground of a theme is read', async () => {
    const { text, unread } = await read(policyPage('', ':root { background: #111; color: #eee }'));
    expect([text, unread]).toEqual([plainText, []]);
  });
});
