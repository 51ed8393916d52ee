import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdsCase, reportedCaseSchema, writeCasePolicy } from '../../cli/reported-case';
import { writeReport } from '../../lib/answers/correction-report';
import { analyze } from '../answers/analyze';

const root = new URL('../..', import.meta.url);
const lines = readFileSync(new URL('seeds/reports/cases.jsonl', root), 'utf8').split('\n').filter(Boolean);
const cases = lines.map((line) => reportedCaseSchema.parse(JSON.parse(line)));

describe('what readers reported', () => {
  it('stands there once', () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(new Set(lines).size).toBe(lines.length);
  });

  // One that held must not be lost; an open one that holds by now is to be marked so.
  it.each(cases.map((one) => [one.question, one.clauses[0]!.text.slice(0, 60), one] as const))('%s, %s', (_question, _text, one) => {
    expect(holdsCase(one, analyze(writeCasePolicy(one))) ? 'holds' : 'open').toBe(one.state);
  });
});

describe('the command that takes reports over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clauselight-report-'));
  const run = (...files: string[]): string =>
    execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'cli/take-report.ts', '--to', join(folder, 'cases.jsonl'), ...files], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  it('makes a case of a report that the extension wrote, once', { timeout: 60_000 }, () => {
    const analysis = analyze('Privacy Policy\nThis privacy policy says how we treat your personal information.\nWe do not sell your personal information to third parties.');
    const report = join(folder, 'report.json');
    writeFileSync(report, JSON.stringify(writeReport(analysis, [{ id: 'sell.data', answer: 'limited', refused: [], quote: '' }], { extension: '1', extractor: 1 })));
    expect(run(report)).toBe('sell.data: taken over, open\n');
    expect(run(report)).toBe('sell.data: known already, open\n');
    const [line = '', ...others] = readFileSync(join(folder, 'cases.jsonl'), 'utf8').split('\n').filter(Boolean);
    expect(others).toEqual([]);
    expect(reportedCaseSchema.parse(JSON.parse(line))).toMatchObject({ question: 'sell.data', expected: 'limited', read: 'no', clauses: [{ text: 'We do not sell your personal information to third parties.' }] });
  });

  it('refuses what is no report', { timeout: 60_000 }, () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '{"format":"something else"}');
    expect(() => run(other)).toThrow('Command failed');
  });
});
