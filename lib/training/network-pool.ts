import { trainNetwork, type NetworkData, type NetworkFit, type NetworkJob } from './train-network';

/** A training that was asked for: `begun` when it no longer waits for anything of the caller's, `fit` when it is done. */
export type NetworkTraining = { readonly begun: Promise<void>; readonly fit: Promise<NetworkFit> };

/** Trains networks on the same data, as many at a time as it can, in the order in which they are asked for. */
export type NetworkPool = {
  readonly train: (job: NetworkJob) => NetworkTraining;
  /** Nothing more will be asked for. */
  readonly close: () => void;
};

/** Makes a pool for some data; a command may spread the trainings over processes. */
export type OpenNetworkPool = (data: NetworkData) => NetworkPool;

/** A pool that trains one network after the other, where it is called. */
export function trainInTurn(data: NetworkData): NetworkPool {
  return { train: (job) => ({ begun: Promise.resolve(), fit: Promise.resolve(trainNetwork(data, job)) }), close: () => undefined };
}
