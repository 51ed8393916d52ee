/** What a symbol may stand for: a whole word by its lemma, a word in exactly one form, a beginning of a word, a class of words by its name. */
export const symbolKinds = ['literals', 'exact', 'prefixes', 'classes'] as const;

/** One of them. */
export type SymbolKind = (typeof symbolKinds)[number];

/**
 * Lists of terms compiled into automata over words that share all they can, as plain numbers. A search stands in *states*. What is in a state is its *shape*
 * (the terms that end there, the stretches of any words that open there, the fans); states of one shape are apart where a search can be in both with
 * different beginnings. A *fan* is the steps written at one place: to which state each symbol leads. What is reached without a word is in the shape already.
 * Where something is `…From`, that of number n reaches from its n-th entry to the one behind. States, shapes and fans have their numbers in the order in which
 * they come up in these tables.
 */
export type TermGraph = {
  /** What the symbols stand for; a symbol's number is its place in all kinds, one behind the other. */
  readonly names: Readonly<Record<SymbolKind, readonly string[]>>;
  readonly lists: readonly ListOfTerms[];
  /** By state: its shape. */
  readonly shapes: Int32Array;
  /** By shape: the numbers of the terms that end there, the stretches that open there, and its fans. */
  readonly endsFrom: Int32Array;
  readonly ends: Int32Array;
  readonly opensFrom: Int32Array;
  readonly opens: Int32Array;
  readonly fansFrom: Int32Array;
  readonly fans: Int32Array;
  /** By fan: its steps, by rising symbol. */
  readonly stepsFrom: Int32Array;
  readonly stepSymbols: Int32Array;
  readonly stepStates: Int32Array;
  /** By stretch: its longest length in words, and the shape behind it. */
  readonly gapLengths: Int32Array;
  readonly gapShapes: Int32Array;
};

/** One list: its name, the shape that its terms begin with, and how many stretches it has; they are counted through all lists. */
export type ListOfTerms = { readonly name: string; readonly shape: number; readonly gaps: number };
