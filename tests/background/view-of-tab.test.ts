import { describe, expect, it, vi } from 'vitest';
import { call } from '../../lib/messaging/call';
import { failure, success } from '../../lib/result';
import { buildCard } from '../../lib/summary/card/build-card';
import { createAnalysis } from '../store/example-analysis';
import { getCard, useBackground } from './use-background';

const at = useBackground();

describe('the view of a tab', () => {
  it('is the card of its policy', async () => {
    const view = await at.readCard();
    expect(view).toEqual({ state: 'card', card: buildCard(createAnalysis()), saved: null, marked: false });
  });

  it('holds what the page offers beside its policy', async () => {
    at.browser.offers.push({ text: 'Do Not Sell My Data', href: 'https://acorn.example/dns' });
    const { card } = await at.readCard();
    expect(card.rows.flatMap(({ beside }) => beside)).toMatchObject([{ kind: 'sale', place: 'Do Not Sell My Data', href: 'https://acorn.example/dns' }]);
  });

  it('says that the page is no policy, and which links lead to one', async () => {
    at.browser.page.isPolicy = 'no';
    expect(await call(at.background, 'card.get', getCard)).toEqual(success({ state: 'not-a-policy', host: 'acorn.example', links: at.browser.links }));
  });

  it.each(['de', 'und'])('says that the page is in another language (%s)', async (language) => {
    at.browser.page.language = language;
    at.browser.page.isPolicy = 'unsure';
    at.browser.page.policy = createAnalysis(undefined, 'wort '.repeat(200)).policy;
    expect(await call(at.background, 'card.get', getCard)).toEqual(success({ state: 'other-language', host: 'acorn.example', language }));
  });

  it('takes a few words of no known language for no policy', async () => {
    at.browser.page.language = 'und';
    at.browser.page.isPolicy = 'unsure';
    expect(await call(at.background, 'card.get', getCard)).toMatchObject({ ok: true, value: { state: 'not-a-policy' } });
  });

  it('says that the page is empty', async () => {
    at.browser.page.policy = { ...at.browser.page.policy, text: ' \n' };
    expect(await call(at.background, 'card.get', getCard)).toEqual(failure({ kind: 'page-empty' }));
  });

  it('says that the browser lets no extension in', async () => {
    at.browser.page.allowed = false;
    expect(await call(at.background, 'card.get', getCard)).toEqual(failure({ kind: 'page-restricted' }));
  });

  it('says that the tab is gone', async () => {
    at.browser.page.open = false;
    expect(await call(at.background, 'card.get', getCard)).toEqual(failure({ kind: 'tab-closed' }));
  });

  it('is shown although nothing can be saved', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await at.readCard()).saved).toBeNull();
  });

  it('is worked out once for two clicks at once, and again when it is asked for anew', async () => {
    const views = await Promise.all([call(at.background, 'card.get', getCard), call(at.background, 'card.get', getCard)]);
    expect(views[0]).toEqual(views[1]);
    expect(at.browser.analyzed).toHaveLength(1);
    await call(at.background, 'card.get', { tabId: 1, again: true });
    expect(at.browser.analyzed).toHaveLength(2);
  });

  it('is read anew where that is asked for, whatever was read before', async () => {
    await at.readCard();
    at.browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    expect(await call(at.background, 'card.get', { ...getCard, again: true })).toMatchObject({ ok: true, value: { card: { textHash: at.browser.page.policy.textHash } } });
  });

  it('says what kept it from being read', async () => {
    at.browser.page.allowed = false;
    expect(await call(at.background, 'card.get', getCard)).toEqual(failure({ kind: 'page-restricted' }));
  });

  it('is remembered beyond the life of the background, for the same text and no other', async () => {
    await at.readCard();
    await expect.poll(() => at.browser.session.size).toBe(1);
    at.background = at.browser.startBackground();
    await at.readCard();
    expect(at.browser.analyzed).toHaveLength(1);
    at.browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    await at.readCard();
    expect(at.browser.analyzed).toHaveLength(2);
  });

  it('is not the view of another page with the same text', async () => {
    await at.readCard();
    at.browser.page.policy = { ...at.browser.page.policy, url: 'https://birch.example/privacy', title: 'Birch' };
    expect((await at.readCard()).card.header.title).toBe('Birch');
  });
});

describe('showing clauses in the page', () => {
  it('names the text, the span and its words', async () => {
    const { card } = await at.readCard();
    const shown = await call(at.background, 'quote.show', { tabId: 1, textHash: card.textHash, start: 8, end: 10 });
    expect(shown).toEqual(success({ anchoring: 'anchored', closed: false }));
    expect(at.browser.asked).toEqual([['page.show', { textHash: card.textHash, start: 8, end: 10, text: 'We' }]]);
  });

  it('still works when the background has been stopped and has forgotten all', async () => {
    const { card } = await at.readCard();
    await expect.poll(() => at.browser.session.size).toBe(1);
    at.browser.session.clear();
    at.background = at.browser.startBackground();
    expect((await call(at.background, 'quote.show', { tabId: 1, textHash: card.textHash, start: 8, end: 10 })).ok).toBe(true);
  });

  it('looks for the words of the text that was read, although the page has another by now', async () => {
    const { card } = await at.readCard();
    at.browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    expect(await call(at.background, 'quote.show', { tabId: 1, textHash: card.textHash, start: 8, end: 10 })).toEqual(success({ anchoring: 'lost', closed: false }));
  });

  it('says that the page has changed when what was read there is forgotten too', async () => {
    const { card } = await at.readCard();
    await expect.poll(() => at.browser.session.size).toBe(1);
    at.browser.session.clear();
    at.background = at.browser.startBackground();
    at.browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    expect(await call(at.background, 'quote.show', { tabId: 1, textHash: card.textHash, start: 8, end: 10 })).toEqual(failure({ kind: 'page-changed' }));
  });

  it('says that the page is gone when its tab has moved on', async () => {
    const { card } = await at.readCard();
    at.browser.page.allowed = false;
    expect(await call(at.background, 'marks.paint', { tabId: 1, textHash: card.textHash })).toEqual(failure({ kind: 'tab-closed' }));
  });

  it('marks the labelled clauses by group, and the next view knows it', async () => {
    const { card } = await at.readCard();
    expect(await call(at.background, 'marks.paint', { tabId: 1, textHash: card.textHash })).toEqual(success({ painted: 1, lost: 0 }));
    expect(at.browser.asked).toEqual([['page.paint', {
      tabId: 1,
      textHash: card.textHash,
      marks: [{ start: 8, end: 33, labels: [{ label: 'sell', stance: 'denies' }], why: [{ rule: 'The clause offers a way to act: sell.denied', words: ['not', 'sell'] }], questions: ['sell.data'] }],
      shortcuts: { toggle: '', next: 'Alt+Shift+Period', previous: '', same: '', clear: '' },
      focus: false,
    }]]);
    expect((await at.readCard()).marked).toBe(true);
    expect(await call(at.background, 'marks.clear', { tabId: 1 })).toEqual(success({}));
  });
});
