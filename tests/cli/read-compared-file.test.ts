import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readComparedFile } from '../../cli/read-compared-file';
import { exportTexts } from '../compare/export-texts';

const old = 'Privacy Policy\n\nWe collect your name when you use our website.\n\nWe do not sell your personal information.\n';
const now = `${old}\nWe keep it safe.\n`;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compared-'));
  const both = await exportTexts(old, now);
  const files = {
    'old.txt': old,
    'new.txt': now,
    'both.json': both,
    'one.JSON': await exportTexts(old),
    'marked.json': `\ufeff${both}`,
    'none.json': '{"format":"clauselight-saved-policies","version":1,"policies":[\n]}\n',
    'changed.json': both.replaceAll('do not sell', 'may now sell'),
    'cut.json': both.slice(0, both.indexOf('\n', both.indexOf('\n') + 1) + 400),
    'later.json': both.replace('"version":2,"policies"', '"version":9,"policies"'),
    'foreign.json': '{"policies":[]}',
    'broken.json': '{',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(path: string): Promise<string> {
  const result = await readComparedFile(join(folder, path));
  return result.ok ? `${result.value.language} ${result.value.policy.text}` : result.error.message.replace(`${folder}/`, '');
}

describe('a file to compare', () => {
  it.each([
    ['the one policy of an exported file', 'one.JSON', 'old.txt'],
    ['the first of several', 'both.json#1', 'old.txt'],
    ['the second of several', 'both.json#2', 'new.txt'],
    ['a file with a byte order mark', 'marked.json#2', 'new.txt'],
    ['the whole part of one that was cut off', 'cut.json#1', 'old.txt'],
  ])('is %s, with the text of the text file', async (_name, exported, text) => {
    expect(await read(exported)).toBe(await read(text));
  });

  it.each([
    ['several policies and none named', 'both.json', 'both.json holds 2 policies: name one by its place'],
    ['a place that is not there', 'both.json#3', 'both.json has no policy 3: it holds 2.'],
    ['a place that counts from 0', 'both.json#0', 'both.json has no policy 0: it holds 2.'],
    ['a text that was changed', 'changed.json#1', 'changed.json cannot be used, line 2: its text is no longer the one that was saved'],
    ['a line that was cut off', 'cut.json#2', 'cut.json cannot be used, line 3: this line is broken or cut off'],
    ['a newer version', 'later.json', 'later.json was exported by a newer version.'],
    ['no policy', 'none.json', 'none.json holds no policy.'],
    ['another JSON', 'foreign.json', 'foreign.json holds no exported policies.'],
    ['no JSON', 'broken.json', 'broken.json holds no exported policies.'],
    ['no such file', 'nowhere.json', 'nowhere.json does not exist.'],
    ['no such text', 'nowhere.txt', 'nowhere.txt does not exist.'],
  ])('is refused with %s', async (_name, path, reason) => {
    expect((await read(path)).startsWith(reason)).toBe(true);
  });
});
