import { describe, expect, it } from 'vitest';
import { call } from '../../lib/messaging/call';
import { openStore } from '../../lib/store/open-store';
import { createAnalysis } from '../store/example-analysis';
import { getCard, useBackground } from './use-background';

const at = useBackground();

describe('the settings', () => {
  it('put the rows into the reader’s order', async () => {
    at.browser.page.settings = { ...at.browser.page.settings, order: ['sell', 'keep', 'control', 'share', 'use', 'collect'] };
    expect((await at.readCard()).card.rows.map(({ id }) => id)).toEqual(['sell', 'keep', 'control', 'share', 'use', 'collect']);
  });

  it('leave kinds unmarked', async () => {
    at.browser.page.settings = { ...at.browser.page.settings, hiddenKinds: ['sell'] };
    const { card } = await at.readCard();
    await call(at.background, 'marks.paint', { tabId: 1, textHash: card.textHash });
    expect(at.browser.asked).toMatchObject([['page.paint', { marks: [] }]]);
  });

  it('leave kinds unmarked in the text that is printed, beside those that the reader filtered out', async () => {
    const { card } = await at.readCard();
    const read = async (hidden: ('formal' | 'sell')[]) => {
      const view = await call(at.background, 'text.marked', { tabId: 1, textHash: card.textHash, hidden });
      return view.ok ? [view.value.unmarked, view.value.blocks[1]?.pieces] : view;
    };
    const [text, marked] = ['We do not sell your data.', [{ kind: 'sell', stance: 'denies' }]];
    expect(await read(['formal'])).toEqual([['formal'], [{ text, layers: marked }]]);
    expect(await read(['sell', 'formal'])).toEqual([['sell', 'formal'], [{ text, layers: [] }]]);
    at.browser.page.settings = { ...at.browser.page.settings, hiddenKinds: ['sell'] };
    expect(await read(['formal'])).toEqual([['sell', 'formal'], [{ text, layers: [] }]]);
  });

  it('remind of what is saved', async () => {
    at.browser.page.settings = { ...at.browser.page.settings, remindMonths: 6 };
    const { card } = await at.readCard();
    const saved = await call(at.background, 'policy.save', { tabId: 1, textHash: card.textHash });
    const entry = saved.ok ? await openStore().readEntry(saved.value.id) : saved;
    expect(entry.ok && new Date(entry.value.remindAt).getMonth()).toBe(6);
  });
});

describe('the icon', () => {
  it('tells that a policy was read, that it has changed since it was saved, and that there is none', async () => {
    await at.saveAndChange('We sell your data.');
    at.browser.page.isPolicy = 'no';
    at.browser.page.policy = createAnalysis(undefined, 'Hello.').policy;
    await call(at.background, 'card.get', getCard);
    at.browser.page.allowed = false;
    await call(at.background, 'card.get', getCard);
    expect(at.browser.states).toEqual(['read', 'read', 'changed', 'nothing', 'nothing']);
  });
});

it('everything is deleted at once', async () => {
  await at.saveAndChange('We sell your data.');
  expect(await openStore().deleteAll()).toMatchObject({ ok: true });
  expect(await openStore().list()).toEqual({ ok: true, value: { saved: [], damaged: 0, newer: 0 } });
});
