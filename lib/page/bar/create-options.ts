import type { DomReader } from '../dom-reader';
import type { Shortcuts } from '../mark';
import { barWords } from './bar-words';
import { buildElement } from './build-element';

const keyOrder = ['toggle', 'next', 'previous', 'same', 'clear'] as const;

/** Firefox prints a copy of the page, to which highlights do not belong: those of scripts are never on paper. Its own property tells it. */
function canPrintMarks(dom: DomReader): boolean {
  return dom.defaultView(dom.document)?.CSS.supports('-moz-orient', 'inline') !== true;
}

/** What is asked for seldom: printing the marks, and the keys as they are set in this browser. */
export function createOptions(dom: DomReader, shortcuts: Shortcuts, onPrinted: (printed: boolean) => void): HTMLElement {
  const printed = buildElement(dom, 'input', { type: 'checkbox' });
  printed.addEventListener('change', () => onPrinted(printed.checked));
  const keys = keyOrder.flatMap((name) => {
    const key = shortcuts[name];
    return [buildElement(dom, 'dt', {}, barWords.keyNames[name]), buildElement(dom, 'dd', {}, key === '' ? barWords.keyless : buildElement(dom, 'kbd', {}, key))];
  });
  return buildElement(
    dom,
    'div',
    { class: 'panel' },
    canPrintMarks(dom) ? buildElement(dom, 'label', {}, printed, barWords.printed) : buildElement(dom, 'p', { class: 'hint' }, barWords.unprinted),
    buildElement(dom, 'dl', { class: 'keys', 'aria-label': barWords.keys }, ...keys),
    buildElement(dom, 'p', { class: 'hint' }, barWords.keysHint),
    buildElement(dom, 'p', { class: 'hint' }, barWords.limits),
  );
}
