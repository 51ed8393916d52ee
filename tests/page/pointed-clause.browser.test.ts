import { afterEach, describe, expect, it } from 'vitest';
import { hostName } from '../../lib/page/bar/create-host';
import { clauses, html, readBar } from './bar-page';
import { openMarked, wait, type MarkedPage } from './open-marked';

let marked: MarkedPage;
afterEach(() => marked.close());
const { find } = readBar(() => marked);

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
