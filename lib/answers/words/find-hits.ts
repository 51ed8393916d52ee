import type { CompiledTerms, Node, NodeParts, SymbolEdges } from './compile-terms';
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

/** States to go on from, by the steps they allow, and where their terms began, in two arrays of one length. */
class States {
  readonly steps: NodeParts['steps'][] = [];
  readonly starts: number[] = [];
  count = 0;

  push(steps: NodeParts['steps'], start: number): void {
    this.steps[this.count] = steps;
    this.starts[this.count] = start;
    this.count += 1;
  }
}

class Search {
  private readonly hits: Hit[] = [];
  /** States to go on from at the next word, and further on where a class covers several words. */
  private here = new States();
  private next = new States();
  private readonly later = new Map<number, States>();
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
    const hasClasses = classes.size > 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      this.position = at;
      if (token.before >= 2) this.segmentStart = at;
      const swap = this.here;
      this.here = this.next;
      this.next = swap;
      swap.count = 0;
      if (this.opening.length > 0) this.openGaps(at);
      if (later.size > 0) this.takeLater(at);
      const edges = terms.edgesOfWord.get(token.raw) ?? readEdges(terms, token);
      for (let one = 0; one < edges.length; one += 1) this.stepSymbol(edges[one]!, at, at + 1, token.before === 3);
      const begun = hasClasses ? classes.get(at) : undefined;
      if (begun !== undefined) {
        for (const { name, to } of begun) {
          const symbol = terms.classes.get(name);
          if (symbol !== undefined) this.stepSymbol(terms.edges[symbol]!, at, to, token.before === 3);
        }
      }
    }
    return this.hits;
  }

  private takeLater(at: number): void {
    const waited = this.later.get(at);
    if (waited === undefined) return;
    this.later.delete(at);
    for (let one = 0; one < waited.count; one += 1) this.here.push(waited.steps[one]!, waited.starts[one]!);
  }

  private openGaps(at: number): void {
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

  private stepSymbol({ symbol, begun, gaps, behind }: SymbolEdges, at: number, to: number, isFirst: boolean): void {
    for (let one = 0; one < begun.length; one += 1) this.enter(begun[one]!, at, to);
    if (isFirst) return;
    const { here, terms } = this;
    for (let one = 0; one < here.count; one += 1) {
      const nodes = here.steps[one]!.get(symbol);
      if (nodes !== undefined) for (let next = 0; next < nodes.length; next += 1) this.enter(nodes[next]!, here.starts[one]!, to);
    }
    if (gaps.length === 0) return;
    // Most stretches are not open at all, so the cheap question comes first. No mark is beyond this word's: later ones are still in `opening`.
    const { openedAt, beganAt } = terms.scratch;
    const earliest = this.base + Math.max(this.segmentStart, at - terms.longestGap);
    for (let one = 0; one < gaps.length; one += 1) {
      const gap = gaps[one]!;
      const opened = openedAt[gap]!;
      if (opened >= earliest && this.base + at - opened <= terms.gapLengths[gap]!) this.enter(behind[one]!, beganAt[gap]!, to);
    }
  }

  private enter(node: Node, start: number, at: number): void {
    const { ends, opens, steps } = node.parts;
    for (let one = 0; one < ends.length; one += 1) this.hits.push({ id: ends[one]!, from: start, to: at });
    for (let one = 0; one < opens.length; one += 1) this.opening.push({ gap: opens[one]!, start, at });
    if (steps.size === 0) return;
    const { enteredAt } = this.terms.scratch;
    const mark = this.base + at;
    if (enteredAt[node.id] === mark) return;
    enteredAt[node.id] = mark;
    // Words are stepped in order, so a state one word on is the next one's; a class may reach further.
    if (at === this.position + 1) this.next.push(steps, start);
    else this.waitLater(steps, start, at);
  }

  private waitLater(steps: NodeParts['steps'], start: number, at: number): void {
    const there = this.later.get(at) ?? new States();
    there.push(steps, start);
    this.later.set(at, there);
  }
}

/** Words kept; hostile text with ever new words must not fill the memory. */
const mostWordsKept = 50_000;

function readEdges(terms: CompiledTerms, token: Token): readonly SymbolEdges[] {
  const edges: SymbolEdges[] = [];
  const add = (symbol: number | undefined): void => {
    if (symbol !== undefined) edges.push(terms.edges[symbol]!);
  };
  add(terms.literals.get(token.lemma));
  add(terms.exact.get(token.raw));
  const longest = Math.min(token.raw.length, terms.longestPrefix);
  for (let length = terms.shortestPrefix; length <= longest; length += 1) add(terms.prefixes.get(token.raw.slice(0, length)));
  if (terms.edgesOfWord.size < mostWordsKept) terms.edgesOfWord.set(token.raw, edges);
  return edges;
}
