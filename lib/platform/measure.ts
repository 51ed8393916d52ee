/** Names of all measures begin like this, to tell them from those of others. */
export const measurePrefix = 'clauselight:';

/** Runs `work` and leaves how long it took in the performance timeline, where the tests read it; only the last run of each name is kept. */
export function measure<T>(name: string, work: () => T): T {
  const start = performance.now();
  const leave = (): void => {
    const fullName = measurePrefix + name;
    performance.clearMeasures(fullName);
    performance.measure(fullName, { start, end: performance.now() });
  };
  const result = work();
  if (result instanceof Promise) void result.then(leave, leave);
  else leave();
  return result;
}
