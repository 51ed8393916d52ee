import type { CompiledTerms, Node } from './compile-terms';
import type { Token } from './read-tokens';

/** One term found: its number and the words it covers, `to` exclusive. */
export type Hit = { readonly id: number; readonly from: number; readonly to: number };

type State = { readonly node: Node; readonly start: number; readonly gapLeft: number };

/** Word classes found before: for each word, the classes that begin at it. */
export type ClassHits = ReadonlyMap<number, readonly { readonly name: string; readonly to: number }[]>;

const noClasses: ClassHits = new Map();

/**
 * All places where a term stands, in the order in which they end. A term does not reach over the end of a sentence, and
 * its gaps reach over nothing stronger than a comma. Every state is entered once per word, so the time is linear in the words.
 */
export function findHits(terms: CompiledTerms, tokens: readonly Token[], classes: ClassHits = noClasses): Hit[] {
  const hits: Hit[] = [];
  const waiting: (State[] | undefined)[] = [];
  const enter = (entered: Node, start: number, at: number): void => {
    for (const node of entered.reached) {
      for (const id of node.ends) hits.push({ id, from: start, to: at });
      if (node.words.size > 0) push(waiting, at, { node, start, gapLeft: 0 });
      for (const gap of node.gaps) for (const next of gap.next.reached) push(waiting, at, { node: next, start, gapLeft: gap.longest });
    }
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const symbols = readSymbols(terms, token);
    const begun = classes.get(at);
    const step = (state: State): void => {
      for (const symbol of symbols) {
        const next = state.node.words.get(symbol);
        if (next !== undefined) enter(next, state.start, at + 1);
      }
      if (begun === undefined) return;
      for (const { name, to } of begun) {
        const symbol = terms.classes.get(name);
        const next = symbol === undefined ? undefined : state.node.words.get(symbol);
        if (next !== undefined) enter(next, state.start, to);
      }
    };
    if (symbols.length > 0 || begun !== undefined) for (const node of terms.root.reached) step({ node, start: at, gapLeft: 0 });
    const states = waiting[at];
    if (states === undefined) continue;
    waiting[at] = undefined;
    for (const state of states) {
      if (token.before === 3) continue;
      step(state);
      if (state.gapLeft > 0 && token.before < 2) push(waiting, at + 1, { node: state.node, start: state.start, gapLeft: state.gapLeft - 1 });
    }
  }
  return hits;
}

function push(waiting: (State[] | undefined)[], at: number, state: State): void {
  const there = waiting[at];
  if (there === undefined) waiting[at] = [state];
  else if (!there.some((other) => other.node === state.node && other.gapLeft >= state.gapLeft)) there.push(state);
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
