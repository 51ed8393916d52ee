import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Milliseconds after which closed panels are filled; 0 fills them at once. Long enough for the card itself to be painted before. */
export const DrawDelay = createContext(150);

/** Whether closed panels have been filled already. They are, unasked, so that they can be printed and searched. */
export const AreDrawn = createContext(true);

/** False on the first drawing, true soon after it: what is closed need not hold up what is seen. */
export function useDrawLater(): boolean {
  const delayMs = useContext(DrawDelay);
  const [areDrawn, setDrawn] = useState(delayMs === 0);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return areDrawn;
}
