import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { labelNames } from '../../lib/taxonomy/labels';
import { correctLabels, readCorrections } from '../../lib/training/correct-labels';
import { plainLabel } from '../../lib/training/labelled-row';

const known: readonly string[] = labelNames;
const rows = [
  { id: 'a', text: 'one', labels: ['share', 'sell!'] },
  { id: 'b', text: 'two', labels: [] },
];

describe('corrected labels', () => {
  it('stand in the place of those that were given, the others stay', () => {
    const corrected = correctLabels(rows, [{ id: 'a', was: ['sell!', 'share'], labels: ['share', 'choice'], reason: 'consent' }]);
    expect(corrected).toEqual({ ok: true, value: [{ id: 'a', text: 'one', labels: ['share', 'choice'] }, rows[1]] });
  });

  it.each([
    ['whose row is missing', [{ id: 'c', was: [], labels: ['use'], reason: 'silent' as const }], 'c'],
    ['whose row has another mark now', [{ id: 'a', was: ['share', 'sell'], labels: ['share'], reason: 'silent' as const }], 'a'],
    ['whose row has more labels now', [{ id: 'a', was: ['share'], labels: [], reason: 'silent' as const }], 'a'],
    ['made twice', [{ id: 'b', was: [], labels: ['use'], reason: 'silent' as const }, { id: 'b', was: [], labels: [], reason: 'silent' as const }], 'b'],
  ])('are refused %s', (_name, corrections, id) => {
    expect(correctLabels(rows, corrections)).toMatchObject({ ok: false, error: { kind: 'correction-stale', id } });
  });

  it('need a reason that is known', () => {
    expect(readCorrections('{"id":"a","was":[],"labels":["use"],"reason":"the model says so"}\n').ok).toBe(false);
  });

  it('of the corpus are readable, change something, hold no text and are of our labels', () => {
    const found = readCorrections(readFileSync(fileURLToPath(new URL('../../lib/training/corrections.jsonl', import.meta.url)), 'utf8'));
    expect(found.ok && found.value.length).toBeGreaterThan(0);
    for (const { id, was, labels } of found.ok ? found.value : []) {
      expect({ id, was: new Set(was) }).not.toEqual({ id, was: new Set(labels) });
      expect({ id, unknown: labels.map(plainLabel).filter((label) => !known.includes(label)) }).toEqual({ id, unknown: [] });
    }
  });
});
