import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundleCommand } from '../bundle-command';
import { isStream, readFolder, readRows, type CorpusInput } from './corpus-input';
import { openWriter, readDone, type LineWriter } from './corpus-output';
import type { CorpusNews } from './corpus-worker';

/** How a corpus is run: `out` is the file of the lines (standard output without one), `workers` how many processes read. */
export type CorpusOptions = { readonly out: string | undefined; readonly workers: number };

/** How often it is told on standard error how far it is, in milliseconds. */
const tellEveryMs = 2000;

type Tally = { read: number; failed: number; skipped: number; largestBytes: number };

/**
 * Reads all policies of a folder or of a stream of JSON lines in processes of their own and writes a line for each, as they become ready. Inputs whose line
 * stands in the output already are left out, so that a run that was stopped goes on. Inputs are taken up one by one and lines written at once: the memory does
 * not grow with the corpus.
 */
export async function summarizeCorpus(path: string, { out, workers }: CorpusOptions): Promise<void> {
  const done = out === undefined ? new Set<string>() : await readDone(out);
  const bundle = await bundleCommand('corpus/corpus-worker.ts', { inside: ['zod', 'marked', '@noble/hashes'] });
  const writer = openWriter(out);
  const tally: Tally = { read: 0, failed: 0, skipped: 0, largestBytes: 0 };
  const inputs = skipDone(isStream(path) ? readRows(path) : readFolder(path), done, tally);
  const started = performance.now();
  let told = 0;
  const teller = setInterval(() => {
    if (tally.read + tally.failed === told) return;
    told = tally.read + tally.failed;
    process.stderr.write(`${writeProgress(tally, started)}\n`);
  }, tellEveryMs);
  try {
    await Promise.all(Array.from({ length: workers }, () => runWorker(bundle, inputs, writer, tally)));
    await writer.end();
  } finally {
    clearInterval(teller);
    rmSync(bundle);
  }
  process.stderr.write(`${writeProgress(tally, started)}, by ${workers} processes; memory at most ${mib(process.resourceUsage().maxRSS * 1024)} here and ${mib(tally.largestBytes)} in a process\n`);
}

async function* skipDone(inputs: AsyncIterable<CorpusInput>, done: ReadonlySet<string>, tally: Tally): AsyncGenerator<CorpusInput, undefined> {
  for await (const input of inputs) {
    if (done.has(input.id)) tally.skipped += 1;
    else yield input;
  }
}

/** One process that takes input after input; all share one stream of them. A process that dies over an input is replaced, and the input said to be unreadable. */
async function runWorker(bundle: string, inputs: AsyncGenerator<CorpusInput, undefined>, writer: LineWriter, tally: Tally): Promise<void> {
  let child: ChildProcess | undefined;
  try {
    for (let taken = await inputs.next(); !taken.done; taken = await inputs.next()) {
      // Without the loader that this program may have been started by: the bundle needs none.
      child ??= fork(bundle, { serialization: 'advanced', execArgv: [] });
      const news = await askWorker(child, taken.value);
      if (news === undefined) child = undefined;
      if (news?.isRead === true) tally.read += 1;
      else tally.failed += 1;
      tally.largestBytes = Math.max(tally.largestBytes, news?.rssBytes ?? 0);
      await writer.write(news?.line ?? JSON.stringify({ id: taken.value.id, error: 'The process that read it ended.' }));
    }
  } finally {
    child?.kill();
  }
}

/** What the process answers; undefined when it ends before. */
function askWorker(child: ChildProcess, input: CorpusInput): Promise<CorpusNews | undefined> {
  return new Promise((resolve) => {
    const onEnd = (): void => resolve(undefined);
    child.once('exit', onEnd);
    child.once('message', (news: CorpusNews) => {
      child.off('exit', onEnd);
      resolve(news);
    });
    // A process that is gone already is told by its end.
    child.send(input, (error) => {
      if (error !== null) resolve(undefined);
    });
  });
}

function writeProgress({ read, failed, skipped }: Tally, started: number): string {
  const seconds = (performance.now() - started) / 1000;
  return `${read + failed} ${read + failed === 1 ? 'policy' : 'policies'} in ${seconds.toFixed(1)} s, ${((read + failed) / seconds).toFixed(1)} a second${failed === 0 ? '' : `; ${failed} could not be read`}${skipped === 0 ? '' : `; ${skipped} were done before`}`;
}

function mib(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
