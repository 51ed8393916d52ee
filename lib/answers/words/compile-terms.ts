import { readLemma, readTokens } from './read-tokens';

/** One state of the compiled lists: where each next word leads, and which terms end here. */
export type Node = {
  readonly id: number;
  readonly words: Map<number, Node>;
  /** Stretches of at most `longest` words that may be anything, and the state behind each. */
  readonly gaps: { readonly gap: number; readonly longest: number; readonly next: Node }[];
  /** States that are reached from here without a word, among them those reached through others; this one is the first. */
  readonly reached: Node[];
  readonly ends: number[];
};

/** A stretch of words that may be anything: `gap` is its number, `next` the state behind the word that closes it. */
export type GapEdge = { readonly gap: number; readonly next: Node };

/** Many terms compiled into one automaton over words. */
export type CompiledTerms = {
  readonly root: Node;
  /** For each symbol, the stretches that it closes. */
  readonly gapEdges: readonly (readonly GapEdge[])[];
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
  /** The symbols of a word, kept for the next time the word comes up. */
  readonly symbolsOfWord: Map<string, readonly number[]>;
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
    const { node, at } = builder.readSequence(term, 0, '', builder.root);
    if (at !== term.length) throw new Error(`A closing mark too many in "${term}"`);
    if (builder.root.reached.includes(node)) throw new Error(`An empty term: "${term}"`);
    if (!node.ends.includes(id)) node.ends.push(id);
  }
  for (const node of builder.nodes) closeReached(node);
  const gapEdges: GapEdge[][] = Array.from({ length: builder.symbols }, () => []);
  for (const node of builder.nodes) {
    for (const { gap, next } of node.gaps) {
      for (const reached of next.reached) for (const [symbol, behind] of reached.words) gapEdges[symbol]!.push({ gap, next: behind });
    }
  }
  const gapCount = builder.gapLengths.length;
  const lengths = [...builder.prefixes.keys()].map((prefix) => prefix.length);
  return {
    root: builder.root,
    gapEdges,
    gapLengths: Int32Array.from(builder.gapLengths),
    scratch: { openedAt: new Int32Array(gapCount), beganAt: new Int32Array(gapCount), enteredAt: new Int32Array(builder.nodes.length), searched: 1 },
    literals: builder.literals,
    exact: builder.exact,
    prefixes: builder.prefixes,
    classes: builder.classes,
    shortestPrefix: Math.min(Number.MAX_SAFE_INTEGER, ...lengths),
    longestPrefix: Math.max(0, ...lengths),
    symbolsOfWord: new Map(),
  };
}

/** Makes `reached` transitive. */
function closeReached(node: Node): void {
  for (const next of node.reached) {
    for (const further of next.reached) if (!node.reached.includes(further)) node.reached.push(further);
  }
}

class TermBuilder {
  readonly literals = new Map<string, number>();
  readonly exact = new Map<string, number>();
  readonly prefixes = new Map<string, number>();
  readonly classes = new Map<string, number>();
  readonly nodes: Node[] = [];
  readonly root = this.createNode();
  readonly gapLengths: number[] = [];
  symbols = 0;

  private createNode(): Node {
    const node: Node = { id: this.nodes.length, words: new Map(), gaps: [], reached: [], ends: [] };
    node.reached.push(node);
    this.nodes.push(node);
    return node;
  }

  private symbolOf(table: Map<string, number>, key: string): number {
    const known = table.get(key);
    if (known !== undefined) return known;
    table.set(key, this.symbols);
    return this.symbols++;
  }

  private stepOver(from: Node, symbol: number): Node {
    const known = from.words.get(symbol);
    if (known !== undefined) return known;
    const next = this.createNode();
    from.words.set(symbol, next);
    return next;
  }

  private stepGap(from: Node, longest: number): Node {
    const known = from.gaps.find((gap) => gap.longest === longest);
    if (known !== undefined) return known.next;
    const next = this.createNode();
    from.gaps.push({ gap: this.gapLengths.push(longest) - 1, longest, next });
    return next;
  }

  /** Reads from `at` to the closing mark of the group (or one of its bars, or the end) and gives the state behind it. */
  readSequence(term: string, start: number, closing: string, from: Node): { node: Node; at: number } {
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
        let end = at + 1;
        while (end < term.length && !' ()[]|'.includes(term[end]!)) end += 1;
        node = this.readPiece(term.slice(at, end), node);
        at = end;
      }
    }
    return { node, at };
  }

  private readPiece(piece: string, from: Node): Node {
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
