import { openOnce, readTokens } from './read-tokens';
import type { SymbolKind } from './term-graph';

/** A term in the notation of `lib/taxonomy/README.md`, with the number that is reported when it is found; several may have one number. */
export type NumberedTerm = readonly [term: string, id: number];

/** One state as a list is written. */
export class Draft {
  /** Where each next word leads, by its symbol. */
  readonly steps = new Map<number, Draft>();
  /** Stretches of words that may be anything, and the state behind each. */
  readonly gaps: DraftGap[] = [];
  /** Further states that are reached from here without a word. */
  readonly reached: Draft[] = [];
  readonly ends = new Set<number>();
}

/** A stretch: its number among those of its list, its longest length in words, and the state behind it. */
export type DraftGap = { readonly number: number; readonly longest: number; readonly next: Draft };

/** One list: its first state, and its stretches by their numbers. */
export type DraftedList = { readonly root: Draft; readonly gaps: readonly DraftGap[] };

/** The symbols of terms in the order in which they came up, by what they stand for; their numbers run through all kinds. */
export class SymbolTable {
  readonly numbers: Readonly<Record<SymbolKind, Map<string, number>>> = { literals: new Map(), exact: new Map(), prefixes: new Map(), classes: new Map() };
  /** How often each came up, by its number. */
  readonly uses: number[] = [];

  numberOf(kind: SymbolKind, name: string): number {
    const number = this.numbers[kind].get(name) ?? this.uses.push(0) - 1;
    this.numbers[kind].set(name, number);
    this.uses[number]! += 1;
    return number;
  }
}

const shortGap = 3;
const longGap = 8;
const longestGap = 20;

/** The marks of a term and what stands between them. */
const partsOfTerm = /[()[\]|]|[^ ()[\]|]+/g;
/** "turn[ed]" would quietly be read as "turn" with a second word behind it. */
const groupInsideWord = /[^ ([|][([]/;
/** A word as it stands in a text, in small letters and without a sign: it is itself, or opened as `openWord` says. */
const plainWord = /^[a-z]+$/;

/**
 * Reads terms into states. The notation is the one explained in
 * `lib/taxonomy/README.md`: `word`, `begin*`, `(this|that)`, `[optional]`, `<class>`, `..` (up to 3 words), `...` (up to 8), `....` (up to 20), `contacts!` (this form alone).
 * Terms with the same beginning share their states, and alternatives meet again behind their group, so the size is that of the
 * written lists. Throws on a term that cannot be read: the lists are part of the program.
 */
export function draftTerms(terms: Iterable<NumberedTerm>, symbols: SymbolTable): DraftedList {
  const reader = new TermReader(symbols);
  for (const [term, id] of terms) {
    const last = reader.readTerm(term);
    if (last === reader.root || reader.root.reached.includes(last)) throw new Error(`An empty term: "${term}"`);
    last.ends.add(id);
  }
  return reader;
}

/** A state and all that are reached from it without a word. */
export function reachAll(first: Draft): readonly Draft[] {
  const all = [first];
  for (const draft of all) for (const next of draft.reached) if (!all.includes(next)) all.push(next);
  return all;
}

class TermReader implements DraftedList {
  readonly root = new Draft();
  readonly gaps: DraftGap[] = [];
  private term = '';
  private parts: readonly string[] = [];
  private at = 0;

  constructor(private readonly symbols: SymbolTable) {}

  private stepOver(from: Draft, symbol: number): Draft {
    const known = from.steps.get(symbol);
    if (known !== undefined) return known;
    const next = new Draft();
    from.steps.set(symbol, next);
    return next;
  }

  private stepGap(from: Draft, longest: number): Draft {
    const known = from.gaps.find((gap) => gap.longest === longest);
    if (known !== undefined) return known.next;
    const one = { number: this.gaps.length, longest, next: new Draft() };
    this.gaps.push(one);
    from.gaps.push(one);
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
    let state = from;
    while (this.at < this.parts.length) {
      const part = this.parts[this.at]!;
      if (closing !== '' && (part === closing || part === '|')) break;
      if (part === ')' || part === ']') throw new Error(`A closing mark too many in "${this.term}"`);
      if (part === '|') throw new Error(`A bar outside a group in "${this.term}"`);
      if (part === '(' || part === '[') state = this.readGroup(part, state);
      else {
        state = this.readPiece(part, state);
        this.at += 1;
      }
    }
    return state;
  }

  private readGroup(mark: '(' | '[', from: Draft): Draft {
    const end = mark === '(' ? ')' : ']';
    const join = new Draft();
    if (mark === '[') from.reached.push(join);
    do {
      this.at += 1;
      this.readSequence(end, from).reached.push(join);
    } while (this.parts[this.at] === '|');
    if (this.parts[this.at] !== end) throw new Error(`"${mark}" is not closed in "${this.term}"`);
    this.at += 1;
    return join;
  }

  private readPiece(piece: string, from: Draft): Draft {
    if (piece === '..') return this.stepGap(from, shortGap);
    if (piece === '...') return this.stepGap(from, longGap);
    if (piece === '....') return this.stepGap(from, longestGap);
    let state = from;
    for (const symbol of this.readSymbols(piece)) state = this.stepOver(state, symbol);
    return state;
  }

  private readSymbols(piece: string): readonly number[] {
    if (piece.endsWith('!')) return [this.symbols.numberOf('exact', piece.slice(0, -1))];
    if (piece.startsWith('<') && piece.endsWith('>')) return [this.symbols.numberOf('classes', piece.slice(1, -1))];
    const open = piece.endsWith('*');
    const written = open ? piece.slice(0, -1) : piece;
    const words = plainWord.test(written) ? openOnce(written) : readTokens(written);
    return words.map(({ raw, lemma }, index) => (open && index === words.length - 1 ? this.symbols.numberOf('prefixes', raw) : this.symbols.numberOf('literals', lemma)));
  }
}
