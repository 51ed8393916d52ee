import { afterEach, describe, expect, it } from 'vitest';
import { barWords } from '../../lib/page/bar/bar-words';
import { buildDetail } from '../../lib/page/bar/build-detail';
import { hostName } from '../../lib/page/bar/create-host';
import { openDom } from '../../lib/page/dom-reader';
import { english, languages } from '../../lib/words/languages';
import { speak } from '../../lib/words/words';
import { clauses, html, readBar } from './bar-page';
import { listMarkedTexts, openMarked, readMarked, wait, type MarkedPage } from './open-marked';

let marked: MarkedPage;
afterEach(() => marked.close());
const { find, press, place, shown } = readBar(() => marked);

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

  it.each([
    ['opens', true, ''],
    ['says that it cannot open', false, barWords.notOpened],
  ])('%s the text with its marks where the browser prints none, without the kinds that are filtered out', async (_name, opensPrintout, told) => {
    marked = await openMarked(html, clauses, ({ window }) => {
      // As Firefox answers, whose property that is.
      const { supports } = window.CSS;
      window.CSS.supports = (name: string, value?: string) => name === '-moz-orient' || (value === undefined ? supports(name) : supports(name, value));
    });
    marked.asked.opensPrintout = opensPrintout;
    expect(marked.bar().root.querySelector('input[type=checkbox]')).toBeNull();
    press('[data-filter=share]');
    press(`[data-panel=${barWords.more}]`);
    press('[data-do=print]');
    await expect.poll(() => [marked.asked.printed, find('[data-do=print] ~ .told').textContent]).toEqual([[['share']], told]);
  });

  it('lets the marks be printed with the page where the browser does that', async () => {
    marked = await openMarked(html, clauses);
    expect([find('input[type=checkbox]').parentElement?.textContent, marked.bar().root.querySelector('[data-do=print]')]).toEqual([barWords.printed, null]);
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

  it('shows the keys as they are set and as they stand on a keyboard, and has signs read aloud by their names', async () => {
    marked = await openMarked(html, clauses);
    const next = find('[data-do=next]');
    expect([next.title, next.getAttribute('aria-label')]).toEqual(['Next clause (Alt+Shift+.)', 'Next clause (Alt+Shift+Period)']);
    // Else what is shown by the pointer would be read aloud after what it is called.
    expect([...marked.bar().root.querySelectorAll('button[title][aria-label]')].filter((button) => button.getAttribute('aria-description') !== '')).toEqual([]);
    const keys = [...find('.keys').querySelectorAll('dd')].map((line) => [line.querySelector('kbd')?.textContent, line.querySelector('kbd')?.getAttribute('aria-hidden'), line.querySelector('.heard')?.textContent]);
    expect(keys.slice(0, 3)).toEqual([
      ['Alt+Shift+L', 'true', 'Alt+Shift+L'],
      ['Alt+Shift+.', 'true', 'Alt+Shift+Period'],
      ['Alt+Shift+,', 'true', 'Alt+Shift+Comma'],
    ]);
  });

  it('quotes the words that decided by the marks of the language, and joins what it tells by its signs', async () => {
    marked = await openMarked(html, clauses);
    const { document } = marked.page;
    try {
      speak(languages.find(({ tag }) => tag === 'fr')!, { quote_marks: '«\u00A0{words}\u00A0»', quote_next: '\u00A0/ ', bar_reason: '{rule}\u00A0: {words}', bar_reading: '{label}\u00A0: {stance}', bar_decided: 'Décidé\u00A0: {words}', bar_stances_denies: 'dit non', bar_joins_questions: '、' });
      const detail = document.createElement('div');
      detail.append(buildDetail(openDom(document), { start: 0, end: 1, labels: [{ label: 'sell', stance: 'denies' }], why: [{ rule: 'Règle', words: ['do not', 'sell'] }], questions: ['sell.data', 'share.affiliates'] }, { explain: async () => ['data'] }));
      await expect.poll(() => detail.textContent).toContain('«\u00A0data\u00A0»');
      expect(detail.textContent).toContain('Règle\u00A0: «\u00A0do not\u00A0»\u00A0/ «\u00A0sell\u00A0»');
      expect(detail.querySelector('dd')?.textContent).toMatch(/\u00A0: dit non$/);
      expect(detail.querySelector('dd:last-child')?.textContent).toMatch(/、/u);
      expect([...detail.querySelectorAll('.kind, .stance')]).toHaveLength(2);
    } finally {
      speak(english, {});
    }
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
