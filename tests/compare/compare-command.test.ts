import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { exportTexts } from './export-texts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const span = z.strictObject({ start: z.int(), end: z.int(), text: z.string() });
const answer = z.strictObject({ answer: z.union([z.string(), z.array(z.string())]), quotes: z.array(span) });
/** The shape that the command line promises; a key more is a failure. */
const contract = z.strictObject({
  answers: z.array(z.strictObject({ id: z.string(), old: answer, new: answer })),
  clauses: z.array(z.strictObject({ change: z.enum(['added', 'removed', 'reworded', 'moved']), old: z.optional(span), new: z.optional(span) })),
  optOuts: z.array(
    z.strictObject({ change: z.enum(['added', 'removed']), optOut: z.strictObject({ kind: z.string(), via: z.string(), target: z.optional(z.string()), quote: span }) }),
  ),
});

const opening = 'Privacy Policy\n\nThis privacy policy explains how Acorn handles your personal information when you use our website.\n\nWe collect your name and e-mail address.\n\n';
const old = `${opening}We do not sell your personal information.\n\nWe keep it safe.\n`;
const now = `${opening}We may sell your personal information.\n\nWe keep it safe. To opt out of marketing e-mails, write to stop@acorn.example.\n`;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
  writeFileSync(join(folder, 'old.txt'), old);
  writeFileSync(join(folder, 'new.txt'), now);
  writeFileSync(join(folder, 'new.html'), `<!doctype html><html lang="en"><title>Acorn</title><main>${now.trim().split('\n\n').map((text) => `<p>${text}</p>`).join('')}</main>`);
  writeFileSync(join(folder, 'new.md'), now);
  writeFileSync(join(folder, 'both.json'), await exportTexts(old, now));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...given: string[]): { status: number | null; stdout: string; stderr: string } {
  const paths = given.map((name) => (/\.\w+(?:#\d+)?$/u.test(name) ? join(folder, name) : name));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'cli/compare.ts'), ...paths], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command compare', { timeout: 120_000 }, () => {
  it('tells as JSON what changed from a text to a page', () => {
    const { status, stdout, stderr } = run('--json', 'old.txt', 'new.html');
    expect([status, stderr]).toEqual([0, '']);
    const told = z.parse(contract, JSON.parse(stdout));
    expect(told.answers.map(({ id, old: before, new: after }) => [id, before.answer, after.answer])).toContainEqual(['sell.data', 'no', 'yes']);
    expect(told.clauses.map(({ change, old: before, new: after }) => [change, before?.text, after?.text])).toEqual([
      ['reworded', 'We do not sell your personal information.', 'We may sell your personal information.'],
      ['added', undefined, 'To opt out of marketing e-mails, write to stop@acorn.example.'],
    ]);
    expect(told.optOuts.map(({ change, optOut }) => [change, optOut.kind, optOut.target])).toContainEqual(['added', 'marketing', 'stop@acorn.example']);
  });

  it('tells it for people', () => {
    const { status, stdout } = run('old.txt', 'new.txt');
    expect(status).toBe(0);
    expect(stdout).toContain('~ We [-do not-]{+may+} sell your personal information.');
    expect(stdout).toContain('+ To opt out of marketing e-mails, write to stop@acorn.example.');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('says that nothing changed between a text and the same as Markdown', () => {
    expect(run('new.txt', 'new.md')).toEqual({ status: 0, stdout: 'Nothing changed.\n', stderr: '' });
  });

  it('compares two policies of one exported file, read again from their texts', () => {
    const { status, stdout, stderr } = run('--json', 'both.json#1', 'both.json#2');
    expect([status, stderr]).toEqual([0, '']);
    const told = z.parse(contract, JSON.parse(stdout));
    expect(told.answers.map(({ id, old: was, new: is }) => [id, was.answer, is.answer])).toContainEqual(['sell.data', 'no', 'yes']);
  });

  it.each([
    ['a file that is missing', ['old.txt', 'nowhere.txt']],
    ['one file alone', ['old.txt']],
    ['an unknown option', ['--yaml', 'old.txt', 'new.txt']],
  ])('ends with status 2 and one line on standard error for %s', (_name, given) => {
    const { status, stdout, stderr } = run(...given);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/u);
  });
});
