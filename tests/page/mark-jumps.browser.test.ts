import { afterEach, describe, expect, it } from 'vitest';
import { clauses, html, paragraphs, readBar } from './bar-page';
import { listMarkedTexts, openMarked, wait, type Clause, type MarkedPage } from './open-marked';

let marked: MarkedPage;
afterEach(() => marked.close());
const { find, press, place, shown } = readBar(() => marked);

describe('a jump', () => {
  const long = '<p style="height:1500px">We use cookies to remember you and what you have put into your basket.</p>';

  it('never ends under the bar, at the end of the page either', async () => {
    marked = await openMarked(html.replace(paragraphs, `${paragraphs.slice(0, 76)}${long}${paragraphs.slice(76)}`).replace('<main>', '<main style="width:100%">'), clauses);
    for (let turn = 0; turn < clauses.length; turn += 1) {
      press('[data-do=next]');
      await wait(900);
      const [range] = marked.page.window.CSS.highlights.get('clauselight-shown') ?? [];
      if (!(range instanceof marked.page.window.Range)) throw new Error('nothing is shown');
      const bar = find('.bar').getBoundingClientRect();
      const covered = [...range.getClientRects()].filter(({ left, right, top, bottom }) => left < bar.right && right > bar.left && top < bar.bottom && bottom > bar.top);
      const { top, bottom } = range.getBoundingClientRect();
      expect([covered, top >= 0, bottom <= 600]).toEqual([[], true, true]);
    }
  });

  it('to a closed section says so and opens it only when asked', async () => {
    const closed = `<details><summary>More about selling</summary><p>${clauses[1]!.text}</p></details>`;
    marked = await openMarked(html.replace(`<p>${clauses[1]!.text}</p>`, closed), clauses);
    const details = marked.page.document.querySelector('details')!;
    press('[data-do=next]');
    press('[data-do=next]');
    expect(find('.clause').textContent).toContain('In a closed section: “More about selling”');
    expect(details.open).toBe(false);
    press('[data-do=open]');
    expect(details.open).toBe(true);
    expect(find('.clause').textContent).not.toContain('closed section');
  });

  it('to a hidden panel names it and opens nothing', async () => {
    const hidden = `<button id="t" aria-controls="p" aria-expanded="false">Selling</button><div id="p" hidden><p>${clauses[1]!.text}</p></div>`;
    marked = await openMarked(html.replace(`<p>${clauses[1]!.text}</p>`, hidden), clauses);
    press('[data-do=next]');
    press('[data-do=next]');
    expect(find('.clause').textContent).toContain('In a hidden part of the page: “Selling”');
    expect(marked.bar().root.querySelector('[data-do=open]')).toBeNull();
  });

  it('from the card makes the clause the present one', async () => {
    marked = await openMarked(html, clauses);
    const captured = await marked.reader.capture();
    if (!captured.ok) throw new Error(captured.error.kind);
    const { text, textHash } = captured.value.policy;
    const start = text.indexOf(clauses[2]!.text);
    await marked.reader.show({ textHash, start, end: start + 30, text: text.slice(start, start + 30) });
    expect(place()).toBe('3 of 5');
  });
});

describe('a page of very many clauses', () => {
  const many: readonly Clause[] = Array.from({ length: 700 }, (_unused, index) => ({ text: `We collect what you write in the form of section ${index + 1} of our pages.`, label: 'collect' }));
  const long = html.replace(paragraphs, many.map(({ text }) => `<p>${text}</p>`).join(''));

  it('has marks wherever the reader is, and all of them on paper', async () => {
    marked = await openMarked(long, many);
    const isSeenMarked = (): boolean => {
      const seen = [...marked.page.document.querySelectorAll('p')].filter((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < 600);
      const texts = new Set(listMarkedTexts(marked.page));
      return seen.length > 5 && seen.every(({ textContent }) => texts.has(textContent));
    };
    expect([isSeenMarked(), listMarkedTexts(marked.page).length < 700, place()]).toEqual([true, true, '700 clauses']);
    for (const share of [0.5, 1, 0.3]) {
      marked.page.window.scrollTo({ top: share * marked.page.document.documentElement.scrollHeight, behavior: 'instant' });
      await expect.poll(isSeenMarked).toBe(true);
    }
    marked.page.window.dispatchEvent(new Event('beforeprint'));
    expect(listMarkedTexts(marked.page).length).toBe(0);
    marked.page.window.dispatchEvent(new Event('afterprint'));
    expect(isSeenMarked()).toBe(true);
    press('input[type=checkbox]');
    marked.page.window.dispatchEvent(new Event('beforeprint'));
    expect(listMarkedTexts(marked.page).length).toBe(700);
    marked.page.window.dispatchEvent(new Event('afterprint'));
    expect(listMarkedTexts(marked.page).length).toBeLessThan(700);
  });

  it('goes to any of them', async () => {
    marked = await openMarked(long, many);
    press('[data-do=previous]');
    expect([place(), shown()]).toEqual(['700 of 700', many[699]!.text]);
  });
});

describe('the overview', () => {
  it('stands for the box that scrolls, where the page itself does not', async () => {
    const inner = html.replace('<body>', '<body style="margin:0;overflow:hidden;height:100vh">').replace('<main>', '<main style="height:600px;overflow:auto">').replaceAll('<p>', '<p style="margin-bottom:900px">');
    marked = await openMarked(inner, clauses);
    const places = (): number[] => [...marked.bar().root.querySelectorAll<HTMLElement>('.tick:not([data-now])')].map(({ style }) => Number.parseFloat(style.insetBlockStart.replace('calc(', '')));
    await expect.poll(() => places().length).toBe(5);
    const before = places();
    expect(before.map((share) => Math.round(share / 20))).toEqual([0, 1, 2, 3, 4]);
    find('.overview').dispatchEvent(new MouseEvent('click', { clientY: 595 }));
    expect([place(), marked.page.document.querySelector('main')!.scrollTop > 2_000]).toEqual(['5 of 5', true]);
    marked.page.window.dispatchEvent(new Event('resize'));
    await wait(400);
    expect(places()).toEqual(before);
  });

  it('has a stroke for each clause, where it stands, and a click goes to the nearest', async () => {
    marked = await openMarked(html, clauses);
    await expect.poll(() => marked.bar().root.querySelectorAll('.tick:not([data-now])').length).toBe(5);
    const strip = find('.overview');
    strip.dispatchEvent(new MouseEvent('click', { clientY: 599 }));
    expect(place()).toBe('5 of 5');
    press('[data-filter=control]');
    await expect.poll(() => marked.bar().root.querySelectorAll('.tick:not([data-now])').length).toBe(4);
  });
});
