import { trainInTurn, type OpenNetworkPool } from '../../lib/training/network-pool';
import type { NetworkJob } from '../../lib/training/train-network';

/** A pool that trains in turn and notes its jobs in the order in which they were asked for. */
export function watchPool(jobs: NetworkJob[]): OpenNetworkPool {
  return (data) => {
    const pool = trainInTurn(data);
    return {
      ...pool,
      train(job) {
        jobs.push(job);
        return pool.train(job);
      },
    };
  };
}
