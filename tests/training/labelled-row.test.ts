import { describe, expect, it } from 'vitest';
import { labelsIn, plainLabel, readLabelledRows, readRows } from '../../lib/training/labelled-row';

describe('reading rows', () => {
  it('passes over empty lines and keeps the order', () => {
    const rows = readRows('{"id":"a","text":"one"}\n\n{"id":"b","text":"two"}\n');
    expect(rows).toEqual({ ok: true, value: [{ id: 'a', text: 'one' }, { id: 'b', text: 'two' }] });
  });

  it.each([
    ['a line that is no JSON', '{"id":"a","text":"one"}\n{oops\n', 2, 'no JSON'],
    ['a row without text', '\n{"id":"a"}\n', 2, 'text'],
    ['a number for a heading', '{"id":"a","text":"one","heading":3}\n', 1, 'heading'],
    ['a bare string', '"row"\n', 1, 'row'],
  ])('names the line of %s', (_name, text, line, reason) => {
    const rows = readRows(text);
    expect(rows.ok ? undefined : { line: rows.error.line, says: rows.error.reason.includes(reason) }).toEqual({ line, says: true });
  });

  it('refuses a row without labels where labels are needed', () => {
    expect(readLabelledRows('{"id":"a","text":"one"}\n').ok).toBe(false);
  });
});

describe('labels', () => {
  it.each([['sell!', 'sell'], ['share~', 'share'], ['use', 'use'], ['First Party Collection/Use', 'First Party Collection/Use']])('%s is %s', (label, plain) => {
    expect(plainLabel(label)).toBe(plain);
  });

  it('come in the preferred order, then by the alphabet', () => {
    const rows = [['zoo', 'sell!'], ['ape', 'collect']].map((labels) => ({ id: '', text: '', labels }));
    expect(labelsIn(rows, ['collect', 'use', 'sell'])).toEqual(['collect', 'sell', 'ape', 'zoo']);
  });
});
