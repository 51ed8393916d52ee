import { trainNetwork, type NetworkData, type NetworkFit, type NetworkJob } from '../lib/training/train-network';

/** What a training process is sent: the data first, then one job after the other, each when the one before is done. */
export type TrainingOrder = { readonly kind: 'data'; readonly data: NetworkData } | { readonly kind: 'train'; readonly job: NetworkJob };

/** What it sends for each job: that it has come, then what it gave. */
export type TrainingNews = { readonly kind: 'begun' } | { readonly kind: 'trained'; readonly fit: NetworkFit };

let known: NetworkData | undefined;

process.on('message', (order: TrainingOrder) => {
  if (order.kind === 'data') known = order.data;
  else void carryOut(order.job);
});

async function carryOut(job: NetworkJob): Promise<void> {
  if (known === undefined) throw new Error('a training was asked for before there was anything to learn from');
  await report({ kind: 'begun' });
  await report({ kind: 'trained', fit: trainNetwork(known, job) });
}

/** Waits until the news is sent: a training keeps the process from sending anything. */
function report(news: TrainingNews): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(news, undefined, undefined, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}
