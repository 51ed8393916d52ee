import type { DomReader } from '../dom-reader';

/** Moves the arrow keys' focus among the buttons of a toolbar, of which one at a time is reached by Tab (WAI-ARIA, pattern "toolbar"). */
export function rove(toolbar: HTMLElement, root: ShadowRoot): void {
  const buttons = (): HTMLElement[] => [...toolbar.querySelectorAll('button')].filter((button) => !button.disabled && !button.hidden);
  const choose = (chosen: Element | null): void => {
    for (const [index, button] of buttons().entries()) button.tabIndex = chosen === button || (chosen === null && index === 0) ? 0 : -1;
  };
  toolbar.addEventListener('focusin', () => choose(root.activeElement));
  toolbar.addEventListener('keydown', ({ key }) => {
    const all = buttons();
    const at = all.findIndex((button) => button === root.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
    if (at < 0 || to === undefined) return;
    all.at(to % all.length)?.focus();
  });
  choose(null);
}

/** Remembers where the keyboard is in the page, and gives a function that brings it back there. */
export function keepFocus(dom: DomReader, host: Element): () => void {
  const view = dom.defaultView(dom.document);
  const active = dom.activeElement(dom.document);
  return () => {
    if (active !== null && active !== host && active !== dom.body(dom.document) && dom.isConnected(active) && active instanceof (view?.HTMLElement ?? HTMLElement)) active.focus({ preventScroll: true });
  };
}

/**
 * Lets Tab and a screen reader go on from the start of a range, without touching a node: the browser takes the start of the selection for the
 * place. A selection of the reader's own is left alone. False where nothing was done.
 */
export function moveReadingPoint(dom: DomReader, range: Range): boolean {
  const view = dom.defaultView(dom.ownerDocument(range.startContainer));
  const selection = view?.getSelection() ?? null;
  if (selection === null || !selection.isCollapsed) return false;
  selection.collapse(range.startContainer, range.startOffset);
  return true;
}

/** Leaves the bar for the page, at the start of a range. What was selected makes room, since the reader asked for it. */
export function enterPage(dom: DomReader, root: ShadowRoot, range: Range): void {
  dom.defaultView(dom.ownerDocument(range.startContainer))?.getSelection()?.removeAllRanges();
  moveReadingPoint(dom, range);
  const { activeElement } = root;
  if (activeElement !== null && 'blur' in activeElement && typeof activeElement.blur === 'function') activeElement.blur();
}
