/** Names of all measures begin like this, to tell them from those of others. */
export const measurePrefix = 'clauselight:';

/** Runs `work` and leaves how long it took in the performance timeline, where the tests read it; only the last run of each name is kept. */
export async function measure<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    const fullName = measurePrefix + name;
    performance.clearMeasures(fullName);
    performance.measure(fullName, { start, end: performance.now() });
  }
}
