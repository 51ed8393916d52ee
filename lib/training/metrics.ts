/** Counts of one label's decisions against the truth. */
export type Counts = { readonly hits: number; readonly falseAlarms: number; readonly misses: number };

/** Precision, recall and F1 of one label; `support` is how many clauses have it. */
export type LabelQuality = { readonly label: string; readonly precision: number; readonly recall: number; readonly f1: number; readonly support: number };

/** How well a set of decisions agrees with the truth. Macro-F1 is the mean over the labels. */
export type Quality = { readonly microF1: number; readonly macroF1: number; readonly labels: readonly LabelQuality[] };

/** Quality of decisions; `given` and `wanted` hold one set of labels a clause. */
export function measureQuality(labels: readonly string[], given: readonly ReadonlySet<string>[], wanted: readonly ReadonlySet<string>[]): Quality {
  const counts = labels.map((label) => countDecisions(label, given, wanted));
  const all = counts.reduce((sum, one) => ({
    hits: sum.hits + one.hits, falseAlarms: sum.falseAlarms + one.falseAlarms, misses: sum.misses + one.misses,
  }), { hits: 0, falseAlarms: 0, misses: 0 });
  const perLabel = counts.map((one, index) => ({
    label: labels[index]!,
    precision: divide(one.hits, one.hits + one.falseAlarms),
    recall: divide(one.hits, one.hits + one.misses),
    f1: f1Of(one),
    support: one.hits + one.misses,
  }));
  return { microF1: f1Of(all), macroF1: divide(perLabel.reduce((sum, { f1 }) => sum + f1, 0), labels.length), labels: perLabel };
}

/** The harmonic mean of precision and recall; 0 where there is nothing to find and nothing was found. */
export function f1Of({ hits, falseAlarms, misses }: Counts): number {
  return divide(2 * hits, 2 * hits + falseAlarms + misses);
}

/**
 * Expected calibration error over fifteen equally wide bins (Naeini et al., 2015): the mean distance, weighted by size,
 * between the mean probability of a bin and the share of it that is true.
 */
export function calibrationError(scores: readonly number[], truths: readonly boolean[]): number {
  const bins = Array.from({ length: 15 }, () => ({ count: 0, score: 0, true: 0 }));
  for (const [index, score] of scores.entries()) {
    const bin = bins[Math.min(14, Math.floor(score * 15))]!;
    bin.count += 1;
    bin.score += score;
    if (truths[index] === true) bin.true += 1;
  }
  const distance = bins.reduce((sum, bin) => sum + Math.abs(bin.score - bin.true), 0);
  return divide(distance, scores.length);
}

/** How well doubt finds errors: the share of clauses that are marked, the share of all wrong decisions on them, and the share that a doubt that knew the errors would put on so many clauses. */
export type DoubtQuality = { readonly clauses: number; readonly errors: number; readonly atMost: number };

/** Quality of marking some clauses as doubtful; `errors` holds how many decisions are wrong, clause by clause. */
export function measureDoubt(errors: readonly number[], marked: readonly boolean[]): DoubtQuality {
  const count = marked.filter(Boolean).length;
  const worst = errors.toSorted((one, other) => other - one).slice(0, count);
  return { clauses: divide(count, errors.length), errors: divide(addUp(errors.filter((_one, at) => marked[at])), addUp(errors)), atMost: divide(addUp(worst), addUp(errors)) };
}

function addUp(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** A quotient that is 0 where the divisor is. */
export function divide(dividend: number, divisor: number): number {
  return divisor === 0 ? 0 : dividend / divisor;
}

function countDecisions(label: string, given: readonly ReadonlySet<string>[], wanted: readonly ReadonlySet<string>[]): Counts {
  let hits = 0;
  let falseAlarms = 0;
  let misses = 0;
  for (const [index, truth] of wanted.entries()) {
    const is = truth.has(label);
    const said = given[index]?.has(label) === true;
    if (is && said) hits += 1;
    else if (said) falseAlarms += 1;
    else if (is) misses += 1;
  }
  return { hits, falseAlarms, misses };
}
