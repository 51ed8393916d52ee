import { parseArgs } from 'node:util';
import { analyzePolicy } from '../lib/answers/analyze-policy';
import type { Analysis } from '../lib/answers/analysis';
import { compareVersions, readClauses } from '../lib/compare/compare-versions';
import { failCommand, runCommand } from './command';
import { readComparedFile } from './read-compared-file';
import { bundledModelPath, readModelFile } from './read-model-file';
import { printComparison, writeComparison } from './write-comparison';

const usage = 'usage: npm run -s compare -- [--json] OLD NEW     OLD, NEW: .html .txt .md, an exported .json (one of several: FILE.json#2) or - (text)';

type Arguments = { values: { json: boolean }; positionals: string[] };
type ReadFile = Awaited<ReturnType<typeof readComparedFile>>;

const given = readArguments();
const files = given?.positionals.length === 2 ? await readFiles(given.positionals) : [];

if (given !== undefined) runCommand(() => compare(given));

function compare({ values }: Arguments): void {
  const [first, second] = files;
  if (first === undefined || second === undefined) failCommand(usage);
  const model = readModelFile(bundledModelPath);
  const analyze = (file: ReadFile): Analysis => {
    if (!file.ok) failCommand(file.error.message);
    const { policy, language } = file.value;
    return analyzePolicy(policy, { language, model });
  };
  const [before, after] = [analyze(first), analyze(second)];
  const comparison = compareVersions(before, after);
  if (values.json) process.stdout.write(`${JSON.stringify(printComparison(comparison, readClauses(before).clauses, readClauses(after).clauses))}\n`);
  else process.stdout.write(writeComparison(comparison));
}

/** One after the other, since standard input can be read only once. */
async function readFiles(paths: readonly string[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const path of paths) read.push(await readComparedFile(path));
  return read;
}

/** The arguments; undefined when they cannot be read, which has then been said. */
function readArguments(): Arguments | undefined {
  let parsed: Arguments | undefined;
  runCommand(() => {
    parsed = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
  });
  return parsed;
}
