import { compileTerms } from '../../../lib/answers/words/compile-terms';
import { openTerms, type CompiledTerms } from '../../../lib/answers/words/open-terms';

/** A list of terms of its own, all with the number 0. */
export function compileList(...terms: readonly string[]): CompiledTerms {
  return openTerms(compileTerms({ list: terms.map((term) => [term, 0] as const) })).get('list')!;
}
