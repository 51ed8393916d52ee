import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = new URL('./', import.meta.url);
const table = readFileSync(fileURLToPath(new URL('README.md', here)), 'utf8');
/** The lines of the table below its head: what fails, the file of its test, and what the test is called or a part of that. */
const rows = table.split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => {
  const cells = line.slice(1, -1).split('|').map((cell) => cell.trim());
  const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/u.exec(cells[3] ?? '') ?? [];
  return { fault: cells[0] ?? '', cells: cells.length, file, title };
});

it('is long', () => {
  expect(rows.length).toBeGreaterThan(40);
});

it.each(rows)('$fault', ({ cells, file, title }) => {
  expect(cells).toBe(4);
  const path = fileURLToPath(new URL(file, here));
  expect(title).not.toBe('');
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toContain(title);
});
