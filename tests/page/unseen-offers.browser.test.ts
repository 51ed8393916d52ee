import { expect, it } from 'vitest';
import { capturePage } from '../../lib/page/capture-page';
import { openPage } from './open-frame';

const policy = '<main><h1>Privacy policy</h1><p>We collect your personal data when you use our services, and we tell you why.</p></main>';
const way = 'Do not sell my personal information';

async function readOffers(html: string, style = ''): Promise<string[]> {
  const page = await openPage(`<!doctype html><html><head><style>${style}</style></head><body>${html}</body></html>`);
  try {
    const captured = capturePage(page.document);
    if (!captured.ok) throw new Error(captured.error.kind);
    return captured.value.capture.offers.map(({ text }) => text);
  } finally {
    page.close();
  }
}

it.each([
  ['a link in the colour of its ground', `<footer style="background:#fff"><a href="https://acorn.example/sale" style="color:#fff">${way}</a></footer>`],
  ['a button of no opacity', `<div style="opacity:0"><button>${way}</button></div>`],
  ['a button whose words alone are transparent', `<button><span class="q">${way}</span></button>`, '.q { color: transparent }'],
  ['a link of no size', `<footer style="font-size:0"><a href="https://acorn.example/sale">${way}</a></footer>`],
])('%s is not offered, since nobody sees it', async (_name, html, style?: string) => {
  expect(await readOffers(`${policy}${html}`, style)).toEqual([]);
});

it.each([
  ['white on dark', `<footer style="background:#111"><a href="https://acorn.example/sale" style="color:#fff">${way}</a></footer>`],
  ['for screen readers, which their users hear', `<a class="v" href="https://acorn.example/sale">${way}</a>`, '.v { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }'],
  ['white on the ground of its button', `<button style="background:#036"><span style="color:#fff">${way}</span></button>`],
])('what is %s is offered', async (_name, html, style?: string) => {
  expect(await readOffers(`${policy}${html}`, style)).toEqual([way]);
});

it('of a page that fades in as a whole all is offered', async () => {
  expect(await readOffers(`<div style="opacity:0">${policy}<footer><a href="https://acorn.example/sale">${way}</a></footer></div>`)).toEqual([way]);
});
