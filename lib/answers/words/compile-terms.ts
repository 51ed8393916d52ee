import { readLemma, readTokens } from './read-tokens';

/** One state while the lists are read. */
type Draft = {
  readonly words: Map<number, Draft>;
  /** Stretches of words that may be anything, and the state behind each. */
  readonly gaps: { readonly gap: number; readonly longest: number; readonly next: Draft }[];
  /** States that are reached from here without a word; this one is the first. */
  readonly reached: Draft[];
  readonly ends: number[];
  node: Node | undefined;
};

/** One state of the compiled lists, together with all that are reached from it without a word. */
export type Node = {
  readonly id: number;
  /** Where each next word leads. */
  readonly steps: Map<number, Node[]>;
  /** The terms that end here. */
  readonly ends: number[];
  /** The numbers of the stretches that open here. */
  readonly opens: number[];
};

/** Where one symbol leads, whatever was read before it. */
export type SymbolEdges = {
  readonly symbol: number;
  /** The states of the terms that begin with it. */
  readonly begun: readonly Node[];
  /** The numbers of the stretches that it can close, and the state behind each. */
  readonly gaps: Int32Array;
  readonly behind: readonly Node[];
};

/** Many terms compiled into one automaton over words. */
export type CompiledTerms = {
  readonly root: Node;
  /** By symbol. */
  readonly edges: readonly SymbolEdges[];
  /** The longest stretch of each number, in words. */
  readonly gapLengths: Int32Array;
  /** Where each stretch was opened last and where its term began, and when each state was entered last; `searched` counts all words ever searched. */
  readonly scratch: { readonly openedAt: Int32Array; readonly beganAt: Int32Array; readonly enteredAt: Int32Array; searched: number };
  /** Symbols of a whole word, by its lemma. */
  readonly literals: ReadonlyMap<string, number>;
  /** Symbols of a word in exactly one form. */
  readonly exact: ReadonlyMap<string, number>;
  /** Symbols of a beginning of a word. */
  readonly prefixes: ReadonlyMap<string, number>;
  readonly shortestPrefix: number;
  readonly longestPrefix: number;
  /** Symbols of word classes, by the class's name. */
  readonly classes: ReadonlyMap<string, number>;
  /** The longest of all stretches, in words. */
  readonly longestGap: number;
  /** Where a word leads, kept for the next time the word comes up. */
  readonly edgesOfWord: Map<string, readonly SymbolEdges[]>;
};

const shortGap = 3;
const longGap = 8;
const longestGap = 20;

/**
 * Compiles terms, each with the number that is reported when it is found. The notation is the one explained in
 * `lib/taxonomy/README.md`: `word`, `begin*`, `(this|that)`, `[optional]`, `<class>`, `..` (up to 3 words), `...` (up to 8), `....` (up to 20), `contacts!` (this form alone).
 * Terms with the same beginning share their states, and alternatives meet again behind their group, so the size is that of the
 * written lists. Throws on a term that cannot be read: the lists are part of the program.
 */
export function compileTerms(terms: Iterable<readonly [term: string, id: number]>): CompiledTerms {
  const builder = new TermBuilder();
  for (const [term, id] of terms) {
    const { node } = builder.readSequence(term, 0, '', builder.root);
    if (builder.root.reached.includes(node)) throw new Error(`An empty term: "${term}"`);
    if (!node.ends.includes(id)) node.ends.push(id);
  }
  for (const draft of builder.drafts) closeReached(draft);
  const nodes: Node[] = [];
  const root = finishNode(builder.root, nodes);
  const closing: { gap: number; next: Node }[][] = Array.from({ length: builder.symbols }, () => []);
  for (const draft of builder.drafts) {
    for (const { gap, next } of draft.gaps) {
      for (const reached of next.reached) for (const [symbol, behind] of reached.words) closing[symbol]!.push({ gap, next: finishNode(behind, nodes) });
    }
  }
  const gapCount = builder.gapLengths.length;
  const lengths = [...builder.prefixes.keys()].map((prefix) => prefix.length);
  return {
    root,
    edges: closing.map((gaps, symbol) => ({ symbol, begun: root.steps.get(symbol) ?? [], gaps: Int32Array.from(gaps, ({ gap }) => gap), behind: gaps.map(({ next }) => next) })),
    gapLengths: Int32Array.from(builder.gapLengths),
    scratch: { openedAt: new Int32Array(gapCount), beganAt: new Int32Array(gapCount), enteredAt: new Int32Array(nodes.length), searched: 1 },
    literals: builder.literals,
    exact: builder.exact,
    prefixes: builder.prefixes,
    classes: builder.classes,
    shortestPrefix: Math.min(Number.MAX_SAFE_INTEGER, ...lengths),
    longestPrefix: Math.max(0, ...lengths),
    longestGap: Math.max(0, ...builder.gapLengths),
    edgesOfWord: new Map(),
  };
}

/** Makes `reached` transitive. */
function closeReached(draft: Draft): void {
  for (const next of draft.reached) {
    for (const further of next.reached) if (!draft.reached.includes(further)) draft.reached.push(further);
  }
}

/** The state of a draft, made once; states behind it are made with it. */
function finishNode(first: Draft, nodes: Node[]): Node {
  const waiting = [first];
  const numberOf = (draft: Draft): Node => {
    if (draft.node !== undefined) return draft.node;
    draft.node = { id: nodes.length, steps: new Map(), ends: [], opens: [] };
    nodes.push(draft.node);
    if (draft !== first) waiting.push(draft);
    return draft.node;
  };
  const known = first.node;
  const made = numberOf(first);
  if (known !== undefined) return made;
  for (const draft of waiting) {
    const node = draft.node!;
    for (const { words, ends, gaps } of draft.reached) {
      for (const end of ends) if (!node.ends.includes(end)) node.ends.push(end);
      for (const { gap } of gaps) node.opens.push(gap);
      for (const [symbol, next] of words) {
        const there = node.steps.get(symbol);
        if (there === undefined) node.steps.set(symbol, [numberOf(next)]);
        else there.push(numberOf(next));
      }
    }
  }
  return made;
}

class TermBuilder {
  readonly literals = new Map<string, number>();
  readonly exact = new Map<string, number>();
  readonly prefixes = new Map<string, number>();
  readonly classes = new Map<string, number>();
  readonly drafts: Draft[] = [];
  readonly root = this.createNode();
  readonly gapLengths: number[] = [];
  symbols = 0;

  private createNode(): Draft {
    const node: Draft = { words: new Map(), gaps: [], reached: [], ends: [], node: undefined };
    node.reached.push(node);
    this.drafts.push(node);
    return node;
  }

  private symbolOf(table: Map<string, number>, key: string): number {
    const known = table.get(key);
    if (known !== undefined) return known;
    table.set(key, this.symbols);
    return this.symbols++;
  }

  private stepOver(from: Draft, symbol: number): Draft {
    const known = from.words.get(symbol);
    if (known !== undefined) return known;
    const next = this.createNode();
    from.words.set(symbol, next);
    return next;
  }

  private stepGap(from: Draft, longest: number): Draft {
    const known = from.gaps.find((gap) => gap.longest === longest);
    if (known !== undefined) return known.next;
    const next = this.createNode();
    from.gaps.push({ gap: this.gapLengths.push(longest) - 1, longest, next });
    return next;
  }

  /** Reads from `at` to the closing mark of the group (or one of its bars, or the end) and gives the state behind it. */
  readSequence(term: string, start: number, closing: string, from: Draft): { node: Draft; at: number } {
    let node = from;
    let at = start;
    const isEnd = (mark: string): boolean => closing !== '' && (mark === closing || mark === '|');
    while (at < term.length && !isEnd(term[at]!)) {
      const mark = term[at]!;
      if (mark === ' ') at += 1;
      else if (mark === '(' || mark === '[') {
        const end = mark === '(' ? ')' : ']';
        // "turn[ed]" would quietly be read as "turn" with a second word behind it.
        if (at > 0 && !' ([|'.includes(term[at - 1]!)) throw new Error(`A group inside a word in "${term}"`);
        const join = this.createNode();
        if (mark === '[') node.reached.push(join);
        do {
          const inner = this.readSequence(term, at + 1, end, node);
          inner.node.reached.push(join);
          at = inner.at;
        } while (term[at] === '|');
        if (term[at] !== end) throw new Error(`"${mark}" is not closed in "${term}"`);
        at += 1;
        node = join;
      } else {
        if (mark === ')' || mark === ']') throw new Error(`A closing mark too many in "${term}"`);
        let end = at + 1;
        while (end < term.length && !' ()[]|'.includes(term[end]!)) end += 1;
        node = this.readPiece(term.slice(at, end), node);
        at = end;
      }
    }
    return { node, at };
  }

  private readPiece(piece: string, from: Draft): Draft {
    if (piece === '..') return this.stepGap(from, shortGap);
    if (piece === '...') return this.stepGap(from, longGap);
    if (piece === '....') return this.stepGap(from, longestGap);
    if (piece.endsWith('!')) return this.stepOver(from, this.symbolOf(this.exact, piece.slice(0, -1)));
    if (piece.startsWith('<') && piece.endsWith('>')) return this.stepOver(from, this.symbolOf(this.classes, piece.slice(1, -1)));
    const open = piece.endsWith('*');
    const words = readTokens(open ? piece.slice(0, -1) : piece).map((token) => token.raw);
    let node = from;
    words.forEach((word, index) => {
      const symbol = open && index === words.length - 1 ? this.symbolOf(this.prefixes, word) : this.symbolOf(this.literals, readLemma(word));
      node = this.stepOver(node, symbol);
    });
    return node;
  }
}
