import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { NetworkTraining } from '../lib/training/hold-out';
import type { NetworkData, NetworkFit, NetworkJob } from '../lib/training/train-network';
import type { TrainingNews, TrainingOrder } from './network-worker';

/** How many networks are trained at a time. */
const processes = 2;

const workerFile = fileURLToPath(new URL('./network-worker.ts', import.meta.url));

/** Trains networks in processes of their own; what comes out does not depend on which process did what. */
export function trainInProcesses(data: NetworkData, jobs: readonly NetworkJob[]): NetworkTraining {
  const shares = Array.from({ length: Math.min(processes, jobs.length) }, (_share, index) => startProcess({ data, jobs: jobs.filter((_job, at) => at % processes === index) }));
  return {
    started: Promise.all(shares.map(({ started }) => started)).then(() => undefined),
    fits: Promise.all(shares.map(({ fits }) => fits)).then((found) => jobs.map((_job, at) => found[at % processes]![Math.floor(at / processes)]!)),
  };
}

function startProcess(order: TrainingOrder): NetworkTraining {
  // Not threads: those do not inherit what lets this program run TypeScript.
  const child = fork(workerFile, { serialization: 'advanced' });
  const started = new Promise<void>((resolve) => {
    // The first news is that the order has come; a process that ends before is noticed below.
    child.once('message', () => resolve());
  });
  const fits = new Promise<NetworkFit[]>((resolve, reject) => {
    const found: NetworkFit[] = [];
    child.on('message', (news: TrainingNews) => {
      if (news.kind === 'started') return;
      found.push(news.fit);
      process.stderr.write(`a network of ${order.jobs.length} trained by process ${child.pid}\n`);
      if (found.length === order.jobs.length) resolve(found);
    });
    child.once('exit', (code) => {
      if (found.length < order.jobs.length) reject(new Error(`a training process ended with status ${code}`));
    });
  });
  child.send(order);
  return { started: Promise.race([started, fits.then(() => undefined)]), fits };
}
