import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { labelNames } from '../../lib/taxonomy/labels';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'clauselight-commands-'));

function run(command: string, args: readonly string[], input = '') {
  return spawnSync(process.execPath, ['--import', 'tsx', `cli/${command}.ts`, ...args], { cwd: root, input, encoding: 'utf8' });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function joinLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

const good = '{"id":"a","policy":"p","text":"We do not sell your data.","labels":["sell!"]}\n{"id":"b","policy":"p","text":"Logs are deleted after 90 days.","labels":["retain"]}\n';

describe('classify', () => {
  it('answers one line a row, in order, with every label scored', () => {
    const { stdout, status } = run('classify', [], good);
    const lines = stdout.trim().split('\n').map((line): unknown => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines).toMatchObject([{ id: 'a', labels: ['sell'] }, { id: 'b', labels: ['retain'] }]);
    for (const line of lines) expect(line).toHaveProperty('scores', Object.fromEntries(labelNames.map((label) => [label, expect.any(Number)])));
  });

  it('answers nothing to nothing', () => {
    expect(run('classify', [], '')).toMatchObject({ stdout: '', status: 0 });
  });
});

describe('evaluate', () => {
  it('prints micro and macro F1 and every label as JSON', () => {
    const { stdout, status } = run('evaluate', ['--data', write('good.jsonl', good), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: 2, microF1: expect.any(Number), macroF1: expect.any(Number), labels: labelNames.map((label) => ({ label })) });
  });

  it('judges folds from margins written before, by the labels as given and as corrected', () => {
    // The margins know the corrected labels, so that by the given ones the first clause is wrong.
    const rows = Array.from({ length: 40 }, (_row, at) => ({ id: `r${at}`, policy: `p${at}`, text: `clause ${at}`, labels: at % 2 === 0 && at > 0 ? ['sell!'] : [] }));
    const margins = rows.map(({ id }, at) => ({ id, linear: [at % 2 === 0 ? 5 : -5], network: [at % 2 === 0 ? 5 : -5] }));
    const corrections = write('corrections.jsonl', joinLines([{ id: 'r0', was: [], labels: ['sell'], reason: 'silent' }]));
    const { stdout, stderr } = run('evaluate', ['--folds', '2', '--data', write('forty.jsonl', joinLines(rows)), '--held-out', write('margins.jsonl', joinLines(margins)), '--corrections', corrections, '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ microF1: 38 / 39, corrected: { microF1: 1 } });
  });
});

describe('input that cannot be read', () => {
  const noLabels = write('no-labels.jsonl', '{"id":"a","text":"x","labels":[]}\n');
  it.each<[string, string, string[], string, RegExp]>([
    ['a broken line', 'classify', [], '{"id":"a","text":"x"}\n{oops', /line 2/],
    ['a missing model', 'classify', ['--model', join(folder, 'none.json')], '', /none\.json/],
    ['a model that is none', 'classify', ['--model', write('list.json', '[]')], '', /no model/],
    ['an unknown option', 'classify', ['--modle', 'x'], '', /modle/],
    ['no data to train from', 'train', ['--out', join(folder, 'm.json')], '', /usage/],
    ['a seed that is no number', 'train', ['--data', noLabels, '--out', join(folder, 'm.json'), '--seed', 'x'], '', /usage/],
    ['data without a label', 'train', ['--data', noLabels, '--out', join(folder, 'm.json')], '', /label/],
    ['rows without labels', 'evaluate', ['--data', write('bare.jsonl', '{"id":"a","text":"x"}\n')], '', /line 1.*labels/],
    ['a correction of a row that is not there', 'evaluate', ['--data', write('one.jsonl', good), '--corrections', write('stale.jsonl', '{"id":"z","was":[],"labels":[],"reason":"silent"}\n')], '', /z: no such row/],
    ['margins of other rows', 'evaluate', ['--folds', '2', '--data', write('two.jsonl', good), '--held-out', write('other.jsonl', '{"id":"z","linear":[1],"network":[1]}\n')], '', /not of these rows/],
    ['further labels of no file', 'train', ['--data', write('four.jsonl', good), '--further', noLabels, '--out', join(folder, 'm.json')], '', /--unlabelled/],
    ['further labels of a row that is not there', 'train', ['--data', write('five.jsonl', good), '--unlabelled', write('rest.jsonl', '{"id":"a","text":"x"}\n'), '--further', write('further.jsonl', '{"id":"z","labels":[]}\n'), '--out', join(folder, 'm.json')], '', /z: no such row/],
    ['too many folds', 'evaluate', ['--folds', '99', '--data', noLabels], '', /folds/],
  ])('%s ends the command with status 2 and one line', (_name, command, args, input, message) => {
    const { stdout, stderr, status } = run(command, args, input);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
