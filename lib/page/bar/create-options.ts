import { writeKeys } from '../../words/write-keys';
import type { DomReader } from '../dom-reader';
import type { Shortcuts } from '../mark';
import { barWords } from './bar-words';
import { buildButton, buildElement } from './build-element';

const keyOrder = ['toggle', 'next', 'previous', 'same', 'clear'] as const;

/** Firefox prints a copy of the page, to which highlights do not belong: those of scripts are never on paper. Its own property tells it. */
function canPrintMarks(dom: DomReader): boolean {
  return dom.defaultView(dom.document)?.CSS.supports('-moz-orient', 'inline') !== true;
}

/** How marks get on paper: with the page, where the browser prints them, and else on a page of our own; `openMarked` gives false where that failed. */
export type Printing = { readonly setPrinted: (printed: boolean) => void; readonly openMarked: () => Promise<boolean> };

function buildPrintedChoice(dom: DomReader, { setPrinted }: Printing): Node[] {
  const printed = buildElement(dom, 'input', { type: 'checkbox' });
  printed.addEventListener('change', () => setPrinted(printed.checked));
  return [buildElement(dom, 'label', {}, printed, barWords.printed)];
}

function buildPrintApart(dom: DomReader, { openMarked }: Printing): Node[] {
  const told = buildElement(dom, 'p', { class: 'hint told', 'aria-live': 'polite' });
  const tell = (opened: boolean): void => {
    told.textContent = opened ? '' : barWords.notOpened;
  };
  const button = buildButton(dom, { class: 'plain', 'data-do': 'print' }, barWords.printApart, () => void openMarked().then(tell, () => tell(false)));
  return [button, buildElement(dom, 'p', { class: 'hint' }, barWords.printApartHint), told];
}

/** Keys as they stand on a keyboard, and beside them, heard and not seen, what a screen reader can say. */
function buildKeys(dom: DomReader, keys: string): (Node | string)[] {
  if (keys === '') return [barWords.keyless];
  const { shown, said } = writeKeys(keys);
  return [buildElement(dom, 'kbd', { 'aria-hidden': 'true' }, shown), buildElement(dom, 'span', { class: 'heard' }, said)];
}

/** What is asked for seldom: printing the marks, and the keys as they are set in this browser. */
export function createOptions(dom: DomReader, shortcuts: Shortcuts, printing: Printing): HTMLElement {
  const keys = keyOrder.flatMap((name) => [buildElement(dom, 'dt', {}, barWords.keyNames[name]), buildElement(dom, 'dd', {}, ...buildKeys(dom, shortcuts[name]))]);
  return buildElement(
    dom,
    'div',
    { class: 'panel' },
    ...(canPrintMarks(dom) ? buildPrintedChoice(dom, printing) : buildPrintApart(dom, printing)),
    buildElement(dom, 'dl', { class: 'keys', 'aria-label': barWords.keys }, ...keys),
    buildElement(dom, 'p', { class: 'hint' }, barWords.keysHint),
    buildElement(dom, 'p', { class: 'hint' }, barWords.limits),
  );
}
