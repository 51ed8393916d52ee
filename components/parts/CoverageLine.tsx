import { fillWords } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';

/** How much of the policy was read, and what could not be. */
export function CoverageLine({ coverage }: { readonly coverage: string }) {
  return <p class="coverage">{fillWords(interfaceWords.header.coverage, { coverage })}</p>;
}
