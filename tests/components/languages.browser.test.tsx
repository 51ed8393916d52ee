/// <reference types="vite/client" />
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/styles/all.css';
import { listStates } from '../../components/preview/preview-states';
import { english, languages } from '../../lib/words/languages';
import { speak } from '../../lib/words/words';
import { findCut } from './find-cut';
import { renderState } from './render-state';

const files = import.meta.glob<Readonly<Record<string, { readonly message: string }>>>('../../public/_locales/*/messages.json', { eager: true, import: 'default' });

function wordsOf(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files[`../../public/_locales/${folder}/messages.json`] ?? {}).map(([key, { message }]) => [key, message]));
}

beforeAll(async () => {
  await page.viewport(760, 900);
});

afterEach(() => {
  speak(english, {});
  document.documentElement.dir = 'ltr';
});

/** All states that are cut off as narrow as a popup or a phone may be. */
function findCutStates(): string[] {
  return listStates().flatMap((state) => findCut(renderState(state, 320)).map((what) => `${state.id}: ${what}`));
}

/** The words of an element that stand on more than one line; only where words are written apart. */
function findBrokenWords(element: HTMLElement): string[] {
  const text = element.firstChild!;
  return [...(text.textContent ?? '').matchAll(/[\p{Script=Latin}]+/gu)].filter(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1;
  }).map(([word]) => word);
}

describe.each(languages.filter(({ tag }) => tag !== 'en'))('in $tag', ({ tag, folder }) => {
  it('no state is cut off at 320 px', { timeout: 240_000 }, () => {
    const language = languages.find((one) => one.tag === tag)!;
    speak(language, wordsOf(folder));
    const [first] = listStates();
    expect(renderState(first!, 320).textContent).toContain(wordsOf(folder)['card_rowTitles_collect']);
    expect(findCutStates()).toEqual([]);
  });

  it.each(['card-changed', 'card-due', 'card-noted', 'card-other-reader', 'card-unchanged'])('what has become of a saved policy has room for its sentence at 320 px: %s', (id) => {
    speak(languages.find((one) => one.tag === tag)!, wordsOf(folder));
    const host = renderState(listStates().find((state) => state.id === id)!, 320);
    const sentence = host.querySelector('.saved-banner > span')!.getBoundingClientRect();
    expect(sentence.width).toBeGreaterThanOrEqual(190);
  });

  it('no word of a question is broken beside five companies', async () => {
    await page.viewport(900, 900);
    speak(languages.find((one) => one.tag === tag)!, wordsOf(folder));
    const host = renderState(listStates().find(({ id }) => id === 'compare-five')!, 900);
    const titles = [...host.querySelectorAll<HTMLElement>('tbody th[scope=row] > span:first-child')];
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.flatMap(findBrokenWords)).toEqual([]);
  });
});

describe('from right to left', () => {
  it('no state is cut off at 320 px', { timeout: 240_000 }, () => {
    document.documentElement.dir = 'rtl';
    expect(findCutStates()).toEqual([]);
  });

  it.each([
    ['ways', '.way-place[href^="tel:"]'],
    ['request-mail', '.request-field'],
    ['letter', '.request-field'],
    ['saved-written', '.library-note'],
  ])('in the state %s what is a number or written in English is read from left to right all the same (%s)', (id, selector) => {
    document.documentElement.dir = 'rtl';
    const host = renderState(listStates().find((state) => state.id === id)!, 400);
    const found = [...host.querySelectorAll<HTMLElement>(selector)].filter((element) => !('value' in element) || element.value !== '');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((element) => getComputedStyle(element).direction !== 'ltr').map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  });

  it('the card is a mirror of itself: what is at its left stands at its right', () => {
    const state = listStates().find(({ id }) => id === 'card-full')!;
    const measure = (): number[][] => {
      const host = renderState(state, 400);
      const limit = host.getBoundingClientRect();
      const places = [...host.querySelectorAll<HTMLElement>('.row-title, .header-name, [data-row] button[aria-expanded] .icon, .chip')].filter((element) => element.checkVisibility());
      expect(places.length).toBeGreaterThan(10);
      return places.map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return [Math.round(left - limit.left), Math.round(limit.right - right)];
      });
    };
    const before = measure();
    document.documentElement.dir = 'rtl';
    const after = measure();
    // Where letters are shaped by what stands beside them, a pixel may go.
    expect(after.filter(([left, right], place) => Math.abs(left! - before[place]![1]!) > 2 || Math.abs(right! - before[place]![0]!) > 2)).toEqual([]);
  });
});
