import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { questionIds } from '../../lib/taxonomy/questions';
import { labelNames, stances } from '../../lib/taxonomy/labels';

const root = fileURLToPath(new URL('../../', import.meta.url));
const seed = 'seeds/policies/003_8651cdc943338c1c.txt';

function summarize(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'cli/summarize.ts', ...args], { cwd: root, encoding: 'utf8', input });
}

const span = { start: z.int(), end: z.int() };
const quote = z.strictObject({ ...span, text: z.string() });
/** The shape that the command promises, and not one key more. */
const contract = z.strictObject({
  policy: z.strictObject({
    title: z.string(), url: z.string(), language: z.string(), updated: z.string(), words: z.int(), isPolicy: z.enum(['yes', 'no', 'unsure']),
    coverage: z.strictObject({ clauses: z.int(), judged: z.int(), closed: z.int(), unread: z.array(z.unknown()) }),
  }),
  text: z.string(),
  clauses: z.array(z.strictObject({ ...span, heading: z.string(), labels: z.array(z.strictObject({ label: z.enum(labelNames), stance: z.enum(stances), score: z.number() })) })),
  answers: z.record(z.enum(questionIds), z.strictObject({ answer: z.union([z.string(), z.array(z.string())]), unsure: z.boolean(), quotes: z.array(quote) })),
  optOuts: z.array(z.strictObject({ kind: z.string(), via: z.string(), target: z.optional(z.string()), quote })),
  findings: z.array(z.strictObject({ id: z.string(), title: z.string(), certainty: z.enum(['likely', 'possible']), quotes: z.array(quote) })),
  model: z.string(),
});

describe('summarize', { timeout: 120_000 }, () => {
  it('prints exactly the promised JSON', () => {
    const { status, stdout } = summarize(['--json', '--url', 'https://example.net/privacy', seed]);
    expect(status).toBe(0);
    const printed = z.parse(contract, JSON.parse(stdout));
    expect(printed.policy.url).toBe('https://example.net/privacy');
    expect(printed.answers['sell.data'].answer).toBe('no');
    expect(Object.keys(printed.answers)).toEqual([...questionIds]);
    for (const { start, end, text } of Object.values(printed.answers).flatMap((answer) => answer.quotes)) expect(printed.text.slice(start, end)).toBe(text);
  });

  it('prints the card as text, and as Markdown', () => {
    expect(summarize([seed]).stdout).toContain('What do they collect about me?');
    expect(summarize(['--markdown', seed]).stdout).toMatch(/^#/m);
  });

  it('reads text from standard input', () => {
    const { status, stdout } = summarize(['--json', '-'], readFileSync(`${root}${seed}`, 'utf8'));
    expect(status).toBe(0);
    expect(z.parse(contract, JSON.parse(stdout)).policy.isPolicy).toBe('yes');
  });

  it('says when a text is in another language, and answers nothing', () => {
    const french = 'Politique de confidentialité. Nous recueillons vos données personnelles lorsque vous utilisez nos services et nous ne les vendons jamais à des tiers.';
    expect(summarize(['-'], french).stdout).toContain('French');
    const { status, stdout } = summarize(['--json', '-'], french);
    expect(status).toBe(0);
    const { policy, answers } = z.parse(contract, JSON.parse(stdout));
    expect(policy.language).toBe('fr');
    expect(answers['sell.data'].answer).toBe('not-stated');
  });

  it('says when a text is no policy', () => {
    expect(summarize(['-'], 'How to bake bread. Take flour, water, salt and yeast, knead it well and let it rest for the night before you bake it in a hot oven.').stdout).toContain('does not read like a privacy policy');
  });

  it.each([
    ['a file that is not there', ['nowhere.txt']],
    ['an unknown option', ['--nope', seed]],
    ['an empty text', ['-']],
  ])('ends with status 2 and one line for %s', (_name, args) => {
    const { status, stdout, stderr } = summarize(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
