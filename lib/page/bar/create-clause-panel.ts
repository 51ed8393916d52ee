import { quoteAll } from '../../words/quote-words';
import type { DomReader } from '../dom-reader';
import type { PlacedMark } from '../place-marks';
import { barWords, fillBarWords } from './bar-words';
import { buildDetail, type DetailActions } from './build-detail';
import { buildButton, buildElement } from './build-element';
import { findClosedPart } from './find-closed-part';

/** The detail of the present clause, with the closed part in which it may stand. */
export type ClausePanel = { readonly element: HTMLElement; readonly show: (placed: PlacedMark | undefined) => void };

/** `onOpened`: the reader asked for a closed section, and it is open now. */
export function createClausePanel(dom: DomReader, actions: DetailActions, onOpened: (placed: PlacedMark) => void): ClausePanel {
  const element = buildElement(dom, 'div', { class: 'clause', hidden: true });
  return {
    element,
    show: (placed) => {
      // The page is asked before anything is changed.
      const parts = placed === undefined ? [] : [...buildClosedPart(dom, placed, onOpened), buildDetail(dom, placed.mark, actions)];
      element.hidden = placed === undefined;
      element.replaceChildren(...parts);
    },
  };
}

function buildClosedPart(dom: DomReader, placed: PlacedMark, onOpened: (placed: PlacedMark) => void): HTMLElement[] {
  const [range] = placed.ranges;
  const part = range === undefined ? null : findClosedPart(dom, range.startContainer);
  if (part === null) return [];
  const { name, details } = part;
  const isDetails = details.length > 0;
  const words = isDetails ? (name === '' ? barWords.closedNameless : barWords.closed) : name === '' ? barWords.hiddenNameless : barWords.hidden;
  const line = buildElement(dom, 'p', { class: 'closed' }, fillBarWords(words, { name: quoteAll([name]) }));
  if (isDetails) {
    line.append(
      buildButton(dom, { class: 'plain', 'data-do': 'open' }, barWords.open, () => {
        for (const one of details) one.open = true;
        onOpened(placed);
      }),
    );
  }
  return [line];
}
