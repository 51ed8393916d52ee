import { writeKeys } from '../../words/write-keys';
import type { DomReader } from '../dom-reader';
import type { MarkStep, Shortcuts } from '../mark';
import { barWords, countBarWords, fillBarWords } from './bar-words';
import { buildButton, buildElement, buildIconButton, type Drawing } from './build-element';
import type { Tour } from './create-tour';
import { rove } from './move-focus';

/** A panel below the tools: its name and what is in it; `onShow` before it is seen. */
export type Panel = { readonly name: string; readonly element: HTMLElement; readonly onShow: () => void };

/** What the tools do. */
export type ToolActions = {
  readonly step: (step: MarkStep) => void;
  /** Lets the keyboard go on in the page. */
  readonly enterPage: () => void;
  readonly move: () => void;
  readonly close: () => void;
};

/** The row of buttons. */
export type Toolbar = {
  readonly element: HTMLElement;
  readonly update: () => void;
  /** Shows one panel by its name, or none. */
  readonly showPanel: (name: string | undefined) => void;
  /** The panel that is shown. */
  readonly panel: () => string | undefined;
  readonly focus: () => void;
};

/** "12 of 48", or how many there are while none is the present one. */
export function writePosition(tour: Tour): string {
  const count = tour.listed().length;
  return tour.index() < 0 ? countBarWords(barWords.unplaced, count) : fillBarWords(barWords.position, { at: tour.index() + 1, count });
}

/** A tool that has a key of its own, with it in its name. */
function buildKeyButton(dom: DomReader, drawing: Drawing, name: string, keys: string, onPress: () => void): HTMLButtonElement {
  if (keys === '') return buildIconButton(dom, drawing, name, onPress);
  const { shown, said } = writeKeys(keys);
  return buildIconButton(dom, drawing, fillBarWords(barWords.withKey, { name, key: said }), onPress, fillBarWords(barWords.withKey, { name, key: shown }));
}

/** The bar's buttons: through the clauses, the panels, out of the way, and out. */
export function createToolbar(dom: DomReader, root: ShadowRoot, tour: Tour, shortcuts: Shortcuts, panels: readonly Panel[], actions: ToolActions): Toolbar {
  const previous = buildKeyButton(dom, 'previous', barWords.previous, shortcuts.previous, () => actions.step('previous'));
  const next = buildKeyButton(dom, 'next', barWords.next, shortcuts.next, () => actions.step('next'));
  const same = buildKeyButton(dom, 'same', barWords.same, shortcuts.same, () => actions.step('next-same'));
  const enter = buildIconButton(dom, 'enter', barWords.inPage, actions.enterPage);
  const place = buildElement(dom, 'span', { class: 'place' });
  let shown: string | undefined;

  const openers = panels.map(({ name }) => buildButton(dom, { 'aria-expanded': 'false', 'data-panel': name }, name, () => showPanel(shown === name ? undefined : name)));
  const showPanel = (wanted: string | undefined): void => {
    shown = wanted;
    for (const [index, { name, element, onShow }] of panels.entries()) {
      openers[index]!.setAttribute('aria-expanded', String(name === wanted));
      element.hidden = name !== wanted;
      if (name === wanted) onShow();
    }
  };
  showPanel(undefined);

  const element = buildElement(
    dom,
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': barWords.tools },
    previous,
    place,
    next,
    same,
    ...openers,
    enter,
    buildIconButton(dom, 'move', barWords.move, actions.move),
    buildKeyButton(dom, 'close', barWords.close, shortcuts.clear, actions.close),
  );
  rove(element, root);
  return {
    element,
    showPanel,
    panel: () => shown,
    focus: () => next.focus(),
    update: () => {
      place.textContent = writePosition(tour);
      enter.disabled = tour.present() === undefined;
    },
  };
}
