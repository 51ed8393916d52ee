import { openOnce, readTokens } from './read-tokens';

/**
 * One state as the lists are written. There are some twenty thousand, made while somebody waits: what most states have none of is made with the first of it,
 * and those that a word leads to are a chain in the order in which they were written.
 */
class Draft {
  firstStep: Draft | undefined = undefined;
  lastStep: Draft | undefined = undefined;
  /** The next that is reached by a word from where this one is. */
  sibling: Draft | undefined = undefined;
  /** Stretches of words that may be anything, and the state behind each. */
  gaps: { readonly gap: number; readonly longest: number; readonly next: Draft }[] | undefined = undefined;
  /** Further states that are reached from here without a word. */
  reached: Draft[] | undefined = undefined;
  ends: number[] | undefined = undefined;
  node: Node | undefined = undefined;

  constructor(
    readonly id: number,
    /** The symbol of the word that leads here; -1 where none does. */
    readonly symbol: number,
  ) {}

  add(step: Draft): void {
    if (this.lastStep === undefined) this.firstStep = step;
    else this.lastStep.sibling = step;
    this.lastStep = step;
  }
}

/** What is in a state: where each next word leads, the terms that end here, and the numbers of the stretches that open here. */
export type NodeParts = { readonly steps: ReadonlyMap<number, readonly Node[]>; readonly ends: readonly number[]; readonly opens: readonly number[] };

/**
 * One state of the compiled lists, together with all that are reached from it without a word. What is in it is worked out when a text comes to it for the
 * first time: most texts come to few of the states, and the browser often starts the background for one text.
 */
export class Node {
  private worked: NodeParts | undefined;

  constructor(
    readonly id: number,
    private readonly draft: Draft,
    private readonly nodeOf: (draft: Draft) => Node,
  ) {}

  get parts(): NodeParts {
    return (this.worked ??= this.finish());
  }

  private finish(): NodeParts {
    const steps = new Map<number, Node[]>();
    const ends: number[] = [];
    const opens: number[] = [];
    for (const draft of reachAll(this.draft)) {
      for (const end of draft.ends ?? []) if (!ends.includes(end)) ends.push(end);
      for (const { gap } of draft.gaps ?? []) opens.push(gap);
      for (let next = draft.firstStep; next !== undefined; next = next.sibling) {
        const there = steps.get(next.symbol);
        if (there === undefined) steps.set(next.symbol, [this.nodeOf(next)]);
        else there.push(this.nodeOf(next));
      }
    }
    return { steps, ends, opens };
  }
}

/** A state and all that are reached from it without a word. */
function reachAll(first: Draft): readonly Draft[] {
  const all = [first];
  for (const draft of all) for (const next of draft.reached ?? []) if (!all.includes(next)) all.push(next);
  return all;
}

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

/** The marks of a term and what stands between them. */
const partsOfTerm = /[()[\]|]|[^ ()[\]|]+/g;
/** "turn[ed]" would quietly be read as "turn" with a second word behind it. */
const groupInsideWord = /[^ ([|][([]/;
/** A word as it stands in a text, in small letters and without a sign: it is itself, or opened as `openWord` says. */
const plainWord = /^[a-z]+$/;
/** More than there are symbols: a state and a symbol in one small number. */
const mostSymbols = 2 ** 14;

/**
 * Compiles terms, each with the number that is reported when it is found. The notation is the one explained in
 * `lib/taxonomy/README.md`: `word`, `begin*`, `(this|that)`, `[optional]`, `<class>`, `..` (up to 3 words), `...` (up to 8), `....` (up to 20), `contacts!` (this form alone).
 * Terms with the same beginning share their states, and alternatives meet again behind their group, so the size is that of the
 * written lists. Throws on a term that cannot be read: the lists are part of the program.
 */
export function compileTerms(terms: Iterable<readonly [term: string, id: number]>): CompiledTerms {
  const builder = new TermBuilder();
  for (const [term, id] of terms) {
    const node = builder.readTerm(term);
    if (node === builder.root || builder.root.reached?.includes(node) === true) throw new Error(`An empty term: "${term}"`);
    if (node.ends?.includes(id) !== true) (node.ends ??= []).push(id);
  }
  let nodes = 0;
  const nodeOf = (draft: Draft): Node => (draft.node ??= new Node(nodes++, draft, nodeOf));
  const root = nodeOf(builder.root);
  const closing: { gap: number; next: Node }[][] = Array.from({ length: builder.symbols }, () => []);
  for (const { gap, next } of builder.gaps) {
    for (const { firstStep } of reachAll(next)) for (let behind = firstStep; behind !== undefined; behind = behind.sibling) closing[behind.symbol]!.push({ gap, next: nodeOf(behind) });
  }
  const gapLengths = Int32Array.from(builder.gaps, ({ longest }) => longest);
  const lengths = [...builder.prefixes.keys()].map((prefix) => prefix.length);
  return {
    root,
    edges: closing.map((gaps, symbol) => ({ symbol, begun: root.parts.steps.get(symbol) ?? [], gaps: Int32Array.from(gaps, ({ gap }) => gap), behind: gaps.map(({ next }) => next) })),
    gapLengths,
    scratch: { openedAt: new Int32Array(gapLengths.length), beganAt: new Int32Array(gapLengths.length), enteredAt: new Int32Array(builder.drafts), searched: 1 },
    literals: builder.literals,
    exact: builder.exact,
    prefixes: builder.prefixes,
    classes: builder.classes,
    shortestPrefix: Math.min(Number.MAX_SAFE_INTEGER, ...lengths),
    longestPrefix: Math.max(0, ...lengths),
    longestGap: Math.max(0, ...gapLengths),
    edgesOfWord: new Map(),
  };
}

class TermBuilder {
  readonly literals = new Map<string, number>();
  readonly exact = new Map<string, number>();
  readonly prefixes = new Map<string, number>();
  readonly classes = new Map<string, number>();
  /** The stretches by their numbers. */
  readonly gaps: { readonly gap: number; readonly longest: number; readonly next: Draft }[] = [];
  drafts = 0;
  symbols = 0;
  readonly root = this.createNode();
  /** Where a word leads from each state. */
  private readonly steps = new Map<number, Draft>();
  private term = '';
  private parts: readonly string[] = [];
  private at = 0;
  /** The symbols of each piece that was read before: the same words come in most terms. */
  private readonly pieces = new Map<string, readonly number[]>();

  private createNode(symbol = -1): Draft {
    return new Draft(this.drafts++, symbol);
  }

  private symbolOf(table: Map<string, number>, key: string): number {
    const known = table.get(key);
    if (known !== undefined) return known;
    table.set(key, this.symbols);
    return this.symbols++;
  }

  private stepOver(from: Draft, symbol: number): Draft {
    const key = from.id * mostSymbols + symbol;
    const known = this.steps.get(key);
    if (known !== undefined) return known;
    const next = this.createNode(symbol);
    from.add(next);
    this.steps.set(key, next);
    return next;
  }

  private stepGap(from: Draft, longest: number): Draft {
    const known = from.gaps?.find((gap) => gap.longest === longest);
    if (known !== undefined) return known.next;
    const one = { gap: this.gaps.length, longest, next: this.createNode() };
    this.gaps.push(one);
    (from.gaps ??= []).push(one);
    return one.next;
  }

  /** Reads a whole term, and gives the state behind it. */
  readTerm(term: string): Draft {
    if (groupInsideWord.test(term)) throw new Error(`A group inside a word in "${term}"`);
    this.term = term;
    this.parts = term.match(partsOfTerm) ?? [];
    this.at = 0;
    return this.readSequence('', this.root);
  }

  /** Reads to the closing mark of the group (or one of its bars, or the end) and gives the state behind it. */
  private readSequence(closing: string, from: Draft): Draft {
    let node = from;
    while (this.at < this.parts.length) {
      const part = this.parts[this.at]!;
      if (closing !== '' && (part === closing || part === '|')) break;
      if (part === ')' || part === ']') throw new Error(`A closing mark too many in "${this.term}"`);
      if (part === '|') throw new Error(`A bar outside a group in "${this.term}"`);
      if (part === '(' || part === '[') node = this.readGroup(part, node);
      else {
        node = this.readPiece(part, node);
        this.at += 1;
      }
    }
    return node;
  }

  private readGroup(mark: '(' | '[', from: Draft): Draft {
    const end = mark === '(' ? ')' : ']';
    const join = this.createNode();
    if (mark === '[') (from.reached ??= []).push(join);
    do {
      this.at += 1;
      (this.readSequence(end, from).reached ??= []).push(join);
    } while (this.parts[this.at] === '|');
    if (this.parts[this.at] !== end) throw new Error(`"${mark}" is not closed in "${this.term}"`);
    this.at += 1;
    return join;
  }

  private readPiece(piece: string, from: Draft): Draft {
    if (piece === '..') return this.stepGap(from, shortGap);
    if (piece === '...') return this.stepGap(from, longGap);
    if (piece === '....') return this.stepGap(from, longestGap);
    const known = this.pieces.get(piece);
    const symbols = known ?? this.readSymbols(piece);
    if (known === undefined) this.pieces.set(piece, symbols);
    let node = from;
    for (const symbol of symbols) node = this.stepOver(node, symbol);
    return node;
  }

  private readSymbols(piece: string): readonly number[] {
    if (piece.endsWith('!')) return [this.symbolOf(this.exact, piece.slice(0, -1))];
    if (piece.startsWith('<') && piece.endsWith('>')) return [this.symbolOf(this.classes, piece.slice(1, -1))];
    const open = piece.endsWith('*');
    const written = open ? piece.slice(0, -1) : piece;
    const words = plainWord.test(written) ? openOnce(written) : readTokens(written);
    return words.map(({ raw, lemma }, index) => (open && index === words.length - 1 ? this.symbolOf(this.prefixes, raw) : this.symbolOf(this.literals, lemma)));
  }
}
