import { SymbolReader } from './symbol-reader';
import type { TermGraph } from './term-graph';

/** What a search leaves for the next one, so that it need not be made anew: all lists of a graph share it. */
export type Scratch = {
  /** Words ever searched; what was noted at a word of an earlier search is never mistaken for one of this. */
  searched: number;
  /** When each stretch was opened last and where its term began, and when each state was entered last. */
  readonly openedAt: Int32Array;
  readonly beganAt: Int32Array;
  readonly enteredAt: Int32Array;
  /** Shapes to go on from at the word that is read and at the next one, and stretches that open at the next one. */
  here: Places;
  next: Places;
  readonly opening: Places;
};

/** Parts of a graph, each with where its term began. Its memory is used again. */
export class Places {
  readonly parts: number[] = [];
  readonly starts: number[] = [];
  count = 0;

  add(part: number, start: number): void {
    this.parts[this.count] = part;
    this.starts[this.count] = start;
    this.count += 1;
  }
}

/** One list of a graph, ready to be searched for. */
export type CompiledTerms = {
  readonly graph: TermGraph;
  readonly symbols: SymbolReader;
  readonly scratch: Scratch;
  /** By fan, 0 where it was not asked for yet: which symbols it may have a step for, in 32 bits. */
  readonly sieves: Int32Array;
  /** The states of terms that begin with a symbol. */
  readonly begun: SymbolIndex;
  /** The stretches that a symbol can close, and the state behind each. */
  readonly closing: SymbolIndex;
  /** The longest of the list's stretches, in words. */
  readonly longestGap: number;
};

/** What there is for each symbol, in the order in which it was added: the first entry by symbol (0: none), and from 1 what each entry holds and the next one. */
export type SymbolIndex = { readonly first: Int32Array; readonly next: number[]; readonly states: number[]; readonly gaps: number[] };

/** The lists of a graph, by their names. */
export function openTerms(graph: TermGraph): ReadonlyMap<string, CompiledTerms> {
  const symbols = new SymbolReader(graph.names);
  const gapCount = graph.gapLengths.length;
  const scratch = { searched: 1, openedAt: new Int32Array(gapCount), beganAt: new Int32Array(gapCount), enteredAt: new Int32Array(graph.shapes.length), here: new Places(), next: new Places(), opening: new Places() };
  const sieves = new Int32Array(graph.stepsFrom.length);
  let firstGap = 0;
  return new Map(graph.lists.map(({ name, shape, gaps }) => {
    const [begun, closing] = [new IndexWriter(symbols.count), new IndexWriter(symbols.count)];
    begun.addSteps(graph, shape, 0);
    for (let gap = firstGap; gap < firstGap + gaps; gap += 1) closing.addSteps(graph, graph.gapShapes[gap]!, gap);
    const longestGap = graph.gapLengths.subarray(firstGap, firstGap + gaps).reduce((longest, length) => Math.max(longest, length), 0);
    firstGap += gaps;
    return [name, { graph, symbols, scratch, sieves, begun, closing, longestGap }];
  }));
}

class IndexWriter implements SymbolIndex {
  readonly first: Int32Array;
  readonly next = [0];
  readonly states = [0];
  readonly gaps = [0];
  private readonly last: Int32Array;

  constructor(symbols: number) {
    this.first = new Int32Array(symbols);
    this.last = new Int32Array(symbols);
  }

  /** Adds all steps of a shape. */
  addSteps({ fansFrom, fans, stepsFrom, stepSymbols, stepStates }: TermGraph, shape: number, gap: number): void {
    for (let one = fansFrom[shape]!; one < fansFrom[shape + 1]!; one += 1) {
      const fan = fans[one]!;
      for (let step = stepsFrom[fan]!; step < stepsFrom[fan + 1]!; step += 1) this.add(stepSymbols[step]!, stepStates[step]!, gap);
    }
  }

  private add(symbol: number, state: number, gap: number): void {
    const entry = this.next.push(0) - 1;
    this.states.push(state);
    this.gaps.push(gap);
    if (this.first[symbol] === 0) this.first[symbol] = entry;
    else this.next[this.last[symbol]!] = entry;
    this.last[symbol] = entry;
  }
}
