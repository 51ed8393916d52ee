import { useContext, useEffect, useState } from 'preact/hooks';
import { DrawAll } from './draw-closed';

/** False on the first drawing, true a frame later: whoever draws a long text by it, one part after the other, never keeps the page from answering. */
export function useNext(): boolean {
  const isAtOnce = useContext(DrawAll);
  const [isDue, setDue] = useState(isAtOnce);
  useEffect(() => {
    if (isDue) return undefined;
    const timer = setTimeout(() => setDue(true), 0);
    return () => clearTimeout(timer);
  }, [isDue]);
  return isDue;
}
