import { describe, expect, it } from 'vitest';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { contextsOf } from '../../lib/classifier/clause-context';
import { explainLabel } from '../../lib/classifier/explain';
import { predict, scoreClauses } from '../../lib/classifier/predict';
import { labelNames } from '../../lib/taxonomy/labels';

// A retrained model that falls below these floors is no model to ship.
const floors = { microF1: 0.828, macroF1: 0.844 };

describe('the bundled model', () => {
  const model = readBundledModel();

  it('knows exactly the labels of the taxonomy', () => {
    expect(model.labels).toEqual(labelNames);
  });

  it('was measured at or above its floor', () => {
    expect(model.quality.microF1).toBeGreaterThanOrEqual(floors.microF1);
    expect(model.quality.macroF1).toBeGreaterThanOrEqual(floors.macroF1);
  });

  it.each([
    ['We do not sell your personal information to anyone.', ['sell']],
    ['We use industry-standard encryption to protect your data against unauthorised access.', ['secure']],
    ['We keep server logs for 90 days and then delete them.', ['retain']],
    ['This site is not directed to children under 13.', ['children']],
    ['', []],
  ])('labels %j', (text, labels) => {
    const [own] = predict(model, contextsOf([{ text }]));
    expect(own?.map(({ label }) => label)).toEqual(labels);
  });

  it('says which words decided', () => {
    const [context] = contextsOf([{ text: 'We do not sell your personal information to anyone.' }]);
    expect(explainLabel(model, context!, 'sell')[0]).toMatchObject({ from: 'text', text: 'sell' });
  });

  it('gives every label a probability', () => {
    const [scores] = scoreClauses(model, contextsOf([{ text: 'We collect your name.' }]));
    expect([...scores!].every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores).toHaveLength(model.labels.length);
  });
});
