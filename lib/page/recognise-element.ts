import type { DomReader } from './dom-reader';
import { readShortText } from './read-short-text';

const screenReaderNames = new Set(['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'screenreader', 'a11y-hidden', 'show-for-sr', 'assistive-text', 'element-invisible']);
const accordionName = /accordion|collaps|expand|toggle|faq/i;
/** A short label, and its first word. */
const label = /^([a-z]+)\b.{0,24}$/i;
const actionWords = new Set(['read', 'show', 'see', 'view', 'learn', 'hide', 'close', 'open', 'expand', 'collapse', 'toggle', 'menu', 'more', 'less', 'back', 'print', 'share', 'accept', 'reject', 'deny', 'save', 'cancel', 'ok', 'submit', 'send', 'search', 'copy']);
const longestHeader = 200;
/** The most text in one cell of a table whose rows are read as rows. Beyond, the table is a means of layout. */
const longestCell = 3000;
/** A cell of this length that holds half of the table's text makes it a means of layout, unless the table has headers. */
const suspectCell = 300;
/** Of a table with more elements the first ones tell; to ask about all of them would take too long at one time. */
const mostElements = 6000;
/** A notice for screen readers is at most this long. */
const longestNote = 80;
/** Smallest area, in square CSS pixels, at which an empty custom element is taken for one that shows something. */
const smallestShadowArea = 20_000;

/** Whether an element of a line is there for screen readers only ("opens in a new window") or is an icon. */
export function isInlineNoise(dom: DomReader, element: Element): boolean {
  const names = dom.attribute(element, 'class');
  if (names !== null && names.toLowerCase().split(/\s+/u).some((name) => screenReaderNames.has(name))) return readShortText(dom, element, longestNote) !== undefined;
  if (dom.attribute(element, 'aria-hidden') !== 'true') return false;
  const text = readShortText(dom, element);
  return text !== undefined && !/\p{L}{2}/u.test(text.slice(0, longestNote));
}

function nextElement(dom: DomReader, node: Node): Element | null {
  for (let next = dom.nextSibling(node); next !== null; next = dom.nextSibling(next)) if (dom.isElement(next)) return next;
  return null;
}

/** Whether a tab has its panel right behind it, as in an accordion, and not in a place of its own. */
function hasPanelBehind(dom: DomReader, tab: Element): boolean {
  const panel = dom.attribute(tab, 'aria-controls');
  let node: Node | null = tab;
  for (let up = 0; up < 3 && node !== null; up += 1) {
    const next = nextElement(dom, node);
    if (next !== null) return panel === null ? dom.attribute(next, 'role') === 'tabpanel' : dom.attribute(next, 'id') === panel;
    node = dom.parentNode(node);
  }
  return false;
}

/** Whether a control only unfolds, sends or closes something, so that its words say nothing about the policy. */
export function isMereControl(dom: DomReader, control: Element): boolean {
  const text = readShortText(dom, control);
  return text !== undefined && isActionLabel(text.trim());
}

/** Whether a label says what a click does ("Read more", "Close"). */
function isActionLabel(text: string): boolean {
  const word = label.exec(text)?.[1];
  return word !== undefined && actionWords.has(word.toLowerCase());
}

/** Whether a control is the header of a part that folds, so that its words are a heading of the text. */
export function isAccordionHeader(dom: DomReader, control: Element, localName: string, role: string | null): boolean {
  const text = readShortText(dom, control)?.trim() ?? '';
  if (text === '' || text.length > longestHeader || isActionLabel(text)) return false;
  if (role === 'tab') return hasPanelBehind(dom, control);
  if (dom.attribute(control, 'aria-haspopup') !== null) return false;
  if (dom.attribute(control, 'aria-expanded') !== null || dom.attribute(control, 'aria-controls') !== null) return true;
  return localName === 'button' && accordionName.test(dom.attribute(control, 'class') ?? '') && nextElement(dom, control) !== null;
}

/** Whether a table holds data, so that each row is one statement, and is not a means of layout. */
export function isDataTable(dom: DomReader, table: Element, role: string | null): boolean {
  // Some editors call every table presentation; headers that name their rows or columns contradict it.
  if ((role === 'presentation' || role === 'none') && dom.query(table, 'th[scope]') === null) return false;
  if (role === 'table' || role === 'grid') return true;
  const inside = dom.queryAll(table, '*');
  if (inside.length > mostElements) return isLongDataTable(dom, inside);
  if (dom.query(table, 'table,td td,td th,th td,th th,td h1,td h2,td h3,td h4,td h5,td h6,section,article,main,nav,header,footer,form') !== null) return false;
  if (dom.query(table, 'td ~ td, th ~ td, th ~ th') === null) return false;
  const cells = dom.queryAll(table, 'td,th');
  let longest = 0;
  let all = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const text = readShortText(dom, cells[index]!, longestCell);
    if (text === undefined) return false;
    longest = Math.max(longest, text.length);
    all += text.length;
  }
  return longest < suspectCell || longest < all * 0.5 || dom.query(table, 'th') !== null;
}

const layoutTags = new Set(['table', 'section', 'article', 'main', 'nav', 'header', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The same for a table of very many elements, by the first of them: rows of several cells, nothing in them that shapes pages, no endless cell. */
function isLongDataTable(dom: DomReader, inside: ArrayLike<Element>): boolean {
  let row: Node | null = null;
  let hasColumns = false;
  for (let index = 0; index < mostElements; index += 1) {
    const element = inside[index]!;
    const name = dom.localName(element);
    if (layoutTags.has(name)) return false;
    if (name !== 'td' && name !== 'th') continue;
    if (readShortText(dom, element, longestCell) === undefined) return false;
    const around = dom.parentNode(element);
    hasColumns ||= around === row;
    row = around;
  }
  return hasColumns;
}

/** Whether a custom element shows something although nothing of it can be read: most likely a closed shadow root. */
export function looksLikeClosedShadow(dom: DomReader, element: Element): boolean {
  if (dom.firstChild(element) !== null && readShortText(dom, element)?.trim() !== '') return false;
  const { width, height } = dom.boundingBox(element);
  return width * height >= smallestShadowArea && dom.query(element, '*') === null;
}
