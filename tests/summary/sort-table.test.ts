import { describe, expect, it } from 'vitest';
import { makeAnalysis, type ExamplePolicy } from '../../components/preview/make-analysis';
import { larkspur, oneSentence } from '../../components/preview/example-policies';
import { comparePolicies } from '../../lib/compare/compare-policies';
import { buildTable } from '../../lib/summary/comparison/build-table';
import type { TableView } from '../../lib/summary/comparison/comparison-view';
import { sortByQuestion } from '../../lib/summary/comparison/sort-table';
import { writeTableCsv, writeTableMarkdown } from '../../lib/summary/comparison/write-comparison-sheets';

function tabulate(examples: readonly ExamplePolicy[], names: readonly string[]): TableView {
  const policies = examples.map((example, index) => ({ analysis: makeAnalysis(example), head: { id: `saved-${index}`, name: names[index] ?? '', host: 'policy.example', savedAt: 1 } }));
  return buildTable(comparePolicies(policies.map(({ analysis }) => analysis)), policies);
}

const hostileName = '=Evil | "Corp", <b>\nnext';
const table = tabulate([oneSentence, larkspur], ['One', hostileName]);

/** The states of the row's cells in an order of places. */
function listStates(rowId: string, order: readonly number[]): (string | undefined)[] {
  const row = table.rows.find(({ id }) => id === rowId);
  return order.map((place) => row?.cells[place]?.state);
}

describe('the order of the policies', () => {
  it.each([null, 'no-such-question'])('is the one in which they were chosen for %s', (id) => {
    expect(sortByQuestion(table, id)).toEqual([0, 1]);
  });

  it('puts the answers that say most first, for every question, and loses no policy', () => {
    const ranks = ['yes', 'value', 'limited', 'no', 'unsure', 'not-stated'];
    for (const { id } of table.rows) {
      const order = sortByQuestion(table, id);
      const places = listStates(id, order).map((state) => ranks.indexOf(state ?? ''));
      expect(order.toSorted((a, b) => a - b)).toEqual([0, 1]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    expect(table.rows.some(({ id }) => sortByQuestion(table, id)[0] === 1)).toBe(true);
  });

  it('leaves equal answers as they were chosen', () => {
    const alike = tabulate([larkspur, larkspur, larkspur], ['a', 'b', 'c']);
    for (const { id } of alike.rows) expect(sortByQuestion(alike, id)).toEqual([0, 1, 2]);
  });
});

/** The fields of CSV lines, read by the rules of RFC 4180. */
function readCsv(csv: string): string[][] {
  return csv.trimEnd().split('\r\n').map((line) => Array.from(line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g), ([, field]) => (field ?? '').replaceAll('""', '"')));
}

describe('the table as CSV', () => {
  it('has a line a question and as many fields in each, in the order shown', () => {
    const [head, ...lines] = readCsv(writeTableCsv(table, [1, 0]));
    expect(lines).toHaveLength(table.rows.length);
    expect(head?.[4]).toBe('One');
    for (const [index, line] of lines.entries()) {
      expect(line).toHaveLength(6);
      expect([line[2], line[4]].map((field) => field?.replace(/^'/, ''))).toEqual([table.rows[index]?.cells[1]?.answer, table.rows[index]?.cells[0]?.answer]);
    }
  });

  it('lets no field be a formula and no name break a line', () => {
    const fields = readCsv(writeTableCsv(table, [0, 1])).flat();
    expect(fields.filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
    expect(fields).toContain('\'=Evil | "Corp", <b> next');
  });
});

describe('the table as Markdown', () => {
  it('has every question, as many cells in each line, and no tag of a name', () => {
    const markdown = writeTableMarkdown(table, [0, 1]);
    for (const line of markdown.split('\n').filter((text) => text.startsWith('|'))) expect(line.split(/(?<!\\)\|/)).toHaveLength(5);
    expect(markdown.split('\n').filter((text) => text.startsWith('|'))).toHaveLength(table.rows.length + 2 * new Set(table.rows.map(({ topic }) => topic)).size);
    expect(markdown).not.toContain('<b>');
  });
});
