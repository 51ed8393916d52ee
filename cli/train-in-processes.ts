import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { NetworkPool, NetworkTraining } from '../lib/training/network-pool';
import type { NetworkData, NetworkFit, NetworkJob } from '../lib/training/train-network';
import type { TrainingNews, TrainingOrder } from './network-worker';

/** How many networks are trained at a time. */
const processes = 2;

const workerFile = fileURLToPath(new URL('./network-worker.ts', import.meta.url));

/** A promise and what settles it. */
type Pending<T> = { readonly promise: Promise<T>; readonly resolve: (value: T) => void; readonly reject: (error: Error) => void };

/** A job that waits or is being done. */
type Task = { readonly job: NetworkJob; readonly begun: Pending<void>; readonly fit: Pending<NetworkFit> };

/** Trains networks in processes of their own, which stay until the pool is closed; what comes out does not depend on which process did what. */
export function trainInProcesses(data: NetworkData): NetworkPool {
  const waiting: Task[] = [];
  const workers = Array.from({ length: processes }, () => startWorker(data));
  const deal = (): void => {
    for (const worker of workers) {
      if (worker.isBusy()) continue;
      const task = waiting.shift();
      if (task === undefined) return;
      void worker.carryOut(task).then(deal);
    }
  };
  return {
    train(job): NetworkTraining {
      const begun = createPending<void>();
      const fit = createPending<NetworkFit>();
      waiting.push({ job, begun, fit });
      // Whoever wants the fit hears of a failure.
      begun.promise.catch(() => undefined);
      deal();
      return { begun: begun.promise, fit: fit.promise };
    },
    close() {
      for (const worker of workers) worker.leave();
    },
  };
}

/** A process that does one task at a time. */
type Worker = { readonly isBusy: () => boolean; readonly carryOut: (task: Task) => Promise<void>; readonly leave: () => void };

function startWorker(data: NetworkData): Worker {
  // Not threads: those do not inherit what lets this program run TypeScript.
  const child = fork(workerFile, { serialization: 'advanced' });
  const tell = (order: TrainingOrder): void => {
    if (child.connected) child.send(order);
  };
  const ended = new Promise<Error>((resolve) => {
    child.once('exit', (code) => resolve(new Error(`a training process ended with status ${code}`)));
  });
  tell({ kind: 'data', data });
  let isBusy = false;
  return {
    isBusy: () => isBusy,
    async carryOut(task) {
      isBusy = true;
      const trained = new Promise<NetworkFit>((resolve) => {
        const hear = (news: TrainingNews): void => {
          if (news.kind === 'begun') task.begun.resolve();
          else {
            child.off('message', hear);
            resolve(news.fit);
          }
        };
        child.on('message', hear);
      });
      tell({ kind: 'train', job: task.job });
      const outcome = await Promise.race([trained, ended]);
      isBusy = false;
      if (outcome instanceof Error) {
        task.begun.reject(outcome);
        task.fit.reject(outcome);
      }
      else {
        process.stderr.write(`a network trained by process ${child.pid}\n`);
        task.fit.resolve(outcome);
      }
    },
    leave: () => child.disconnect(),
  };
}

function createPending<T>(): Pending<T> {
  const settle: { resolve?: (value: T) => void; reject?: (error: Error) => void } = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, resolve: (value) => settle.resolve?.(value), reject: (error) => settle.reject?.(error) };
}
