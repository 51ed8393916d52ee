import type { DomReader } from '../dom-reader';

/** What an element may be built with: attributes by their names; `true` is an empty one, `false` leaves it out. */
export type Attributes = Readonly<Record<string, string | boolean>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
}

/** An element of the bar with its attributes and what is in it. Nothing is ever parsed as HTML. */
export function buildElement<K extends keyof HTMLElementTagNameMap>(dom: DomReader, name: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- told by its name
  const element = dom.createElement(dom.document, name) as HTMLElementTagNameMap[K];
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** The drawings of the bar's buttons, in a square of 16 units. */
const drawings = {
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  same: 'm3 3 5 5-5 5m5-10 5 5-5 5',
  move: 'M8 2v12M2 8h12M8 2 6 4m2-2 2 2M8 14l-2-2m2 2 2-2M2 8l2-2M2 8l2 2m10-2-2-2m2 2-2 2',
  close: 'm4 4 8 8m0-8-8 8',
  enter: 'M13 3v6H4m3-3L4 9l3 3',
} as const;

/** The name of a drawing. */
export type Drawing = keyof typeof drawings;

function buildDrawing(dom: DomReader, drawing: Drawing): Element {
  const path = dom.createElement(dom.document, 'path', svgNamespace);
  path.setAttribute('d', drawings[drawing]);
  const svg = dom.createElement(dom.document, 'svg', svgNamespace);
  setAttributes(svg, { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  svg.append(path);
  return svg;
}

/** A button of the bar that does something when it is pressed. */
export function buildButton(dom: DomReader, attributes: Attributes, content: string, onPress: () => void): HTMLButtonElement {
  const button = buildElement(dom, 'button', { type: 'button', ...attributes }, content);
  button.addEventListener('click', onPress);
  return button;
}

/** A button that shows a drawing; `name` is what it does, as it is read aloud, and `shown` the same for who points at it. */
export function buildIconButton(dom: DomReader, drawing: Drawing, name: string, onPress: () => void, shown: string = name): HTMLButtonElement {
  // The empty description: else browsers have the title read aloud after the name.
  const button = buildButton(dom, { class: 'icon', 'aria-label': name, 'aria-description': '', title: shown, 'data-do': drawing }, '', onPress);
  button.append(buildDrawing(dom, drawing));
  return button;
}
