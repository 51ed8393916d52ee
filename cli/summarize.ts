import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { analyzePolicy } from '../lib/answers/analyze-policy';
import { buildCard } from '../lib/summary/card/build-card';
import { writeMarkdown } from '../lib/summary/documents/write-markdown';
import { writeLanguage } from '../lib/summary/words/write-language';
import { writePlainText } from '../lib/summary/documents/write-plain-text';
import { failCommand, runCommand, runLongCommand } from './command';
import { isStream } from './corpus/corpus-input';
import { detectLanguage } from './detect-language';
import { readPolicyFile } from './read-file';
import { bundledModelPath, readModelFile } from './read-model-file';
import { printAnalysis } from './write-analysis';

const usage =
  'usage: npm run -s summarize -- [--json|--markdown] [--url URL] FILE     FILE: .html .txt .md or - (text)' +
  '; or of many policies: [--out LINES.jsonl] [--workers N] FOLDER|ROWS.jsonl';

/** More processes than any machine has cores for. */
const mostWorkers = 256;

type Arguments = { values: { json: boolean; markdown: boolean; url: string; out?: string; workers?: string }; positionals: string[] };

const given = readArguments();
const path = given?.positionals[0];
const isMany = path !== undefined && isCorpus(path);
const read = path === undefined || isMany ? undefined : await readPolicyFile(path, given?.values.url);

if (given !== undefined && isMany) await runLongCommand(() => summarizeMany(path, given));
else if (given !== undefined) runCommand(() => summarize(given));

/** Whether the path is that of many policies: a folder, or a stream of JSON lines. */
function isCorpus(corpus: string): boolean {
  const found = statSync(corpus, { throwIfNoEntry: false });
  return found?.isDirectory() === true || (found?.isFile() === true && isStream(corpus));
}

async function summarizeMany(corpus: string, { values, positionals }: Arguments): Promise<void> {
  const workers = Number(values.workers ?? availableParallelism());
  if (positionals.length !== 1 || values.markdown || values.url !== '' || !Number.isInteger(workers) || workers < 1 || workers > mostWorkers) failCommand(usage);
  // Loaded only for this: it brings the bundler along, which one policy need not wait for.
  const { summarizeCorpus } = await import('./corpus/summarize-corpus');
  await summarizeCorpus(corpus, { out: values.out, workers });
}

function summarize({ values, positionals }: Arguments): void {
  if (read === undefined || values.out !== undefined || values.workers !== undefined || positionals.length !== 1 || (values.json && values.markdown)) failCommand(usage);
  if (!read.ok) failCommand(read.error.message);
  const { policy, offers } = read.value;
  const analysis = analyzePolicy(policy, { language: detectLanguage(policy.text), model: readModelFile(bundledModelPath) });
  if (values.json) {
    process.stdout.write(`${JSON.stringify(printAnalysis(analysis))}\n`);
  } else if (analysis.language !== 'en') {
    process.stdout.write(`This text is in another language (${writeLanguage(analysis.language) || analysis.language}); only English policies are read.\n`);
  } else if (analysis.isPolicy === 'no') {
    process.stdout.write('This text does not read like a privacy policy.\n');
  } else {
    const card = buildCard(analysis, offers);
    process.stdout.write(values.markdown ? writeMarkdown(card) : writePlainText(card));
  }
}

/** The arguments; undefined when they cannot be read, which has then been said. */
function readArguments(): Arguments | undefined {
  let parsed: Arguments | undefined;
  runCommand(() => {
    parsed = parseArgs({
      options: {
        json: { type: 'boolean', default: false }, markdown: { type: 'boolean', default: false }, url: { type: 'string', default: '' },
        out: { type: 'string' }, workers: { type: 'string' },
      },
      allowPositionals: true,
    });
  });
  return parsed;
}
