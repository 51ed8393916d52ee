import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../lib/answers/analysis';
import type { Block } from '../../lib/policy/policy-text';
import { buildMarkedText, type MarkedClause } from '../../lib/summary/marked/build-marked-text';
import { markedTextSchema, type MarkedBlock } from '../../lib/summary/marked/marked-text';
import { splitParts } from '../../lib/summary/marked/split-parts';
import { createAnalysis } from '../store/example-analysis';

type Line = readonly [kind: Block['kind'], level: number, text: string];

function readLines(lines: readonly Line[], closed = false): Analysis {
  const analysis = createAnalysis();
  const text = lines.map(([, , line]) => line).join('\n');
  let at = 0;
  const blocks = lines.map(([kind, level, line]): Block => {
    const start = at;
    at += line.length + 1;
    return { kind, level, closed, start, end: start + line.length };
  });
  return { ...analysis, policy: { ...analysis.policy, text, blocks } };
}

function mark(analysis: Analysis, words: string, ...layers: MarkedClause['layers']): MarkedClause {
  const start = analysis.policy.text.indexOf(words);
  return { start, end: start + words.length, layers };
}

function block(kind: MarkedBlock['kind'], length: number): MarkedBlock {
  return { kind, level: 0, closed: false, pieces: [{ text: 'x'.repeat(length), layers: [] }] };
}

const readText = ({ pieces }: MarkedBlock): string => pieces.map(({ text }) => text).join('');

describe('the text of a policy with its marks', () => {
  const analysis = readLines([
    ['heading', 1, 'Privacy'],
    ['paragraph', 0, 'Hello. We sell no data. We keep it. Bye.'],
    ['list-item', 2, 'We share it.'],
  ]);
  const marks = [
    mark(analysis, 'We share it.', { group: 'share', stance: 'says' }, { group: 'sell', stance: 'limits' }),
    mark(analysis, 'We sell no data.', { group: 'sell', stance: 'denies' }),
    mark(analysis, 'We keep it.', { group: 'keep', stance: 'says' }),
  ];

  it('has every block in order, parted at its clauses, each with its kinds', () => {
    const { blocks } = buildMarkedText(analysis, marks, []);
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([['heading', 2], ['paragraph', 0], ['list-item', 2]]);
    expect(blocks[1]!.pieces).toEqual([
      { text: 'Hello. ', layers: [] },
      { text: 'We sell no data.', layers: [{ kind: 'sell', stance: 'denies' }] },
      { text: ' ', layers: [] },
      { text: 'We keep it.', layers: [{ kind: 'keep', stance: 'says' }] },
      { text: ' Bye.', layers: [] },
    ]);
    expect(blocks[2]!.pieces).toEqual([{ text: 'We share it.', layers: [{ kind: 'share', stance: 'says' }, { kind: 'sell', stance: 'limits' }] }]);
  });

  it('counts the clauses of every kind, and names the kinds that the reader wants unmarked', () => {
    const { legend, unmarked } = buildMarkedText(analysis, marks, ['formal', 'use']);
    expect(legend).toEqual([{ kind: 'collect', count: 0 }, { kind: 'share', count: 1 }, { kind: 'sell', count: 2 }, { kind: 'control', count: 0 }, { kind: 'keep', count: 1 }]);
    expect(unmarked).toEqual(['use', 'formal']);
  });

  it('says whose text it is, of when, from where, and how much of it was read', () => {
    expect(buildMarkedText(analysis, marks, [])).toMatchObject({ title: 'Privacy at Acorn', url: 'https://acorn.example/privacy', updated: '1 November 2023', coverage: expect.stringContaining('1 clause') });
  });

  it('keeps what was closed in the page apart', () => {
    expect(buildMarkedText(readLines([['paragraph', 0, 'Folded.']], true), [], []).blocks).toEqual([{ kind: 'paragraph', level: 0, closed: true, pieces: [{ text: 'Folded.', layers: [] }] }]);
  });

  it.each([
    ['as they are', [1, 2, 3, 2], [2, 3, 4, 3]],
    ['one below the other, whatever the page left out', [1, 4, 4, 6, 4, 1], [2, 3, 3, 4, 3, 2]],
    ['from the first on, wherever the page begins', [3, 2, 3], [2, 2, 3]],
    ['down to the sixth', [1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]],
  ])('gives headings levels %s', (_name, given, expected) => {
    const headings = readLines(given.map((level) => ['heading', level, 'Title']));
    expect(buildMarkedText(headings, [], []).blocks.map(({ level }) => level)).toEqual(expected);
  });

  it('loses and doubles no letter, wherever the clauses lie', () => {
    const lines = fc.array(fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('\n', '.')), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 8 }), (texts, spans) => {
        const read = readLines(texts.map((text) => ['paragraph', 0, text]));
        const all = spans.map(([a, b]): MarkedClause => ({ start: Math.min(a, b), end: Math.max(a, b), layers: [{ group: 'keep', stance: 'says' }] }));
        const view = buildMarkedText(read, all, []);
        expect(view.blocks.map(readText)).toEqual(texts);
        const isIn = (at: number): boolean => all.some(({ start, end }) => at >= start && at < end);
        let at = 0;
        for (const { pieces } of view.blocks) {
          for (const { text, layers } of pieces) for (let index = 0; index < text.length; index += 1, at += 1) expect(layers.length > 0).toBe(isIn(at));
          at += 1;
        }
        expect(markedTextSchema.parse(view)).toEqual(view);
      }),
    );
  });
});

describe('the parts in which it is drawn', () => {
  it.each([
    ['none for no text', [], []],
    ['one for a short text', [block('heading', 9), block('paragraph', 500)], [2]],
    ['each of some length', Array.from({ length: 50 }, () => block('paragraph', 1000)), [20, 20, 10]],
    ['each of few blocks', Array.from({ length: 300 }, () => block('paragraph', 1)), [120, 120, 60]],
    ['with a list in one of them', [...Array.from({ length: 19 }, () => block('paragraph', 1000)), ...Array.from({ length: 10 }, () => block('list-item', 1000)), block('paragraph', 9)], [29, 1]],
    ['with a very long list in several', Array.from({ length: 500 }, () => block('list-item', 1)), [240, 240, 20]],
  ])('are %s', (_name, blocks, expected) => {
    const parts = splitParts(blocks);
    expect(parts.map(({ length }) => length)).toEqual(expected);
    expect(parts.flat()).toEqual(blocks);
  });
});
