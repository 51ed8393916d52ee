/** How long some work took over several rounds, in milliseconds. */
export type Timing = { readonly min: number; readonly median: number; readonly max: number };

function readTiming(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/**
 * Times several works in one run, in turns, so that whatever else the machine does meets all alike: compare their medians by ratio. Each work
 * runs once before, uncounted, for the compiler.
 */
export function timeWorks<Name extends string>(works: Readonly<Record<Name, () => unknown>>, rounds: number): Record<Name, Timing> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.keys` forgets the names
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const started = performance.now();
      works[name]();
      if (round >= 0) times.get(name)!.push(performance.now() - started);
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return Object.fromEntries(names.map((name) => [name, readTiming(times.get(name)!)])) as Record<Name, Timing>;
}

function findMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The slope of the least-squares line through the logarithms: 1 where the time grows as the size does, 2 where it grows as its square. */
export function fitSlope(points: readonly { readonly size: number; readonly ms: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ ms }) => Math.log(ms));
  const [x, y] = [findMean(xs), findMean(ys)];
  const above = xs.reduce((sum, value, index) => sum + (value - x) * (ys[index]! - y), 0);
  return above / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}
