import { readBundledTerms } from './bundled-terms';
import { openTerms, type CompiledTerms } from './open-terms';
import type { TermListName } from './term-numbers';

let opened: ReadonlyMap<string, CompiledTerms> | undefined;

/** A list of terms to search for; all lists are read with the first that is asked for. */
export function listedTerms(name: TermListName): CompiledTerms {
  opened ??= openTerms(readBundledTerms());
  return opened.get(name)!;
}
