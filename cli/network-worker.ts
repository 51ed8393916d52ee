import { trainNetwork, type NetworkData, type NetworkFit, type NetworkJob } from '../lib/training/train-network';

/** All that a training process is sent: the data and its jobs. */
export type TrainingOrder = { readonly data: NetworkData; readonly jobs: readonly NetworkJob[] };

/** What it sends: that the order has come, then what each job gave, in order. */
export type TrainingNews = { readonly kind: 'started' } | { readonly kind: 'trained'; readonly fit: NetworkFit };

process.once('message', (order: TrainingOrder) => {
  void carryOut(order);
});

async function carryOut({ data, jobs }: TrainingOrder): Promise<void> {
  await report({ kind: 'started' });
  for (const job of jobs) await report({ kind: 'trained', fit: trainNetwork(data, job) });
  process.disconnect();
}

/** Waits until the news is sent: a training keeps the process from sending anything. */
function report(news: TrainingNews): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(news, undefined, undefined, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}
