import { unkeptWord, type Token } from './read-tokens';
import { symbolKinds, type SymbolKind, type TermGraph } from './term-graph';

/** Tells for which symbols of a graph a word stands, and keeps what it told: most words of a text came up before. */
export class SymbolReader {
  readonly count: number;
  private readonly numbers: Readonly<Record<SymbolKind, ReadonlyMap<string, number>>>;
  private readonly shortestPrefix: number;
  private readonly longestPrefix: number;
  /** By the number of a word. Filled in order, without holes, which would make it slow. */
  private readonly told: (readonly number[] | undefined)[] = [];

  constructor(names: TermGraph['names']) {
    const numbers: Record<SymbolKind, Map<string, number>> = { literals: new Map(), exact: new Map(), prefixes: new Map(), classes: new Map() };
    let count = 0;
    for (const kind of symbolKinds) for (const name of names[kind]) numbers[kind].set(name, count++);
    const lengths = names.prefixes.map(({ length }) => length);
    this.numbers = numbers;
    this.count = count;
    this.shortestPrefix = Math.min(Number.MAX_SAFE_INTEGER, ...lengths);
    this.longestPrefix = Math.max(0, ...lengths);
  }

  /** The symbols of a word: its lemma's, its own form's, and those of its beginnings, the shortest first. */
  symbolsOf(token: Token): readonly number[] {
    return this.told[token.word] ?? this.readSymbols(token);
  }

  /** The symbol of a class of words; -1 where no term names it. */
  symbolOfClass(name: string): number {
    return this.numbers.classes.get(name) ?? -1;
  }

  private readSymbols({ raw, lemma, word }: Token): readonly number[] {
    const { literals, exact, prefixes } = this.numbers;
    const symbols: number[] = [];
    const add = (symbol: number | undefined): void => {
      if (symbol !== undefined) symbols.push(symbol);
    };
    add(literals.get(lemma));
    add(exact.get(raw));
    const longest = Math.min(raw.length, this.longestPrefix);
    for (let length = this.shortestPrefix; length <= longest; length += 1) add(prefixes.get(raw.slice(0, length)));
    if (word === unkeptWord) return symbols;
    while (this.told.length <= word) this.told.push(undefined);
    return (this.told[word] = symbols);
  }
}
