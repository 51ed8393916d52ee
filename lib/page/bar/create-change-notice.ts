import type { DomReader } from '../dom-reader';
import { barWords, countBarWords } from './bar-words';
import { buildButton, buildElement } from './build-element';

/** What has become of the page since its clauses were marked: of `all` clauses so many are lost; `isGrown`: it holds more of the policy. */
export type PageChange = { readonly lost: number; readonly all: number; readonly isGrown: boolean };

/** Says what has changed in the page, and offers to read it again. */
export type ChangeNotice = {
  readonly element: HTMLElement;
  /** True when there is something else to be said than before. */
  readonly show: (change: PageChange) => boolean;
  /** What it says, or empty. */
  readonly read: () => string;
};

function writeChange({ lost, all, isGrown }: PageChange): string {
  const loss = lost === 0 ? [] : [lost === all ? barWords.allLost : countBarWords(barWords.lost, lost)];
  return [...loss, ...(isGrown ? [barWords.grown] : [])].join(' ');
}

/** A notice that is there only while clauses are lost, or the page holds more than was read. */
export function createChangeNotice(dom: DomReader, readAgain: () => Promise<boolean>): ChangeNotice {
  const text = buildElement(dom, 'span');
  let shown = '';
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
    show: (change) => {
      const words = writeChange(change);
      const isNew = words !== shown;
      shown = words;
      element.hidden = words === '';
      if (isNew) text.textContent = words;
      return isNew;
    },
    read: () => (shown === '' ? '' : (text.textContent ?? '')),
  };
}
