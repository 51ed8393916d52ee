import { afterEach, describe, expect, it } from 'vitest';
import { barWords } from '../../lib/page/bar/bar-words';
import { hostName } from '../../lib/page/bar/create-host';
import { listMarkedTexts, openMarked, readMarked, wait, type Clause, type MarkedPage } from './open-marked';

const clauses: readonly Clause[] = [
  { text: 'We collect your name and your e-mail address when you write to us.', label: 'collect', also: 'use' },
  { text: 'We do not sell your personal information to anybody for any price.', label: 'sell', stance: 'denies' },
  { text: 'We share your address with the carriers who bring your parcels.', label: 'share' },
  { text: 'You may ask us to delete your personal data at any time you like.', label: 'rights' },
  { text: 'We collect your orders and keep them because tax law asks us to.', label: 'collect' },
];
const paragraphs = clauses.map(({ text }) => `<p>${text}</p>`).join('');
const html = `<!doctype html><html lang="en"><head><title>Privacy</title></head><body><main><h1>Privacy policy</h1>${paragraphs}</main></body></html>`;

let marked: MarkedPage;
afterEach(() => marked.close());

function find(selector: string): HTMLElement {
  const found = marked.bar().root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the bar has no ${selector}`);
  return found;
}

function press(selector: string): void {
  find(selector).click();
}

function place(): string {
  return find('.place').textContent;
}

function shown(): string {
  return [...(marked.page.window.CSS.highlights.get('clauselight-shown') ?? [])].map(String).join('');
}

/** The page's markup without the one element that is added beside the body. */
function readPage(): string {
  const copy = marked.page.document.documentElement.cloneNode(true);
  if (!(copy instanceof marked.page.window.HTMLElement)) throw new Error('no page');
  copy.querySelectorAll(`:scope > ${hostName}`).forEach((host) => host.remove());
  return copy.outerHTML;
}

describe('the bar', () => {
  it('is one empty element beside the body; nothing else of the page is touched, and nothing of either stays', async () => {
    marked = await openMarked(html, clauses);
    const withBar = readPage();
    const { document, window } = marked.page;
    expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual(['head', 'body', hostName]);
    const host = document.documentElement.lastElementChild!;
    expect([host.shadowRoot, host.outerHTML]).toEqual([null, `<${hostName} popover="manual"></${hostName}>`]);
    press('[data-do=next]');
    press(`[data-panel=${barWords.list}]`);
    press('[data-filter=share]');
    expect(readPage()).toBe(withBar);
    press('[data-do=close]');
    expect(document.documentElement.outerHTML).toBe(withBar);
    expect([document.adoptedStyleSheets.length, [...window.CSS.highlights.keys()]]).toEqual([0, []]);
    expect(marked.reader.look()).toEqual({ ok: true, value: { marked: false } });
  });

  it.each([
    ['which is opened', true, barWords.inCardOpened],
    ['which only the icon opens', false, barWords.byIcon],
  ])('leads from a clause back to its question in the card, %s', async (_name, opensCard, told) => {
    marked = await openMarked(html, clauses);
    marked.asked.opensCard = opensCard;
    press('[data-do=next]');
    expect(find('[data-question]').textContent).toBe('Selling your data');
    press('[data-question]');
    await expect.poll(() => find('.clause .told').textContent).toBe(told);
    expect(marked.asked.questions).toEqual(['sell.data']);
  });

  it('is there once, however often the page is marked, and takes the place of one that was left behind', async () => {
    marked = await openMarked(html, clauses, ({ document }) => {
      document.documentElement.append(document.createElement(hostName));
    });
    await marked.mark();
    await marked.mark();
    expect(marked.page.document.querySelectorAll(hostName).length).toBe(1);
    expect(listMarkedTexts(marked.page).length).toBe(5);
  });

  it('is not touched by the rules of the page', async () => {
    const hostile = '<style>html>*,clauselight-bar,[popover]{display:none!important;opacity:0!important;transform:scale(0)!important;font-size:99px!important;visibility:hidden!important}</style>';
    marked = await openMarked(html.replace('</head>', `${hostile}</head>`), clauses);
    const { width, height } = find('.bar').getBoundingClientRect();
    expect([width > 200, height > 30, marked.page.window.getComputedStyle(find('.bar')).fontSize]).toEqual([true, true, '14px']);
    expect(find('.bar').checkVisibility({ visibilityProperty: true, opacityProperty: true })).toBe(true);
  });

  it('goes through the clauses, around at either end, and says where it is', async () => {
    marked = await openMarked(html, clauses);
    expect(place()).toBe('5 clauses');
    press('[data-do=next]');
    expect([place(), shown()]).toEqual(['1 of 5', clauses[0]!.text]);
    press('[data-do=previous]');
    expect([place(), shown()]).toEqual(['5 of 5', clauses[4]!.text]);
    press('[data-do=same]');
    expect([place(), shown()]).toEqual(['1 of 5', clauses[0]!.text]);
    marked.reader.step({ step: 'next' });
    expect(place()).toBe('2 of 5');
    expect(find('[role=status]').textContent).toContain(`2 of 5. selling: says no. ${clauses[1]!.text}`);
  });

  it('tells what a clause was read as, its stance, why, and which questions rest on it', async () => {
    marked = await openMarked(html, clauses);
    press('[data-do=next]');
    press('[data-do=next]');
    await wait(10);
    const told = find('.clause').textContent;
    for (const words of ['selling', 'says no', 'The clause says so', '“so”', '“weighty”', 'Selling your data']) expect(told).toContain(words);
  });

  it('paints a clause of two kinds in both, one line below the other', async () => {
    marked = await openMarked(html, clauses);
    expect(readMarked(marked.page)['clauselight-use-second']).toEqual([clauses[0]!.text]);
    press('[data-filter=collect]');
    expect(readMarked(marked.page)['clauselight-use']).toEqual([clauses[0]!.text]);
    expect(readMarked(marked.page)['clauselight-use-second']).toBeUndefined();
  });

  it('filters by kind, with counts', async () => {
    marked = await openMarked(html, clauses);
    expect([...marked.bar().root.querySelectorAll('[data-filter] .count')].map(({ textContent }) => textContent)).toEqual(['2', '1', '1', '1', '1', '0', '0']);
    press('[data-filter=collect]');
    press('[data-filter=use]');
    expect([place(), listMarkedTexts(marked.page).length]).toEqual(['3 clauses', 3]);
    press('[data-do=next]');
    expect(shown()).toBe(clauses[1]!.text);
    press('[data-filter=collect]');
    expect([place(), listMarkedTexts(marked.page).length]).toEqual(['2 of 5', 5]);
  });

  it('lists the clauses, goes to the one that is chosen and keeps the keyboard there', async () => {
    marked = await openMarked(html, clauses);
    press(`[data-panel=${barWords.list}]`);
    const entries = [...marked.bar().root.querySelectorAll<HTMLElement>('ol.clauses button')];
    expect(entries.length).toBe(5);
    entries[2]!.focus();
    entries[2]!.click();
    expect(shown()).toBe(clauses[2]!.text);
    expect(marked.bar().root.activeElement?.textContent).toContain(clauses[2]!.text);
  });

  it('is a labelled toolbar that the arrow keys go through; Escape closes it and gives the keyboard back', async () => {
    marked = await openMarked(html.replace('<main>', '<main><a id="here" href="#x">Here</a>'), clauses);
    const link = marked.page.document.querySelector<HTMLElement>('#here')!;
    marked.reader.clear();
    link.focus();
    await marked.mark(true);
    const toolbar = find('[role=toolbar]');
    expect(toolbar.getAttribute('aria-label')).toBe(barWords.tools);
    const buttons = [...toolbar.querySelectorAll('button')];
    expect(buttons.filter((button) => button.textContent === '' && button.getAttribute('aria-label') === null)).toEqual([]);
    const { root } = marked.bar();
    expect(root.activeElement?.getAttribute('data-do')).toBe('next');
    root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(root.activeElement?.getAttribute('data-do')).toBe('same');
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
    root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(marked.page.document.activeElement).toBe(link);
    expect(marked.page.document.querySelector(hostName)).toBeNull();
  });

  it.each([
    ['is where it was', '#here', (_document: Document) => undefined],
    ['stays where the reader went meanwhile', '#other', (document: Document) => document.querySelector<HTMLElement>('#other')!.focus()],
  ])('lets the reader go on in the page from a clause; when it is closed, the keyboard %s', async (_name, expected, meanwhile) => {
    marked = await openMarked(html.replace('<main>', '<main><a id="here" href="#x">Here</a>').replace('</main>', '<a id="other" href="#y">Other</a></main>'), clauses);
    const { document, window } = marked.page;
    marked.reader.clear();
    document.querySelector<HTMLElement>('#here')!.focus();
    await marked.mark(true);
    press('[data-do=next]');
    press('[data-do=next]');
    press('[data-do=enter]');
    const selection = window.getSelection()!;
    expect([document.activeElement, selection.isCollapsed, selection.anchorNode?.textContent]).toEqual([document.body, true, clauses[1]!.text]);
    meanwhile(document);
    marked.reader.clear();
    expect(document.activeElement).toBe(document.querySelector(expected));
  });

  it('shows the keys as they are set', async () => {
    marked = await openMarked(html, clauses);
    expect(find('[data-do=next]').title).toBe('Next clause (Alt+Shift+.)');
    expect(find('.keys').textContent).toContain('Alt+Shift+L');
  });

  it('goes by itself when the extension has gone', async () => {
    marked = await openMarked(html, clauses);
    marked.asked.alive = false;
    await expect.poll(() => marked.page.document.querySelector(hostName), { timeout: 4_000 }).toBeNull();
    expect([...marked.page.window.CSS.highlights.keys()]).toEqual([]);
  });

  it('prints the marks only when it is asked to', async () => {
    marked = await openMarked(html, clauses);
    const isOnPaper = (): boolean => !marked.page.document.adoptedStyleSheets.every((sheet) => [...sheet.cssRules].every((rule) => rule.cssText.startsWith('@media screen')));
    expect(isOnPaper()).toBe(false);
    press('input[type=checkbox]');
    expect(isOnPaper()).toBe(true);
  });
});

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

function point(at: Element, type = 'pointermove'): void {
  const { left, top } = at.getBoundingClientRect();
  at.dispatchEvent(new marked.page.window.PointerEvent(type, { clientX: left + 40, clientY: top + 8, bubbles: true, composed: true }));
}

describe('a clause under the pointer', () => {
  it('is told of, and Escape puts the detail away', async () => {
    marked = await openMarked(html, clauses);
    point(marked.page.document.querySelectorAll('p')[1]!);
    await expect.poll(() => find('.detail').hidden).toBe(false);
    expect(find('.detail').textContent).toContain('says no');
    marked.page.window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(find('.detail').hidden).toBe(true);
    expect(marked.page.document.querySelector(hostName)).not.toBeNull();
  });

  it('is told of when the keyboard comes to a link in it, and not when it comes to what is around', async () => {
    marked = await openMarked(html.replace('sell your personal', 'sell your <a href="#why">personal</a>').replace('<main>', '<main tabindex="-1"><a href="#top" id="top">Up</a>'), clauses);
    const focus = (selector: string): void => marked.page.document.querySelector<HTMLElement>(selector)!.focus();
    focus('[href="#why"]');
    await expect.poll(() => find('.detail').hidden).toBe(false);
    expect(find('.detail').textContent).toContain('says no');
    focus('#top');
    await expect.poll(() => find('.detail').hidden).toBe(true);
    focus('main');
    await wait(600);
    expect(find('.detail').hidden).toBe(true);
  });

  it('is silent beside the marks', async () => {
    marked = await openMarked(html, clauses);
    point(marked.page.document.querySelector('h1')!);
    await wait(500);
    expect(find('.detail').hidden).toBe(true);
    expect(marked.asked.explained).toBe(0);
  });
});
