import type { ListOfTerms, SymbolKind, TermGraph } from './term-graph';

/** A graph of terms as it is packaged and as it is read; each table as `pack-terms.ts` writes it. */
export type PackedTerms = {
  /** The names of each kind (`sorted-names.ts`). */
  readonly names: Readonly<Record<SymbolKind, string>>;
  readonly lists: readonly ListOfTerms[];
  /** The numbers of other parts (`encodeReferences`). */
  readonly gapShapes: string;
  readonly shapes: string;
  readonly fans: string;
  readonly stepStates: string;
  /** Numbers as they are (`encodeNumbers`). */
  readonly ends: string;
  readonly opens: string;
  readonly gapLengths: string;
  /** How many there are in each part, where the graph has where each begins (`encodeNumbers`). */
  readonly endCounts: string;
  readonly openCounts: string;
  readonly fanCounts: string;
  readonly stepCounts: string;
  /** The symbols of the steps, in a fan each as its distance from the one before (`encodeNumbers`). */
  readonly stepSymbols: string;
};

/** How many shapes have their numbers before those of the states: what lists begin with, or those and what stands behind stretches. */
export function countFirstShapes(...numbers: readonly Iterable<number>[]): number {
  return numbers.reduce((count, some) => Math.max(count, ...[...some].map((number) => number + 1)), 0);
}

/** The shapes that the lists begin with. */
export function firstShapes({ lists }: Pick<TermGraph, 'lists'>): readonly number[] {
  return lists.map(({ shape }) => shape);
}
