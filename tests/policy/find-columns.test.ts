import { describe, expect, it } from 'vitest';
import { findColumns } from '../../lib/policy/find-columns';
import type { Block } from '../../lib/policy/policy-text';

/** Blocks of lines: rows where cells are parted, else paragraphs. */
function write(...lines: readonly string[]): { readonly blocks: Block[]; readonly text: string } {
  let start = 0;
  const blocks = lines.map((line): Block => {
    const block: Block = { kind: line.includes(' | ') ? 'cell-row' : 'paragraph', level: 0, closed: false, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return { blocks, text: lines.join('\n') };
}

const table = ['Category | Sold | Disclosed to', 'Identifiers | No | Carriers', 'Location | Nobody'];

describe('findColumns', () => {
  it.each([
    ['the first row of the table', ['We disclose:', ...table], 2, table[0]],
    ['it for a row with an empty cell', table, 2, table[0]],
    ['nothing for the row of titles', table, 0, ''],
    ['nothing for a paragraph', ['We disclose:', ...table], 0, ''],
    ['nothing where the first row is a statement', ['Identifiers | We keep them for one year.', 'Location | We never keep it.'], 1, ''],
    ['nothing where the first row is an answer', ['Identifiers | Yes', 'Location | No'], 1, ''],
    ['nothing where a row has more cells than titles', ['Category | Sold', 'Identifiers | No | Carriers'], 1, ''],
    ['nothing behind a table', [...table, 'We keep it.'], 3, ''],
    ['the titles of its own table', [...table, 'And:', 'Right | How to use it', 'Access | Write to us.'], 5, 'Right | How to use it'],
  ])('gives %s', (_name, lines, block, expected) => {
    expect(findColumns(write(...lines), block)).toBe(expected);
  });
});
