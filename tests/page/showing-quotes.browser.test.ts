import { afterEach, describe, expect, it } from 'vitest';
import { ReadExample, clauses, html } from './read-example';

const at = new ReadExample();

async function settle(): Promise<number> {
  let last = -1;
  // On a busy machine a page that is to scroll smoothly stands still for a while first.
  for (let round = 0, still = 0; round < 60 && still < 3; round += 1) {
    still = last === at.page.window.scrollY ? still + 1 : 0;
    last = at.page.window.scrollY;
    await new Promise((resolve) => {
      setTimeout(resolve, 120);
    });
  }
  return last;
}

function topOf(selector: string): number {
  return at.page.document.querySelector(selector)!.getBoundingClientRect().top;
}

describe('showing a quote', () => {
  afterEach(() => at.page.close());

  const long = '<p style="height:3000px">We use cookies to remember you and what you have put into your basket.</p>';

  it('marks it at once and lets it blink, but not for readers who want less motion', async () => {
    await at.open(html);
    const isShown = (): boolean => at.page.window.CSS.highlights.has('clauselight-shown');
    const watch = async (): Promise<string> => {
      const seen: boolean[] = [];
      for (const until = performance.now() + 1_400; performance.now() < until; ) {
        if (seen.at(-1) !== isShown()) seen.push(isShown());
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
      return seen.join();
    };
    await at.reader.show(at.spanOf(clauses[1]!));
    expect(await watch()).toBe('true,false,true,false,true');
    at.page.window.matchMedia = () => Object.assign(new EventTarget(), { matches: true, media: '', onchange: null, addListener: () => undefined, removeListener: () => undefined });
    await at.reader.show(at.spanOf(clauses[1]!));
    expect(await watch()).toBe('true');
    await at.reader.show(at.spanOf(clauses[2]!));
    at.reader.clear();
    expect(await watch()).toBe('false');
  });

  it('scrolls to it, below a fixed header', async () => {
    await at.open(`<div style="position:fixed;top:0;left:0;right:0;height:150px;background:#ddd">Header</div><h1 style="margin-top:200px">Privacy policy</h1>${long}<p id="quote">${clauses[1]}</p>${long}`);
    expect(await at.reader.show(at.spanOf(clauses[1]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: false } });
    await settle();
    expect(topOf('#quote')).toBeGreaterThan(150);
    expect(topOf('#quote')).toBeLessThan(400);
  });

  it('does not move a page on which it is seen already', async () => {
    await at.open(`<h1>Privacy policy</h1><p id="quote">${clauses[1]}</p>${long}`);
    await at.reader.show(at.spanOf(clauses[1]!));
    expect(await settle()).toBe(0);
  });

  it('scrolls boxes that scroll by themselves', async () => {
    await at.open(`<h1>Privacy policy</h1><div id="box" style="height:300px;overflow:auto"><p>${clauses[0]}</p>${long}<p id="quote">${clauses[1]}</p>${long}</div>${long}`);
    await at.reader.show(at.spanOf(clauses[1]!));
    await settle();
    const box = at.page.document.querySelector('#box')!.getBoundingClientRect();
    expect(topOf('#quote')).toBeGreaterThanOrEqual(Math.max(0, box.top));
    expect(topOf('#quote')).toBeLessThan(Math.min(600, box.bottom));
  });

  it.each([
    ['a closed section', '<details id="part"><summary>More</summary><p>CLAUSE</p></details>'],
    ['a hidden panel', '<div id="part" style="min-height:20px"><div hidden><p>CLAUSE</p></div></div>'],
  ])('in %s says that it is closed, comes near it and opens nothing', async (_name, part) => {
    await at.open(`<h1>Privacy policy</h1>${long}${part.replace('CLAUSE', clauses[1]!)}${long}`);
    const before = at.page.document.documentElement.outerHTML;
    expect(await at.reader.show(at.spanOf(clauses[1]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: true } });
    await settle();
    expect(topOf('#part')).toBeGreaterThan(0);
    expect(topOf('#part')).toBeLessThan(600);
    expect(at.page.document.documentElement.outerHTML).toBe(before);
  });

  it('once open, is no longer closed', async () => {
    await at.open(`<h1>Privacy policy</h1><p>${clauses[0]}</p><details><summary>More</summary><p>${clauses[1]}</p></details>`);
    at.page.document.querySelector('details')!.open = true;
    expect(await at.reader.show(at.spanOf(clauses[1]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: false } });
  });
});
