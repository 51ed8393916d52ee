import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { listStates } from '../../components/preview/preview-states';
import { english, languages } from '../../lib/words/languages';
import { speak } from '../../lib/words/words';
import { renderState } from './render-state';

const chinese = languages.find(({ tag }) => tag === 'zh-TW')!;
const catalogue: Readonly<Record<string, { readonly message: string }>> = JSON.parse(readFileSync('public/_locales/zh_TW/messages.json', 'utf8'));

/** What is put together as in English: a full-width sign with a space behind it, or a narrow sign between Chinese words. */
const joinedWrongly = /[。，、；：！？）」][ \u00A0]\p{Script=Han}|\p{Script=Han}[.,;:](?:\s|\p{Script=Han})/u;

/** One of each page and of each way in which lines are put together. */
const looked: readonly string[] = [
  'card-full', 'card-due', 'card-changed', 'ways', 'ways-long', 'request-sent', 'no-way', 'signals', 'not-a-policy-bare', 'other-language', 'notice-storage-full', 'panel-not-clicked',
  'saved-written', 'saved-not-found', 'read-text-refused', 'read-text-saved', 'compare-open', 'compare-saved', 'compare-sorted', 'letter', 'settings-deleted', 'welcome-failed', 'about',
];

afterEach(() => speak(english, {}));

/** Our own lines of a state, with a letter for what stands in the policy, and without what is only spoken, where any sign is a pause. */
function listLines(host: HTMLElement): string[] {
  for (const quoted of host.querySelectorAll('[lang=en]')) quoted.replaceWith('x');
  for (const unseen of host.querySelectorAll('textarea, .spoken')) unseen.remove();
  const lines = [...host.querySelectorAll('p, li, h1, h2, h3, option, small, button')];
  return lines.filter((line) => line.querySelector('p, li, h3, button') === null).map((line) => line.textContent.trim());
}

describe('in Chinese', () => {
  it.each([
    ['第一句。 第二句。', true],
    ['標題. 內文', true],
    ['儲存於 2025年3月3日, 日期', true],
    ['儲存, 日期', true],
    ['第一句。第二句，共 3 項。', false],
    ['Do Not Track：未說明', false],
  ])('"%s" is found to be wrong or not', (text, expected) => expect(joinedWrongly.test(text)).toBe(expected));

  it('no sentence is joined to the next as in English', { timeout: 240_000 }, () => {
    speak(chinese, Object.fromEntries(Object.entries(catalogue).map(([key, { message }]) => [key, message])));
    const states = listStates().filter(({ id }) => looked.includes(id));
    expect(states).toHaveLength(looked.length);
    const found = states.flatMap((state) => listLines(renderState(state)).filter((line) => joinedWrongly.test(line)).map((line) => `${state.id}: ${line}`));
    expect(found).toEqual([]);
  });
});
