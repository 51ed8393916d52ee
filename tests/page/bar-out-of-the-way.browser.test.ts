import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { barWords } from '../../lib/page/bar/bar-words';
import { writeBarStyles } from '../../lib/page/bar/bar-styles';
import { openMarked, wait, type Clause, type MarkedPage } from './open-marked';

const clauses: readonly Clause[] = [
  { text: 'We collect your name and your e-mail address when you write to us.', label: 'collect', also: 'use' },
  { text: 'We do not sell your personal information to anybody for any price.', label: 'sell', stance: 'denies' },
  { text: 'We share your address with the carriers who bring your parcels, unless you fetch them yourself.', label: 'share', stance: 'limits' },
  { text: 'You may ask us to delete your personal data at any time you like.', label: 'rights' },
];
const filler = '<p style="height:700px">We use cookies to remember you and what you have put into your basket.</p>';
const writePage = (head: string, body: string): string => `<!doctype html><html lang="en"><head><title>Privacy</title>${head}</head><body>${body}<main><h1>Privacy policy</h1>${clauses.map(({ text }) => `<p>${text}</p>${filler}`).join('')}</main></body></html>`;

let marked: MarkedPage;
afterEach(() => marked.close());

function find(selector: string): HTMLElement {
  const found = marked.bar().root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the bar has no ${selector}`);
  return found;
}

function readShown(): DOMRect {
  const [range] = marked.page.window.CSS.highlights.get('clauselight-shown') ?? [];
  if (!(range instanceof marked.page.window.Range)) throw new Error('nothing is shown');
  return range.getBoundingClientRect();
}

function isApart(one: DOMRect, other: DOMRect): boolean {
  return one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;
}

/** So often in a row, a seventh of a second apart, the page must stand where it stood. */
const looksAtRest = 7;

/** Waits until the page has come to rest: how long it scrolls is the browser's affair. */
async function waitForRest(): Promise<void> {
  let last = Number.NaN;
  for (let still = 0, looks = 0; still < looksAtRest && looks < 50; looks += 1) {
    await wait(150);
    const place = marked.page.window.scrollY;
    still = place === last ? still + 1 : 0;
    last = place;
  }
}

/** Goes through all clauses, and tells of each whether anything lies on it. */
async function countCovered(obstacles: () => readonly Element[]): Promise<number> {
  let covered = 0;
  for (let turn = 0; turn < clauses.length; turn += 1) {
    find('[data-do=next]').click();
    await waitForRest();
    const box = readShown();
    const isSeen = box.top >= 0 && box.bottom <= marked.page.window.innerHeight;
    if (!isSeen || ![find('.bar'), ...obstacles()].every((one) => isApart(box, one.getBoundingClientRect()))) covered += 1;
  }
  return covered;
}

const corners = ['top:0;left:0', 'top:0;right:0', 'bottom:0;left:0', 'bottom:0;right:0'];
const pages = [
  { name: 'with a header that stays', head: '<style>body{padding-top:90px}</style>', body: '<header class="o" style="position:fixed;top:0;left:0;right:0;height:90px;background:#ccc">Menu</header>' },
  { name: 'with a header that sticks, over a second one', head: '', body: '<div class="o" style="position:sticky;top:0;height:40px;background:#ccc">Offer</div><header class="o" style="position:sticky;top:40px;height:60px;background:#bbb">Menu</header>' },
  { name: 'with something of its own in every corner', head: '', body: corners.map((at) => `<div class="o" style="position:fixed;${at};width:110px;height:70px;background:#cdc;z-index:9">Chat</div>`).join('') },
  { name: 'with very large letters', head: '<style>html{font-size:32px}body{font-size:1.2rem}</style>', body: '' },
  { name: 'that is zoomed', head: '<style>html{zoom:1.5}</style>', body: '' },
] as const;

describe('a jump', () => {
  for (const { name, head, body } of pages) {
    it(`on a page ${name} ends where the clause is seen`, async () => {
      marked = await openMarked(writePage(head, body), clauses);
      expect(await countCovered(() => [...marked.page.document.querySelectorAll('.o')])).toBe(0);
    });
  }

  it('with the bar in the upper corner does not end below it', async () => {
    marked = await openMarked(writePage(pages[0].head, pages[0].body), clauses);
    find('[data-do=move]').click();
    find('[data-do=move]').click();
    expect(find('.bar').dataset['at']).toBe('top-left');
    expect(await countCovered(() => [...marked.page.document.querySelectorAll('.o')])).toBe(0);
  });

  it('to a clause that is taller than the window shows how it begins', async () => {
    const tall: Clause = { text: `We collect ${'whatever you tell us of your journeys and stays, '.repeat(40)}when you write to us.`, label: 'collect' };
    marked = await openMarked(writePage('<style>main p:first-of-type{font-size:24px}</style>', '').replace(clauses[0]!.text, tall.text), [tall, ...clauses.slice(1)]);
    find('[data-do=next]').click();
    await wait(1_000);
    const [range] = marked.page.window.CSS.highlights.get('clauselight-shown') ?? [];
    if (!(range instanceof marked.page.window.Range)) throw new Error('nothing is shown');
    const line = range.getClientRects()[0]!;
    expect([line.top >= 0, isApart(line, find('.bar').getBoundingClientRect())]).toEqual([true, true]);
  });
});

describe('the bar', () => {
  it('follows letters that are set larger and smaller', async () => {
    marked = await openMarked(writePage('', ''), clauses);
    find('[data-do=next]').click();
    const before = readShown();
    marked.page.document.documentElement.style.fontSize = '30px';
    await wait(600);
    const ticks = [...marked.bar().root.querySelectorAll<HTMLElement>('.tick:not([data-now])')].map(({ style }) => Number.parseFloat(style.insetBlockStart.replace('calc(', '')));
    expect([readShown().height > before.height, ticks.length, ticks.every((tick, index) => index === 0 || tick > ticks[index - 1]!)]).toEqual([true, 4, true]);
  });

  it('has its tools in one row in a window of 360 pixels', async () => {
    marked = await openMarked(writePage('', ''), clauses);
    const frame = marked.page.window.frameElement;
    if (!(frame instanceof HTMLElement)) throw new Error('no frame');
    frame.style.width = '360px';
    find('[data-do=next]').click();
    const middles = [...find('.tools').children].map((tool) => Math.round(tool.getBoundingClientRect().top + tool.getBoundingClientRect().height / 2));
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
    expect(Math.max(...[...find('.tools').children].map((tool) => tool.getBoundingClientRect().right))).toBeLessThanOrEqual(find('.bar').getBoundingClientRect().right);
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const panel of [barWords.kinds, barWords.list, barWords.more]) {
      it(`has no fault that axe finds: ${panel}, ${scheme}`, async () => {
        marked = await openMarked(writePage('', ''), clauses);
        find('[data-do=next]').click();
        find('[data-do=next]').click();
        const opener = find(`[data-panel=${panel}]`);
        if (opener.getAttribute('aria-expanded') !== 'true') opener.click();
        await wait(50);
        // Axe cannot see into a closed tree: the same elements with the same rules, in an open one.
        const host = document.createElement('div');
        document.body.append(host);
        const open = host.attachShadow({ mode: 'open' });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`${writeBarStyles()}:host{color-scheme:${scheme}!important}`);
        open.adoptedStyleSheets = [sheet];
        open.append(...[...marked.bar().root.children].map((child) => document.importNode(child, true)));
        const { violations, passes } = await axe.run(host, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
        host.remove();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        expect(passes.length).toBeGreaterThan(8);
      });
    }
  }
});
