import { draftTerms, reachAll, SymbolTable, type Draft, type DraftedList, type NumberedTerm } from './draft-terms';
import { symbolKinds, type SymbolKind, type TermGraph } from './term-graph';

type Fan = { readonly key: number; readonly steps: readonly (readonly [symbol: number, state: State])[] };
type Shape = { readonly key: number; readonly ends: readonly number[]; readonly opens: readonly number[]; readonly fans: readonly Fan[] };
type State = { readonly key: number; readonly shape: Shape };
type MergedList = { readonly name: string; readonly shape: Shape; readonly gaps: readonly { readonly longest: number; readonly shape: Shape }[] };

/**
 * Compiles lists of terms (`draft-terms.ts` reads the notation), each under its name. What is alike is merged, across lists too; numbers are given in the
 * order in which the parts are first come to, so that most are the next one, which packs well. Throws on a term that cannot be read.
 */
export function compileTerms(lists: Readonly<Record<string, Iterable<NumberedTerm>>>): TermGraph {
  const table = new SymbolTable();
  const drafted = Object.entries(lists).map(([name, terms]) => ({ name, list: draftTerms(terms, table) }));
  const names = orderNames(table);
  const merger = new Merger(numberSymbols(table, names), new Set(table.numbers.classes.values()));
  return writeGraph(names, drafted.map(({ name, list }) => merger.addList(name, list)));
}

/** The names of the symbols of each kind: those used more often first, by the power of two, and of these in the order of the alphabet. */
function orderNames({ numbers, uses }: SymbolTable): Record<SymbolKind, string[]> {
  const order = (kind: SymbolKind): string[] =>
    [...numbers[kind]].map(([name, number]) => ({ name, rank: Math.floor(Math.log2(uses[number]!)) })).sort((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
  return { literals: order('literals'), exact: order('exact'), prefixes: order('prefixes'), classes: order('classes') };
}

/** The final number of each symbol, by that of the table. */
function numberSymbols({ numbers }: SymbolTable, names: Readonly<Record<SymbolKind, readonly string[]>>): readonly number[] {
  const finals: number[] = [];
  let next = 0;
  for (const kind of symbolKinds) for (const name of names[kind]) finals[numbers[kind].get(name)!] = next++;
  return finals;
}

/** More than one count of words may lead to it. */
const anyCount = -1;

/** Merges what is alike in drafted lists. */
class Merger {
  private readonly known = new Map<string, { readonly key: number }>();
  private keys = 0;
  private gaps = 0;

  /** The final number of each symbol by that of the table, and the numbers in the table of those that are classes. */
  constructor(private readonly symbols: readonly number[], private readonly classes: ReadonlySet<number>) {}

  addList(name: string, { root, gaps }: DraftedList): MergedList {
    const order = orderStates([root, ...gaps.map(({ next }) => next)]);
    const counts = countWords(order, root, this.classes);
    const states = new Map<Draft, State>();
    for (const draft of order) states.set(draft, this.readState(draft, counts.get(draft) ?? anyCount, states));
    this.gaps += gaps.length;
    return { name, shape: states.get(root)!.shape, gaps: gaps.map(({ longest, next }) => ({ longest, shape: states.get(next)!.shape })) };
  }

  /**
   * A search keeps one beginning for each state that it is in. So states are one only where all beginnings are as far back; those where nothing goes on are
   * left at once.
   */
  private readState(draft: Draft, count: number, states: ReadonlyMap<Draft, State>): State {
    const reached = reachAll(draft);
    const ends = [...new Set(reached.flatMap((one) => [...one.ends]))];
    const opens = reached.flatMap((one) => one.gaps.map(({ number }) => this.gaps + number));
    const fans = reached.filter(({ steps }) => steps.size > 0).map(({ steps }) => this.readFan(steps, states));
    const shape = this.one<Shape>('shape', [ends, opens, fans.map(({ key }) => key)].join(' '), (key) => ({ key, ends, opens, fans }));
    const apart = fans.length === 0 ? 'left' : count === anyCount ? `own ${this.keys}` : `behind ${count}`;
    return this.one<State>('state', `${shape.key} ${apart}`, (key) => ({ key, shape }));
  }

  private readFan(drafts: ReadonlyMap<number, Draft>, states: ReadonlyMap<Draft, State>): Fan {
    const steps = [...drafts].map(([symbol, next]) => [this.symbols[symbol]!, states.get(next)!] as const).sort(([a], [b]) => a - b);
    return this.one<Fan>('fan', steps.map(([symbol, { key }]) => `${symbol} ${key}`).join(), (key) => ({ key, steps }));
  }

  /** The part of that kind and content, made where there is none yet. */
  private one<Part extends { readonly key: number }>(kind: string, content: string, make: (key: number) => Part): Part {
    const name = `${kind} ${content}`;
    const part = this.known.get(name) ?? make(this.keys++);
    this.known.set(name, part);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the name begins with the kind
    return part as Part;
  }
}

/** The first states and all that words lead to, each behind those that it leads to. */
function orderStates(firsts: readonly Draft[]): readonly Draft[] {
  const order = new Set<Draft>();
  const visit = (draft: Draft): void => {
    if (order.has(draft)) return;
    for (const { steps } of reachAll(draft)) for (const next of steps.values()) visit(next);
    order.add(draft);
  };
  for (const first of firsts) visit(first);
  return [...order];
}

/** How many words lead to each state; none or `anyCount` for those to which that may be different numbers. */
function countWords(order: readonly Draft[], root: Draft, classes: ReadonlySet<number>): ReadonlyMap<Draft, number> {
  const counts = new Map([[root, 0]]);
  for (const draft of order.toReversed()) {
    const before = counts.get(draft) ?? anyCount;
    for (const { steps } of reachAll(draft)) {
      for (const [symbol, next] of steps) {
        const count = before === anyCount || classes.has(symbol) ? anyCount : before + 1;
        counts.set(next, (counts.get(next) ?? count) === count ? count : anyCount);
      }
    }
  }
  return counts;
}

/** Merged lists as plain numbers. */
function writeGraph(names: TermGraph['names'], lists: readonly MergedList[]): TermGraph {
  const waiting: (() => void)[] = [];
  /** Gives parts their numbers as they are first come to; each is written in its turn. */
  const numberBy = <Part>(write: (part: Part) => void): ((part: Part) => number) => {
    const numbers = new Map<Part, number>();
    return (part) => {
      const known = numbers.get(part);
      if (known !== undefined) return known;
      numbers.set(part, numbers.size);
      waiting.push(() => write(part));
      return numbers.size - 1;
    };
  };
  const [ends, opens, fans, steps] = [new Sections(), new Sections(), new Sections(), new Sections()];
  const [shapes, stepStates]: [number[], number[]] = [[], []];
  const numberOfFan = numberBy<Fan>((fan) => {
    steps.add(fan.steps.map(([symbol]) => symbol));
    stepStates.push(...fan.steps.map(([, state]) => numberOfState(state)));
  });
  const numberOfShape = numberBy<Shape>((shape) => {
    ends.add(shape.ends);
    opens.add(shape.opens);
    fans.add(shape.fans.map(numberOfFan));
  });
  const numberOfState = numberBy<State>(({ shape }) => shapes.push(numberOfShape(shape)));

  const gaps = lists.flatMap((list) => list.gaps);
  const listed = lists.map((list) => ({ name: list.name, shape: numberOfShape(list.shape), gaps: list.gaps.length }));
  const gapShapes = Int32Array.from(gaps, ({ shape }) => numberOfShape(shape));
  for (const write of waiting) write();
  return {
    names, lists: listed,
    shapes: Int32Array.from(shapes),
    endsFrom: Int32Array.from(ends.from), ends: Int32Array.from(ends.items),
    opensFrom: Int32Array.from(opens.from), opens: Int32Array.from(opens.items),
    fansFrom: Int32Array.from(fans.from), fans: Int32Array.from(fans.items),
    stepsFrom: Int32Array.from(steps.from), stepSymbols: Int32Array.from(steps.items), stepStates: Int32Array.from(stepStates),
    gapLengths: Int32Array.from(gaps, ({ longest }) => longest), gapShapes,
  };
}

/** Lists of numbers one behind the other, and where each begins. */
class Sections {
  readonly items: number[] = [];
  readonly from = [0];

  add(numbers: readonly number[]): void {
    for (const number of numbers) this.items.push(number);
    this.from.push(this.items.length);
  }
}
