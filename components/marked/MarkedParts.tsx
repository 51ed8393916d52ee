import { useEffect } from 'preact/hooks';
import type { MarkedBlock } from '../../lib/summary/marked/marked-text';
import { MarkedBlocks } from './MarkedBlocks';
import { useNext } from '../parts/use-next';

/** What the parts of a text need. `from`: the first of them to be drawn here. */
export type MarkedPartsProps = { readonly parts: readonly (readonly MarkedBlock[])[]; readonly from?: number; readonly onWhole: () => void };

/**
 * The parts of a text, one after the other; `onWhole` is called when the last one stands. Each brings the next along with it: in a list every new part had all
 * before it gone through again, and a text of 5 MB took minutes.
 */
export function MarkedParts({ parts, from = 0, onWhole }: MarkedPartsProps) {
  const isNextDue = useNext();
  const isLast = from + 1 >= parts.length;
  useEffect(() => {
    if (isLast) onWhole();
  }, [isLast]);
  return (
    <>
      <MarkedBlocks blocks={parts[from] ?? []} />
      {!isLast && isNextDue && <MarkedParts parts={parts} from={from + 1} onWhole={onWhole} />}
    </>
  );
}
