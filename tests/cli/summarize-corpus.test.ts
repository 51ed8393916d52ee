import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readRows, type CorpusInput } from '../../cli/corpus/corpus-input';
import { readDone } from '../../cli/corpus/corpus-output';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
/** Without the process that the loader's own command would put in between, which would outlive a kill. */
const program = ['--import', 'tsx', 'cli/summarize.ts'];

afterAll(() => rmSync(folder, { recursive: true }));

function writePolicy(number: number): string {
  const sentences = ['We collect your e-mail address and your name.', `We keep your data for ${number + 2} months.`, 'We do not sell your personal information.', 'You may write to privacy@example.com to have your data deleted.'];
  return `Privacy policy\n\n${Array.from({ length: 60 }, (_none, at) => `${sentences[at % sentences.length]} This is part ${at}.`).join('\n\n')}`;
}

const rows = Array.from({ length: 40 }, (_none, number) => JSON.stringify({ id: `policy ${number}`, url: `https://example.com/${number}`, text: writePolicy(number) }));
const stream = join(folder, 'rows.jsonl');
writeFileSync(stream, [...rows.slice(0, 10), '{"id": "torn', JSON.stringify({ id: 'nothing' }), '', JSON.stringify({ id: 'page', html: '<main><h1>Recipes</h1><p>Boil the water first.</p></main>' }), ...rows.slice(10)].join('\n'));

const lineSchema = z.object({ id: z.string(), error: z.optional(z.string()), result: z.optional(z.object({ policy: z.object({ isPolicy: z.string(), url: z.string() }), answers: z.record(z.string(), z.object({ answer: z.unknown() })) })) });

function readLines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
}

function run(out: string, workers: number): string {
  const { status, stderr } = spawnSync(process.execPath, [...program, '--out', out, '--workers', String(workers), stream], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(0);
  return stderr;
}

/** Starts the same run and kills it without warning when it has written a few lines. */
async function runAndKill(out: string): Promise<void> {
  const child = spawn(process.execPath, [...program, '--out', out, '--workers', '2', stream], { cwd: root, stdio: 'ignore' });
  const ended = new Promise((resolve) => void child.once('exit', resolve));
  while (readLines(out).length < 3 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await ended;
}

describe('a corpus', { timeout: 600_000 }, () => {
  it('gives a line for every input by several processes, and the same lines when it was killed and goes on', async () => {
    const [whole, resumed] = [join(folder, 'whole.jsonl'), join(folder, 'resumed.jsonl')];
    expect(run(whole, 3)).toMatch(/43 policies in .* a second; 2 could not be read, by 3 processes; memory at most \d+ MiB here and \d+ MiB in a process\n$/);
    const lines = readLines(whole).map((line) => z.parse(lineSchema, JSON.parse(line)));
    expect(new Set(lines.map(({ id }) => id))).toEqual(new Set([...rows.map((_row, number) => `policy ${number}`), 'line 11', 'nothing', 'page']));
    expect(lines.filter(({ error }) => error !== undefined).map(({ id }) => id).toSorted()).toEqual(['line 11', 'nothing']);
    expect(lines.find(({ id }) => id === 'page')!.result!.policy.isPolicy).toBe('no');
    const { policy, answers } = lines.find(({ id }) => id === 'policy 7')!.result!;
    expect([policy.url, answers['sell.data']!.answer]).toEqual(['https://example.com/7', 'no']);

    await runAndKill(resumed);
    const before = readLines(resumed).length;
    expect(before).toBeGreaterThanOrEqual(3);
    appendFileSync(resumed, '{"id": "policy 39", "resu');
    expect(run(resumed, 2)).toContain(`${before} were done before`);
    expect(readLines(resumed).toSorted()).toEqual(readLines(whole).toSorted());
    expect(run(resumed, 2)).toContain('0 policies in');
    expect(readLines(resumed)).toHaveLength(43);
  });
});

describe('rows', () => {
  it('that cannot be read say why, and the others are read', async () => {
    const path = join(folder, 'some.jsonl');
    writeFileSync(path, '{"id": 7, "markdown": "# Privacy"}\n[]\n{"text": "We collect data."}\n{"id": "a", "text": 5}\n');
    const found: CorpusInput[] = [];
    for await (const input of readRows(path)) found.push(input);
    expect(found).toEqual([
      { id: '7', text: '# Privacy', format: 'markdown', url: '' },
      { id: 'line 2', broken: 'no row of {id, url?, text | html | markdown}' },
      { id: 'line 3', text: 'We collect data.', format: 'text', url: '' },
      { id: 'line 4', broken: 'no row of {id, url?, text | html | markdown}' },
    ]);
  });
});

it('a line that was not finished is cut off the output', async () => {
  const path = join(folder, 'cut.jsonl');
  writeFileSync(path, '{"id":"é","result":{}}\nno line of ours\n{"id":"b","res');
  expect([...(await readDone(path))]).toEqual(['é']);
  expect(readFileSync(path, 'utf8')).toBe('{"id":"é","result":{}}\nno line of ours\n');
  expect([...(await readDone(join(folder, 'missing.jsonl')))]).toEqual([]);
});
