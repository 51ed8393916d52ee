import { describe, expect, it } from 'vitest';
import { listStates } from '../../components/preview/preview-states';
import { readChoice, writeChoice } from '../../components/preview/read-choice';
import { noticeKinds, noticeTexts } from '../../lib/summary/words/notices';
import { renderState } from './render-state';

const states = listStates();

// A long card takes its time on a machine that does other things too.
describe.each(states)('the state $id', { timeout: 30_000 }, (state) => {
  it('renders, with one heading of the first level', () => {
    const host = renderState(state);
    expect(host.querySelectorAll('main')).toHaveLength(1);
    expect(host.querySelectorAll('h1')).toHaveLength(state.id.endsWith('loading') ? 0 : 1);
  });

  it('names every button and link', () => {
    const nameless = [...renderState(state).querySelectorAll('button, a')].filter((element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === '');
    expect(nameless.map((element) => element.outerHTML)).toEqual([]);
  });

  it('links only to addresses that can be opened without surprise', () => {
    const hrefs = [...renderState(state).querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => !/^(?:https?|mailto|tel):|^notices\.txt$/.test(href))).toEqual([]);
  });

  it('says nothing in the browser’s words: files are chosen by a button of ours', () => {
    const fields = [...renderState(state).querySelectorAll('input[type=file]')];
    expect(fields.filter((field) => !field.matches('button + .spoken[aria-hidden=true][tabindex="-1"]')).map((field) => field.outerHTML)).toEqual([]);
  });

  it('joins every button that opens something to what it opens', () => {
    const host = renderState(state);
    const buttons = [...host.querySelectorAll('[aria-expanded]')];
    expect(buttons.filter((button) => host.querySelector(`#${button.getAttribute('aria-controls')}`) === null)).toEqual([]);
  });
});

describe('the preview', () => {
  it('has a name of its own for every state', () => {
    expect(new Set(states.map(({ id }) => id)).size).toBe(states.length);
  });

  it.each(noticeKinds)('shows the notice %s in its words', (kind) => {
    const state = states.find(({ id }) => id === `notice-${kind}`);
    const text = renderState(state!).textContent;
    expect(text).toContain(noticeTexts[kind].title);
    expect(text).toContain(noticeTexts[kind].text);
  });

  it('shows every state of a popup and of the saved policies', { timeout: 60_000 }, () => {
    const shown = new Set(states.map((state) => `${state.place} ${renderState(state).querySelector('main')?.dataset['state']}`));
    const popup = ['card', 'not-a-policy', 'other-language', 'loading', 'notice'].map((state) => `popup ${state}`);
    const page = ['list', 'card', 'loading', 'notice', 'versions', 'companies', 'letter', 'about', 'welcome', 'settings', 'input', 'reading', 'read', 'marked'].map((state) => `page ${state}`);
    expect([...shown].sort()).toEqual([...popup, ...page].sort());
  });

  it.each([
    ['', { state: '', scheme: 'both', width: 400, bare: false }],
    ['#card-full', { state: 'card-full', scheme: 'both', width: 400, bare: false }],
    ['#card-full/dark/320/bare', { state: 'card-full', scheme: 'dark', width: 320, bare: true }],
    ['#all/light/480', { state: '', scheme: 'light', width: 480, bare: false }],
  ] as const)('reads the address %s', (hash, choice) => {
    expect(readChoice(hash)).toEqual(choice);
    expect(readChoice(writeChoice(choice))).toEqual(choice);
  });
});
