import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const table = readFileSync(new URL('README.md', import.meta.url), 'utf8');
/** The lines of the threat model below its head: what is tried, and the tests that show what stops it. */
const rows = table.split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => {
  const cells = line.slice(1, -1).split('|').map((cell) => cell.trim());
  return { tried: cells[1] ?? '', cells: cells.length, tests: [...(cells[3] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name) };
});

/** Whether there is a test of this name: beside the table, or at its place under `tests`; a folder stands for all in it. */
function isThere(name: string): boolean {
  const place = name.startsWith('tests/') ? name : `tests/hostile/${name}`;
  return ['', '.test.ts', '.test.tsx'].some((end) => existsSync(fileURLToPath(new URL(`${place}${end}`, root))));
}

describe('the threat model', () => {
  it('is long', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows)('names tests that there are: $tried', ({ cells, tests }) => {
    expect(cells).toBe(4);
    expect(tests).not.toEqual([]);
    expect(tests.filter((name) => !isThere(name))).toEqual([]);
  });
});
