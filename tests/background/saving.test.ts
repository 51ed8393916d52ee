import { describe, expect, it, vi } from 'vitest';
import { call } from '../../lib/messaging/call';
import { failure, success } from '../../lib/result';
import { openStore } from '../../lib/store/open-store';
import { createAnalysis } from '../store/example-analysis';
import { useBackground } from './use-background';

const at = useBackground();

describe('saving', () => {
  it('saves what the card shows, lists it, opens it and deletes it', async () => {
    const { card } = await at.readCard();
    const saved = await call(at.background, 'policy.save', { tabId: 1, textHash: card.textHash });
    if (!saved.ok) throw new Error(saved.error.kind);
    expect(saved.value).toMatchObject({ name: card.header.name, host: 'acorn.example', title: 'Privacy at Acorn', savedAt: 5_000, updated: '1 November 2023' });
    expect((await at.readCard()).saved).toEqual({ id: saved.value.id, savedAt: 5_000, unchanged: true });

    at.background = at.browser.startBackground();
    expect(await call(at.background, 'saved.card', { id: saved.value.id })).toEqual(success(card));
    expect(await openStore().remove([saved.value.id])).toEqual(success(undefined));
    expect(await call(at.background, 'saved.card', { id: saved.value.id })).toEqual(failure({ kind: 'not-saved' }));
  });

  it('tells how much has changed since, and what', async () => {
    const { id, textHash } = await at.saveAndChange('Bananas are kept in a cool place for two days.');
    const counts = { answers: 0, optOuts: 0, clauses: 2, possible: 0, moved: 0, redated: 0 };
    expect(await call(at.background, 'saved.changes', { tabId: 1, textHash, id })).toEqual(success({ counts, isOtherReader: false }));
    const compared = await call(at.background, 'compare.versions', { old: id, new: { tabId: 1, textHash } });
    if (!compared.ok) throw new Error(compared.error.kind);
    expect(compared.value).toMatchObject({ counts, old: { id, savedAt: 5_000 }, new: { id: '', savedAt: 0 } });
    expect(compared.value.clauses.map(({ change, old, new: now }) => [change, old?.text ?? '', now?.text ?? ''])).toEqual([
      ['removed', 'We do not sell your data.', ''],
      ['added', '', 'Bananas are kept in a cool place for two days.'],
    ]);
  });

  it('does not take what another extractor left out for a change of the policy', async () => {
    const { id, textHash } = await at.saveAndChange('Bananas are kept in a cool place for two days.');
    at.background = at.browser.startBackground(2);
    await at.readCard();
    expect(await call(at.background, 'saved.changes', { tabId: 1, textHash, id })).toEqual(success({ counts: { answers: 0, optOuts: 0, clauses: 0, possible: 2, moved: 0, redated: 0 }, isOtherReader: true }));
    const compared = await call(at.background, 'compare.versions', { old: id, new: { tabId: 1, textHash } });
    if (!compared.ok) throw new Error(compared.error.kind);
    expect(compared.value).toMatchObject({ isOtherReader: true, answers: [], optOuts: [], clauses: [] });
    expect(compared.value.possibleClauses.map(({ change, old, new: now }) => [change, (old ?? now)?.text])).toEqual([
      ['removed', 'We do not sell your data.'],
      ['added', 'Bananas are kept in a cool place for two days.'],
    ]);
  });

  it('takes what was only written otherwise for no change', async () => {
    const { id, textHash } = await at.saveAndChange('We  do not “sell” your data!');
    expect(await call(at.background, 'saved.changes', { tabId: 1, textHash, id })).toMatchObject({ value: { counts: { answers: 0, optOuts: 0, clauses: 0 } } });
  });

  it('does not take another model for a change of the policy: what was saved is read again', async () => {
    const { id, textHash } = await at.saveAndChange('We do not sell your data.  ');
    at.browser.analyzed.length = 0;
    await call(at.background, 'compare.versions', { old: id, new: { id } });
    expect(at.browser.analyzed).toHaveLength(2);
    expect(await call(at.background, 'saved.changes', { tabId: 1, textHash, id })).toMatchObject({ ok: true });
  });

  it('puts companies side by side, saved ones and the page that is open', async () => {
    const { id, textHash } = await at.saveAndChange('We sell your data.');
    const table = await call(at.background, 'compare.policies', { sources: [{ id }, { tabId: 1, textHash }] });
    if (!table.ok) throw new Error(table.error.kind);
    expect(table.value.policies.map((policy) => policy.id)).toEqual([id, '']);
    expect(table.value.rows.map(({ cells }) => cells.length)).toEqual(table.value.rows.map(() => 2));
    expect(await call(at.background, 'compare.policies', { sources: [{ id: 'gone' }] })).toEqual(failure({ kind: 'not-saved' }));
  });

  it('takes a text of the past from a file, as an earlier version', async () => {
    const { id } = await at.saveAndChange('We sell your data.');
    const imported = await call(at.background, 'policy.import', { policy: createAnalysis('', 'We give your data away.').policy, savedAt: 1_000, family: id });
    if (!imported.ok) throw new Error(imported.error.kind);
    expect(await openStore().listVersions(id)).toMatchObject({ value: [{ id, source: 'page' }, { id: imported.value.id, savedAt: 1_000, source: 'file' }] });
    expect(await call(at.background, 'policy.import', { policy: { ...createAnalysis('').policy, text: ' ' }, savedAt: 1, family: null })).toEqual(failure({ kind: 'page-empty' }));
  });

  it('knows a policy that has changed since it was saved', async () => {
    const { card } = await at.readCard();
    await call(at.background, 'policy.save', { tabId: 1, textHash: card.textHash });
    at.browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    expect((await at.readCard()).saved).toMatchObject({ unchanged: false });
  });

  it('notes requests that were sent beside the saved policy, and the earliest date on which an answer is due', async () => {
    const { card } = await at.readCard();
    const send = async (line: string, dueAt: number) => call(at.background, 'request.sent', { source: { tabId: 1, textHash: card.textHash }, line, dueAt });
    const first = await send('Sent: delete.', 9_000);
    if (!first.ok) throw new Error(first.error.kind);
    expect(first.value.remindBefore).toBe(0);
    await send('Sent: access.', 7_000);
    await send('Sent: something general.', 0);
    expect(await openStore().readEntry(first.value.saved.id)).toMatchObject({ ok: true, value: { note: 'Sent: delete.\nSent: access.\nSent: something general.', remindAt: 7_000 } });
    expect((await openStore().list())).toMatchObject({ ok: true, value: { saved: { length: 1 } } });
  });

  it('notes what is sent twice on a day once, and shows its last line and the date at the next click', async () => {
    const { card } = await at.readCard();
    const source = { tabId: 1, textHash: card.textHash };
    for (const line of ['Of old.', 'Sent: delete.', 'Sent: delete.', 'Sent: access.', 'Sent: port.']) await call(at.background, 'request.sent', { source, line, dueAt: 4_000 });
    expect((await at.readCard()).saved).toMatchObject({ unchanged: true, note: 'Sent: port.', remindAt: 4_000, isDue: true });
  });

  it('takes a note back, with its date where none has taken its place, from the page and from the saved policy', async () => {
    const { card } = await at.readCard();
    const source = { tabId: 1, textHash: card.textHash };
    const send = async (line: string, dueAt: number) => {
      const answer = await call(at.background, 'request.sent', { source, line, dueAt });
      if (!answer.ok) throw new Error(answer.error.kind);
      return answer.value;
    };
    const { saved: { id } } = await send('Mine.', 9_000);
    const { remindBefore } = await send('Sent: delete.', 7_000);
    expect(remindBefore).toBe(9_000);
    expect(await call(at.background, 'request.taken-back', { source: { id }, line: 'Sent: delete.', dueAt: 7_000, remindBefore })).toMatchObject({ ok: true, value: { id, note: 'Mine.' } });
    expect(await openStore().readEntry(id)).toMatchObject({ value: { note: 'Mine.', remindAt: 9_000 } });
    expect((await at.readCard()).saved).toMatchObject({ note: 'Mine.' });
    // What the reader has changed since stays.
    await send('Sent: access.', 8_000);
    await openStore().change([id], { note: 'Mine, rewritten.', remindAt: 8_500 });
    await call(at.background, 'request.taken-back', { source, line: 'Sent: access.', dueAt: 8_000, remindBefore: 9_000 });
    expect(await openStore().readEntry(id)).toMatchObject({ value: { note: 'Mine, rewritten.', remindAt: 8_500 } });
    expect(await call(at.background, 'request.sent', { source: { id: 'gone' }, line: 'Sent.', dueAt: 0 })).toEqual(failure({ kind: 'not-saved' }));
  });

  it('says that nothing can be saved', async () => {
    const { card } = await at.readCard();
    vi.stubGlobal('indexedDB', undefined);
    at.background = at.browser.startBackground();
    expect(await call(at.background, 'policy.save', { tabId: 1, textHash: card.textHash })).toEqual(failure({ kind: 'storage-blocked' }));
  });
});
