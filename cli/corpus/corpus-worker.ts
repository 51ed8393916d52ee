import { analyzePolicy } from '../../lib/answers/analyze-policy';
import type { Model } from '../../lib/classifier/model';
import type { PolicyText } from '../../lib/policy/policy-text';
import { failure, success, type Result } from '../../lib/result';
import { detectLanguage } from '../detect-language';
import { readPolicyFile, readPolicyText, type ReadFileError } from '../read-file';
import { bundledModelPath, readModelFile } from '../read-model-file';
import { printAnalysis } from '../write-analysis';
import type { CorpusInput } from './corpus-input';

/** What a worker sends back for each input: the line of the output, whether it holds an analysis, and how much memory the worker takes, in bytes. */
export type CorpusNews = { readonly line: string; readonly isRead: boolean; readonly rssBytes: number };

/** Why an input could not be read, with the sentence that says so. */
type UnreadInput = { readonly kind: ReadFileError['kind'] | 'row-broken'; readonly message: string };

async function readInput(input: CorpusInput): Promise<Result<PolicyText, UnreadInput>> {
  if ('broken' in input) return failure({ kind: 'row-broken', message: input.broken });
  const read = 'path' in input ? await readPolicyFile(input.path) : await readPolicyText(input.text, input.format, input.url, 'The text');
  return read.ok ? success(read.value.policy) : read;
}

/** The line of one input: the object of `summarize --json` under `result`, or under `error` the sentence that says why there is none. */
async function writeLine(input: CorpusInput, model: Model): Promise<Pick<CorpusNews, 'line' | 'isRead'>> {
  const read = await readInput(input);
  if (!read.ok) return { line: JSON.stringify({ id: input.id, error: read.error.message }), isRead: false };
  const analysis = analyzePolicy(read.value, { language: detectLanguage(read.value.text), model });
  return { line: JSON.stringify({ id: input.id, result: printAnalysis(analysis) }), isRead: true };
}

const model = readModelFile(bundledModelPath);

process.on('message', (input: CorpusInput) => {
  void writeLine(input, model).then((written) => process.send?.({ ...written, rssBytes: process.memoryUsage.rss() } satisfies CorpusNews));
});
