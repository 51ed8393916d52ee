import type { CompiledTerms, Node } from './compile-terms';
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
  /** States to go on from at the next word, and further on where a class covers several words. */
  private here: { node: Node; start: number }[] = [];
  private next: { node: Node; start: number }[] = [];
  private readonly later = new Map<number, { node: Node; start: number }[]>();
  /** Gaps that open at a word not yet reached: opened earlier, they would hide from this word the opening it can close. */
  private readonly opening: { gap: number; start: number; at: number }[] = [];
  /** Added to positions in this text, so that marks left by an earlier search are never mistaken for marks of this one. */
  private readonly base: number;
  private segmentStart = 0;
  private position = 0;

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
  }

  run(): Hit[] {
    const { terms, tokens, classes, later } = this;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      this.position = at;
      if (token.before >= 2) this.segmentStart = at;
      const swap = this.here;
      this.here = this.next;
      this.next = swap;
      this.next.length = 0;
      this.openGaps(at);
      const waited = later.size === 0 ? undefined : later.get(at);
      if (waited !== undefined) {
        later.delete(at);
        this.here.push(...waited);
      }
      const symbols = readSymbols(terms, token);
      const begun = classes.get(at);
      for (const symbol of symbols) this.stepSymbol(symbol, at, at + 1, token);
      if (begun !== undefined) {
        for (const { name, to } of begun) {
          const symbol = terms.classes.get(name);
          if (symbol !== undefined) this.stepSymbol(symbol, at, to, token);
        }
      }
    }
    return this.hits;
  }

  private openGaps(at: number): void {
    if (this.opening.length === 0) return;
    const { openedAt, beganAt } = this.terms.scratch;
    let kept = 0;
    for (const one of this.opening) {
      if (one.at === at) {
        openedAt[one.gap] = this.base + at;
        beganAt[one.gap] = one.start;
      } else this.opening[kept++] = one;
    }
    this.opening.length = kept;
  }

  private stepSymbol(symbol: number, at: number, to: number, token: Token): void {
    const { terms } = this;
    const begun = terms.root.steps.get(symbol);
    if (begun !== undefined) for (const next of begun) this.enter(next, at, to);
    if (token.before === 3) return;
    for (const state of this.here) {
      const steps = state.node.steps.get(symbol);
      if (steps !== undefined) for (const next of steps) this.enter(next, state.start, to);
    }
    const { openedAt, beganAt } = terms.scratch;
    for (const { gap, next } of terms.gapEdges[symbol]!) {
      const opened = openedAt[gap]! - this.base;
      if (opened < 0 || opened > at || at - opened > terms.gapLengths[gap]!) continue;
      if (opened < this.segmentStart && opened !== at) continue;
      this.enter(next, beganAt[gap]!, to);
    }
  }

  private enter(node: Node, start: number, at: number): void {
    const { enteredAt } = this.terms.scratch;
    for (const id of node.ends) this.hits.push({ id, from: start, to: at });
    for (const gap of node.opens) this.opening.push({ gap, start, at });
    const mark = this.base + at;
    if (node.steps.size === 0 || enteredAt[node.id] === mark) return;
    enteredAt[node.id] = mark;
    this.wait(node, start, at);
  }

  private wait(node: Node, start: number, at: number): void {
    const state = { node, start };
    // Words are stepped in order, so a state one word on is the next one's; a class may reach further.
    if (at === this.position + 1) {
      this.next.push(state);
      return;
    }
    const there = this.later.get(at);
    if (there === undefined) this.later.set(at, [state]);
    else there.push(state);
  }

}

function readSymbols(terms: CompiledTerms, token: Token): readonly number[] {
  const known = terms.symbolsOfWord.get(token.raw);
  if (known !== undefined) return known;
  const symbols: number[] = [];
  const literal = terms.literals.get(token.lemma);
  if (literal !== undefined) symbols.push(literal);
  const exact = terms.exact.get(token.raw);
  if (exact !== undefined) symbols.push(exact);
  const longest = Math.min(token.raw.length, terms.longestPrefix);
  for (let length = terms.shortestPrefix; length <= longest; length += 1) {
    const prefix = terms.prefixes.get(token.raw.slice(0, length));
    if (prefix !== undefined) symbols.push(prefix);
  }
  if (terms.symbolsOfWord.size < mostWordsKept) terms.symbolsOfWord.set(token.raw, symbols);
  return symbols;
}

/** Words kept; hostile text with ever new words must not fill the memory. */
const mostWordsKept = 50_000;
