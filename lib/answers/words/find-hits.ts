import type { CompiledTerms } from './open-terms';
import type { Token } from './read-tokens';

/** One term found: its number and the words it covers, `to` exclusive. */
export type Hit = { readonly id: number; readonly from: number; readonly to: number };

/** Word classes found before: for each word, the classes that begin at it. */
export type ClassHits = ReadonlyMap<number, readonly { readonly name: string; readonly to: number }[]>;

const noClasses: ClassHits = new Map();
/** The count of searched words starts anew before it leaves 32 bits. */
const mostSearched = 2_000_000_000;

/**
 * All places where a term stands, in the order in which they end. A term does not reach over the end of a sentence, and its gaps
 * reach over nothing stronger than a comma. A state is entered once per word, and an open gap costs nothing until a word comes
 * that can close it, so the time is linear in the words.
 */
export function findHits(terms: CompiledTerms, tokens: readonly Token[], classes: ClassHits = noClasses): Hit[] {
  return new Search(terms, tokens, classes).run();
}

class Search {
  private readonly hits: Hit[] = [];
  /** What waits for a word further on than the next one. */
  private readonly later: { readonly kind: 'shape' | 'gap'; readonly at: number; readonly part: number; readonly start: number }[] = [];
  /** Added to positions in this text, so that marks left by an earlier search are never mistaken for marks of this one. */
  private readonly base: number;
  private segmentStart = 0;
  private at = 0;

  constructor(
    private readonly terms: CompiledTerms,
    private readonly tokens: readonly Token[],
    private readonly classes: ClassHits,
  ) {
    const { scratch } = terms;
    if (scratch.searched + tokens.length > mostSearched) {
      scratch.openedAt.fill(0);
      scratch.enteredAt.fill(0);
      scratch.searched = 1;
    }
    this.base = scratch.searched + 1;
    scratch.searched += tokens.length + 2;
    scratch.next.count = 0;
    scratch.opening.count = 0;
  }

  run(): Hit[] {
    const { terms, tokens, classes } = this;
    const { scratch, symbols, begun, closing } = terms;
    const hasClasses = classes.size > 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      const isFirst = token.before === 3;
      this.at = at;
      if (token.before >= 2) this.segmentStart = at;
      const { here, next } = scratch;
      scratch.here = next;
      scratch.next = here;
      here.count = 0;
      if (this.later.length > 0) this.takeLater();
      if (scratch.opening.count > 0) this.openGaps();
      const told = symbols.symbolsOf(token);
      for (let one = 0; one < told.length; one += 1) {
        const symbol = told[one]!;
        if (next.count > 0 || begun.first[symbol] !== 0 || closing.first[symbol] !== 0) this.stepSymbol(symbol, at + 1, isFirst);
      }
      const named = hasClasses ? classes.get(at) : undefined;
      if (named === undefined) continue;
      for (const { name, to } of named) {
        const symbol = symbols.symbolOfClass(name);
        if (symbol >= 0) this.stepSymbol(symbol, to, isFirst);
      }
    }
    return this.hits;
  }

  private takeLater(): void {
    let kept = 0;
    for (const one of this.later) {
      if (one.at > this.at) this.later[kept++] = one;
      else if (one.kind === 'shape') this.terms.scratch.here.add(one.part, one.start);
      else this.openGap(one.part, one.start);
    }
    this.later.length = kept;
  }

  private openGaps(): void {
    const { opening } = this.terms.scratch;
    for (let one = 0; one < opening.count; one += 1) this.openGap(opening.parts[one]!, opening.starts[one]!);
    opening.count = 0;
  }

  private openGap(gap: number, start: number): void {
    const { openedAt, beganAt } = this.terms.scratch;
    openedAt[gap] = this.base + this.at;
    beganAt[gap] = start;
  }

  private stepSymbol(symbol: number, to: number, isFirst: boolean): void {
    const { begun, closing, graph, longestGap, scratch } = this.terms;
    for (let entry = begun.first[symbol]!; entry !== 0; entry = begun.next[entry]!) this.enter(begun.states[entry]!, this.at, to);
    if (isFirst) return;
    const { here, openedAt, beganAt } = scratch;
    for (let one = 0; one < here.count; one += 1) this.stepFans(here.parts[one]!, symbol, here.starts[one]!, to);
    // Most stretches are not open at all, so the cheap question comes first. No mark is beyond this word's: later ones still wait.
    const now = this.base + this.at;
    const earliest = this.base + Math.max(this.segmentStart, this.at - longestGap);
    for (let entry = closing.first[symbol]!; entry !== 0; entry = closing.next[entry]!) {
      const gap = closing.gaps[entry]!;
      const opened = openedAt[gap]!;
      if (opened >= earliest && now - opened <= graph.gapLengths[gap]!) this.enter(closing.states[entry]!, beganAt[gap]!, to);
    }
  }

  /** Enters the states to which the symbol leads from a shape. */
  private stepFans(shape: number, symbol: number, start: number, to: number): void {
    const { fansFrom, fans, stepsFrom, stepSymbols, stepStates } = this.terms.graph;
    const { sieves } = this.terms;
    const bit = 1 << (symbol & 31);
    for (let one = fansFrom[shape]!; one < fansFrom[shape + 1]!; one += 1) {
      const fan = fans[one]!;
      let sieve = sieves[fan]!;
      if (sieve === 0) sieve = sieves[fan] = readSieve(this.terms.graph, fan);
      if ((sieve & bit) === 0) continue;
      let low = stepsFrom[fan]!;
      const end = stepsFrom[fan + 1]!;
      for (let high = end; low < high; ) {
        const middle = (low + high) >>> 1;
        if (stepSymbols[middle]! < symbol) low = middle + 1;
        else high = middle;
      }
      if (low < end && stepSymbols[low] === symbol) this.enter(stepStates[low]!, start, to);
    }
  }

  private enter(state: number, start: number, at: number): void {
    const { graph, scratch } = this.terms;
    const { endsFrom, ends, opensFrom, opens } = graph;
    const shape = graph.shapes[state]!;
    // Words are stepped in order, so what is one word on is the next one's; a class may reach further.
    const isNext = at === this.at + 1;
    for (let one = endsFrom[shape]!; one < endsFrom[shape + 1]!; one += 1) this.hits.push({ id: ends[one]!, from: start, to: at });
    // Opened at once, they would hide from this word the opening that it can close.
    for (let one = opensFrom[shape]!; one < opensFrom[shape + 1]!; one += 1) {
      if (isNext) scratch.opening.add(opens[one]!, start);
      else this.later.push({ kind: 'gap', at, part: opens[one]!, start });
    }
    if (graph.fansFrom[shape] === graph.fansFrom[shape + 1] || scratch.enteredAt[state] === this.base + at) return;
    scratch.enteredAt[state] = this.base + at;
    if (isNext) scratch.next.add(shape, start);
    else this.later.push({ kind: 'shape', at, part: shape, start });
  }
}

/** Which symbols a fan may have a step for: one of 32 bits for each. */
function readSieve({ stepsFrom, stepSymbols }: CompiledTerms['graph'], fan: number): number {
  let sieve = 0;
  for (let step = stepsFrom[fan]!; step < stepsFrom[fan + 1]!; step += 1) sieve |= 1 << (stepSymbols[step]! & 31);
  return sieve;
}
