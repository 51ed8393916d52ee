import type { DomReader } from '../dom-reader';
import { barWords, countBarWords } from './bar-words';
import { buildButton, buildElement } from './build-element';

/** Says how many clauses could not be found again, and offers to read the page again. */
export type LossNotice = {
  readonly element: HTMLElement;
  /** True when the number is another one than before. */
  readonly show: (lost: number, all: number) => boolean;
  /** What it says, or empty. */
  readonly read: () => string;
};

/** A notice that is there only while clauses are lost. */
export function createLossNotice(dom: DomReader, readAgain: () => Promise<boolean>): LossNotice {
  const text = buildElement(dom, 'span');
  let shown = 0;
  const button = buildButton(dom, { class: 'plain', 'data-do': 'read-again' }, barWords.readAgain, () => {
    button.disabled = true;
    text.textContent = barWords.readingAgain;
    const fail = (): void => {
      button.disabled = false;
      text.textContent = barWords.notRead;
    };
    void readAgain().then((done) => done || fail(), fail);
  });
  const element = buildElement(dom, 'div', { class: 'notice', hidden: true }, text, button);
  return {
    element,
    show: (lost, all) => {
      const isNew = lost !== shown;
      shown = lost;
      element.hidden = lost === 0;
      if (isNew) text.textContent = lost === 0 ? '' : lost === all ? barWords.allLost : countBarWords(barWords.lost, lost);
      return isNew;
    },
    read: () => (shown === 0 ? '' : (text.textContent ?? '')),
  };
}
