import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../lib/classifier/clause-context';
import { explainLabel } from '../../lib/classifier/explain';
import { isUnsure, predict, scoreClauses } from '../../lib/classifier/predict';
import { readToyModel } from './toy-model';

const model = readToyModel();

describe('predictions', () => {
  it.each([
    ['two labels, best first', 'sell days', ['sell', 'retain']],
    ['one label', 'kept for days', ['retain']],
    ['no label when nothing is known', 'banana', []],
    ['no label for names every object has', 'toString constructor __proto__', []],
    ['no label for no text', '', []],
  ])('give %s', (_name, text, expected) => {
    const [own] = predict(model, contextsOf([{ text }]));
    expect(own!.map(({ label }) => label)).toEqual(expected);
  });

  it('are made for each clause in order, each with its own heading', () => {
    const given = predict(model, contextsOf([{ text: 'sell', heading: 'x' }, { text: 'y' }, { text: 'days' }]));
    expect(given.map((own) => own.map(({ label }) => label))).toEqual([['sell'], [], ['retain']]);
  });

  it('are unsure when several labels are', () => {
    const [scores] = scoreClauses(model, contextsOf([{ text: 'banana' }]));
    expect(isUnsure(model, scores!)).toBe(false);
    expect(isUnsure(model, Float64Array.of(0.45, 0.55))).toBe(true);
  });

  it('are close decisions only within the bounds of their label', () => {
    const wide = { ...model, unsure: [{ low: 0.9, high: 1.1 }, { low: 0.9, high: 1 }] };
    expect(predict(model, contextsOf([{ text: 'sell' }]))[0]![0]).toMatchObject({ label: 'sell', unsure: false });
    expect(predict(wide, contextsOf([{ text: 'sell' }]))[0]![0]).toMatchObject({ label: 'sell', unsure: true });
  });

  it('take the probability of every label from the calibration', () => {
    const halved = { ...model, calibration: model.calibration.map((one) => ({ ...one, linear: 0, offset: 0 })) };
    expect([...scoreClauses(halved, contextsOf([{ text: 'sell' }]))[0]!]).toEqual([0.5, 0.5]);
  });
});

describe('why', () => {
  const [context] = contextsOf([{ text: 'We SELL it in 30 days.', heading: 'Retention' }]);

  it('names the words that decided, as they stand in the text', () => {
    expect(explainLabel(model, context!, 'sell')).toMatchObject([{ from: 'text', text: 'SELL', start: 3, end: 7 }]);
  });

  it('names the heading too, behind what weighs more', () => {
    expect(explainLabel(model, context!, 'retain').map(({ from, text }) => [from, text])).toEqual([['text', 'days'], ['heading', 'Retention']]);
  });

  it('names no more words than asked for, and none for a label it does not know', () => {
    expect(explainLabel(model, context!, 'retain', 1)).toHaveLength(1);
    expect(explainLabel(model, context!, 'banana')).toEqual([]);
  });
});
