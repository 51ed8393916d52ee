import { createContext, options } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';

/** Whether everything is drawn at once: what is closed, and a long text as a whole. */
export const DrawAll = createContext(false);

/** Whether closed panels are filled too; else each is when it is opened. */
export const AreDrawn = createContext(true);

/** Makes a change and draws it before coming back; Preact by itself draws when all that runs now has ended, which is after the page was printed. */
function drawNow(change: () => void): void {
  options.debounceRendering = (draw) => draw();
  change();
  // As it is where nobody sets it.
  options.debounceRendering = queueMicrotask;
}

/** False until the page is printed, and true from then on: paper shows what is closed as well, and nobody else needs it before it is opened. */
export function useDrawnForPrint(): boolean {
  const [areDrawn, setDrawn] = useState(useContext(DrawAll));
  useLayoutEffect(() => {
    const draw = (): void => drawNow(() => setDrawn(true));
    addEventListener('beforeprint', draw);
    return () => removeEventListener('beforeprint', draw);
  }, []);
  return areDrawn;
}
