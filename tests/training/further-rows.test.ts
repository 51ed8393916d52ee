import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { labelNames } from '../../lib/taxonomy/labels';
import { labelFurther, readFurtherLabels } from '../../lib/training/further-rows';

const known: readonly string[] = labelNames;
const rows = ['p.1', 'p.2', 'p.4', 'p.5', 'q.6', 'lone'].map((id) => ({ id, policy: id.slice(0, 1), text: `text of ${id}` }));

describe('labels given later', () => {
  it('make rows of those that they name, with neighbours where numbers follow each other, and leave the others', () => {
    const found = labelFurther(rows, [{ id: 'p.4', labels: ['use'] }, { id: 'p.1', labels: [] }, { id: 'p.2', labels: ['share', 'sell'] }, { id: 'q.6', labels: [] }, { id: 'lone', labels: [] }]);
    expect(found.ok && found.value.labelled.map(({ id, window, labels }) => [id, window, labels])).toEqual([
      ['p.1', 'p.1', []], ['p.2', 'p.1', ['share', 'sell']], ['p.4', 'p.4', ['use']], ['q.6', 'q.6', []], ['lone', 'lone', []],
    ]);
    expect(found.ok && found.value.rest).toEqual([rows[3]]);
  });

  it.each([
    ['of a row that is missing', [{ id: 'p.3', labels: [] }], 'p.3'],
    ['given twice', [{ id: 'p.1', labels: [] }, { id: 'p.1', labels: ['use'] }], 'p.1'],
  ])('are refused %s', (_name, further, id) => {
    expect(labelFurther(rows, further)).toMatchObject({ ok: false, error: { kind: 'further-stale', id } });
  });

  it('may name the policy of a row whose file names none; what has neither policy nor labels is not read', () => {
    const bare = ['x.1', 'x.2', 'x.3'].map((id) => ({ id, text: `text of ${id}` }));
    const found = labelFurther([...rows, ...bare], [{ id: 'x.1', labels: ['use'], policy: 'q' }, { id: 'x.2', labels: [] }, { id: 'p.1', labels: [], policy: 'another' }]);
    expect(found.ok && found.value.labelled.map(({ id, policy, window }) => [id, policy, window])).toEqual([['p.1', 'p', 'p.1'], ['x.1', 'q', 'x.1'], ['x.2', undefined, 'x.1']]);
    expect(found.ok && found.value.rest.map(({ id }) => id)).toEqual(['p.2', 'p.4', 'p.5', 'q.6', 'lone']);
  });

  it.each(['further-labels.jsonl', 'sentence-labels.jsonl'])('that are kept are readable, each row once, hold no text and are of our labels: %s', (file) => {
    const found = readFurtherLabels(readFileSync(fileURLToPath(new URL(`../../lib/training/${file}`, import.meta.url)), 'utf8'));
    const lines = found.ok ? found.value : [];
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.flatMap(({ labels }) => labels).filter((label) => !known.includes(label))).toEqual([]);
    for (const { labels } of lines) expect(new Set(labels).size).toBe(labels.length);
  });
});
