import { renumber, swapQuotes } from './disturb-text';

/** Ways to write the same page differently; none of them changes what it says. Each changes the document in place. */
export type PageDisturbance = { readonly name: string; readonly disturb: (document: Document) => void };

function isText(node: Node): node is Text {
  return node.nodeType === node.TEXT_NODE;
}

function changeTexts(document: Document, change: (text: string, node: Text) => string): void {
  const walker = document.createTreeWalker(document.body, document.defaultView?.NodeFilter.SHOW_TEXT ?? 4);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const inside = node.parentElement?.closest('script, style, template, noscript, pre, textarea');
    if ((inside === null || inside === undefined) && isText(node)) nodes.push(node);
  }
  for (const node of nodes) node.data = change(node.data, node);
}

/** Puts another element with the same children and attributes in the place of each one that the selector finds. */
function renameElements(document: Document, selector: string, name: string): void {
  for (const element of document.querySelectorAll(selector)) {
    const renamed = document.createElement(name);
    for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  }
}

/** Attributes in reverse order, with one more of no meaning. */
function shuffleAttributes(document: Document): void {
  for (const element of document.querySelectorAll('body *')) {
    const attributes = Array.from(element.attributes, ({ name, value }) => ({ name, value })).toReversed();
    for (const { name } of attributes) element.removeAttribute(name);
    element.setAttribute('data-n', String(attributes.length));
    for (const { name, value } of attributes) if (/^[a-z][\w-]*$/iu.test(name)) element.setAttribute(name, value);
  }
}

function wrapTexts(document: Document): void {
  const texts: Text[] = [];
  changeTexts(document, (text, node) => {
    if (text.trim() !== '') texts.push(node);
    return text;
  });
  for (const text of texts) {
    const span = document.createElement('span');
    text.replaceWith(span);
    span.append(text);
  }
}

function addParameters(document: Document): void {
  for (const link of document.querySelectorAll('a[href^="http"]')) {
    const href = link.getAttribute('href') ?? '';
    link.setAttribute('href', `${href}${href.includes('?') ? '&' : '?'}utm_source=policy`);
  }
}

/** List items as paragraphs that begin with a bullet. */
function flattenLists(document: Document): void {
  for (const item of document.querySelectorAll('main ul > li, article ul > li, body ul > li')) {
    if (item.querySelector('p, div, ul, ol') === null && (item.textContent ?? '').trim() !== '') item.prepend('• ');
  }
  renameElements(document, 'ul > li:not(:has(p, div, ul, ol))', 'p');
  renameElements(document, 'ul:not(:has(li))', 'div');
}

/** All of them, each with a name for the table. */
export const pageDisturbances: readonly PageDisturbance[] = [
  { name: 'attributes shuffled', disturb: shuffleAttributes },
  { name: 'lines re-flowed', disturb: (document) => changeTexts(document, (text) => text.replace(/(\S) (?=\S)/gu, '$1\n      ')) },
  { name: 'other quotation marks', disturb: (document) => changeTexts(document, swapQuotes) },
  { name: 'other numbering', disturb: (document) => changeTexts(document, renumber) },
  { name: 'text wrapped in spans', disturb: wrapTexts },
  {
    name: 'other elements',
    disturb: (document) => {
      renameElements(document, 'b', 'strong');
      renameElements(document, 'i', 'em');
      renameElements(document, 'section', 'div');
    },
  },
  { name: 'link parameters', disturb: addParameters },
  { name: 'lists as paragraphs', disturb: flattenLists },
  { name: 'numbered lists as bullets', disturb: (document) => renameElements(document, 'ol', 'ul') },
];
