import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';
import { labelNames, stanceMarks } from '../../lib/taxonomy/labels';

const seeds = new URL('../../seeds/', import.meta.url).pathname;

const rowSchema = z.strictObject({
  id: z.string(),
  policy: z.string(),
  window: z.string(),
  heading: z.string(),
  lead: z.string(),
  text: z.string(),
  labels: z.nullable(z.array(z.string())),
});

function listNames(folder: string, ending: string): string[] {
  return readdirSync(`${seeds}${folder}`).map((file) => basename(file, ending)).toSorted();
}

function readRows(name: string): z.infer<typeof rowSchema>[] {
  const lines = readFileSync(`${seeds}clauses/${name}.jsonl`, 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => rowSchema.parse(JSON.parse(line)));
}

const names = listNames('policies', '.txt');
const marks: string[] = Object.values(stanceMarks);
const validLabels = new Set(labelNames.flatMap((label) => marks.map((mark) => `${label}${mark}`)));

describe('the seeds', () => {
  it('are five policies, each with its clauses and no clauses of another', () => {
    expect(names).toHaveLength(5);
    expect(listNames('clauses', '.jsonl')).toEqual(names);
  });
});

// When one of these fails after a change of the splitter: `npm run -s seeds:split`, then label the clauses that come out with `"labels":null`.
describe.each(names)('the clauses of %s', (name) => {
  it('are those of the splitter as it is now', () => {
    const policy = readPlainText(readFileSync(`${seeds}policies/${name}.txt`, 'utf8'));
    const expected = splitClauses(policy).map(({ heading, lead, text }, index) => ({ id: `${name}.${index}`, policy: name, window: name, heading, lead, text }));
    expect(readRows(name).map(({ labels: _labels, ...row }) => row)).toEqual(expected);
  });

  it('all have labels, if only none', () => {
    expect(readRows(name).filter(({ labels }) => labels === null).map(({ id }) => id)).toEqual([]);
  });

  it('have labels of the taxonomy alone, with at most one mark, each once', () => {
    const wrong = readRows(name).filter(({ labels }) => {
      const bare = (labels ?? []).map((label) => label.replace(/[!~]$/u, ''));
      return new Set(bare).size !== bare.length || (labels ?? []).some((label) => !validLabels.has(label));
    });
    expect(wrong).toEqual([]);
  });
});
