import { setFlagsFromString } from 'node:v8';
import { parseArgs } from 'node:util';
import { runInNewContext } from 'node:vm';
import { measurePeers, type PeerTime } from './measure-peers';
import { measureGrowth, measureMemory, measurePipeline, type Growth, type Memory, type PipelineTimes } from './measure-pipeline';
import { runCommand } from '../command';
import { bundledModelPath, readModelFile } from '../read-model-file';

/** Everything `bench --json` prints: milliseconds, bytes, ratios. */
type Bench = { pipeline: PipelineTimes; growth: Growth; memory: Memory; peers: readonly PeerTime[]; model: string };

const policyWords = 10_000;
const growthWords = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const memoryWords = 100_000;
const rounds = 7;

function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('the engine hands out no collector');
  return () => void Reflect.apply(collect, undefined, []);
}

function measure(): Bench {
  const model = readModelFile(bundledModelPath);
  return {
    pipeline: measurePipeline(model, policyWords, rounds),
    peers: measurePeers(model, policyWords, rounds),
    growth: measureGrowth(model, growthWords),
    memory: measureMemory(model, memoryWords, findCollector()),
    model: model.id,
  };
}

function writeMs(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function print({ pipeline, growth, memory, peers }: Bench): void {
  console.log(`From the text to the card, ${pipeline.words} words, ${pipeline.clauses} clauses, warm: ${writeMs(pipeline.totalMs)}`);
  for (const [part, value] of Object.entries(pipeline.parts)) console.log(`  ${part.padEnd(10)} ${writeMs(value).padStart(10)}`);
  console.log('\nAgainst others, same text, same run, medians');
  for (const { work, other, oursMs, othersMs, ratio } of peers) console.log(`  ${work}: ${writeMs(oursMs)}; ${other}: ${writeMs(othersMs)}; ratio ${ratio.toFixed(2)}`);
  console.log('\nGrowth');
  for (const { words, ms: time } of growth.points) console.log(`  ${String(words).padStart(9)} words ${writeMs(time).padStart(12)}`);
  console.log(`  log-log slope ${growth.slope.toFixed(3)}`);
  console.log(`\nMemory kept by the analysis of ${memory.words} words: ${(memory.keptBytes / 2 ** 20).toFixed(1)} MiB, ${memory.ratio.toFixed(1)} × its text`);
}

runCommand(() => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const bench = measure();
  if (values.json) process.stdout.write(`${JSON.stringify(bench)}\n`);
  else print(bench);
});
