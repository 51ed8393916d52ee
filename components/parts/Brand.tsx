import { interfaceWords } from '../../lib/summary/words/interface-words';
import { Mark } from './Mark';

/** The mark and the name of the product, above the title of a page. */
export function Brand() {
  return (
    <p class="brand">
      <Mark />
      {interfaceWords.product}
    </p>
  );
}
