import { describe, expect, it } from 'vitest';
import type { Correction } from '../../lib/answers/correction';
import { call } from '../../lib/messaging/call';
import { buildCard } from '../../lib/summary/card/build-card';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { createAnalysis } from '../store/example-analysis';
import { useBackground } from './use-background';

const at = useBackground();

function findSale({ rows }: SummaryCard) {
  return rows.find(({ id }) => id === 'sell')?.items[0];
}

describe('a correction', () => {
  const correction: Correction = { id: 'sell.data', answer: 'limited', refused: [], quote: '' };
  async function correct(change: Partial<typeof correction> = {}) {
    const { card } = await at.readCard();
    return call(at.background, 'answer.correct', { source: { tabId: 1, textHash: card.textHash }, correction: { ...correction, ...change } });
  }

  it('changes the card at once and whenever it is read again, and keeps its way beside the policy', async () => {
    at.browser.offers.push({ text: 'Do Not Sell My Data', href: 'https://acorn.example/dns' });
    const answer = await correct();
    expect(answer.ok && findSale(answer.value)).toMatchObject({ state: 'limited', corrected: true });
    expect(answer.ok && answer.value.rows.flatMap(({ beside }) => beside)).toHaveLength(1);
    at.background = at.browser.startBackground();
    expect(findSale((await at.readCard()).card)).toMatchObject({ state: 'limited', corrected: true });
  });

  it('holds for the saved version, and not for a later one', async () => {
    await correct();
    const { id } = await at.saveAndChange('We sell your data.');
    const saved = await call(at.background, 'saved.card', { id });
    expect(saved.ok && findSale(saved.value)).toMatchObject({ state: 'limited', corrected: true });
    expect(findSale((await at.readCard()).card)?.corrected).toBeUndefined();
  });

  it('adds to an earlier one of the same answer', async () => {
    await correct();
    const answer = await correct({ answer: '', refused: [{ start: 8, end: 9 }] });
    expect(answer.ok && findSale(answer.value)).toMatchObject({ state: 'limited', quotes: [] });
  });

  it('is taken back by an empty one', async () => {
    await correct();
    await correct({ answer: '' });
    expect((await at.readCard()).card).toEqual(buildCard(createAnalysis()));
  });

  it('is told in a report, with the address of the page only where that is wanted', async () => {
    await correct();
    const { card } = await at.readCard();
    const report = async (address: boolean) => {
      const answer = await call(at.background, 'corrections.report', { source: { tabId: 1, textHash: card.textHash }, address });
      return answer.ok ? answer.value.json : answer.error.kind;
    };
    expect(JSON.parse(await report(false))).toMatchObject({ extension: '1.2.3', extractor: 1, model: 'example-model', corrections: [{ id: 'sell.data', read: 'no', says: 'limited', clauses: [{ role: 'read', text: 'We do not sell your data.', labels: [{ label: 'sell' }] }] }] });
    expect(await report(false)).not.toContain('acorn.example/privacy');
    expect(await report(true)).toContain('"address": "https://acorn.example/privacy"');
  });

  it('of nothing that is known changes nothing', async () => {
    const answer = await correct({ id: 'unheard-of' });
    expect(answer.ok && { ...answer.value, corrections: undefined }).toEqual({ ...buildCard(createAnalysis()), corrections: undefined });
  });
});
