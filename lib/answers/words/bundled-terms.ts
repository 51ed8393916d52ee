import { compileTerms } from './compile-terms';
import type { TermGraph } from './term-graph';
import { readTermLists } from './term-lists';

/** The lists that ship with the extension, compiled anew at each call: keep what it gives. The build puts them in this place packed (`cli/ship-packed.ts`). */
export function readBundledTerms(): TermGraph {
  return compileTerms(readTermLists());
}
