/**
 * Reads nodes through the getters of the document's own prototypes. A page may shadow any property of a document or a form
 * (`<form name="body">`, `<input name="firstChild">`), but not these; and they work on nodes of other frames as well.
 */
export type DomReader = {
  readonly document: Document;
  readonly firstChild: (node: Node) => Node | null;
  readonly nextSibling: (node: Node) => Node | null;
  readonly parentNode: (node: Node) => Node | null;
  readonly nodeType: (node: Node) => number;
  /** The characters of a text node, or null for other nodes. */
  readonly nodeValue: (node: Node) => string | null;
  readonly textContent: (node: Node) => string;
  readonly isConnected: (node: Node) => boolean;
  readonly ownerDocument: (node: Node) => Document;
  readonly localName: (element: Element) => string;
  readonly hasAttributes: (element: Element) => boolean;
  readonly attribute: (element: Element, name: string) => string | null;
  /** The first match inside the element, or null. */
  readonly query: (element: Element, selector: string) => Element | null;
  readonly queryAll: (element: Element, selector: string) => ArrayLike<Element>;
  readonly boundingBox: (element: Element) => DOMRect;
  /** The open shadow root, or null. */
  readonly shadowRoot: (element: Element) => ShadowRoot | null;
  /** What a slot shows, or an empty list when it shows its own children. */
  readonly assignedNodes: (slot: Element) => readonly Node[];
  /** The document in a frame, or null when it is of another origin or the element is no frame. */
  readonly frameDocument: (frame: Element) => Document | null;
  readonly documentElement: (document: Document) => Element | null;
  /** The body or frameset, or null. */
  readonly body: (document: Document) => Element | null;
  readonly defaultView: (document: Document) => (Window & typeof globalThis) | null;
  readonly createRange: (document: Document) => Range;
  readonly baseUri: (node: Node) => string;
  readonly url: (document: Document) => string;
  readonly title: (document: Document) => string;
  readonly contentType: (document: Document) => string;
  /** Whether the element is displayed, by the browser's own style; null where there is no layout (jsdom). */
  readonly isDisplayed: ((element: Element) => boolean) | null;
};

function findDescriptor(start: object | null, name: string): PropertyDescriptor | undefined {
  for (let proto = start; proto !== null; proto = Object.getPrototypeOf(proto) as object | null) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The getter `name` of a prototype as a function of its object; `missing` where the page has none. */
function readGetter<T, R>(proto: object | null, name: string, missing: R): (self: T) => R {
  const get = findDescriptor(proto, name)?.get;
  if (get === undefined) return () => missing;
  return (self) => get.call(self) as R;
}

function readMethod<T, A extends unknown[], R>(proto: object | null, name: string): ((self: T, ...args: A) => R) | null {
  const method = findDescriptor(proto, name)?.value as ((this: T, ...args: A) => R) | undefined;
  if (typeof method !== 'function') return null;
  return (self, ...args) => Reflect.apply<T, A, R>(method, self, args);
}

/** A reader for the nodes of `document` and of the frames of its origin. */
export function openDom(document: Document): DomReader {
  // An object's own properties come first in a look-up and may be the page's named elements: begin at its prototype.
  const documentProto = Object.getPrototypeOf(document) as object;
  const createElement = readMethod<Document, [string], Element>(documentProto, 'createElement')!;
  const protoOf = (name: string): object => Object.getPrototypeOf(createElement(document, name)) as object;
  const elementProto = protoOf('div');
  const firstChild = readGetter<Node, Node | null>(documentProto, 'firstChild', null);
  const nextSibling = readGetter<Node, Node | null>(documentProto, 'nextSibling', null);
  const nodeType = readGetter<Node, number>(documentProto, 'nodeType', 0);
  const localName = readGetter<Element, string>(elementProto, 'localName', '');
  const readTextContent = readGetter<Node, string | null>(documentProto, 'textContent', null);
  const documentElement = readGetter<Document, Element | null>(documentProto, 'documentElement', null);
  const contentDocumentOf = { iframe: readGetter<Element, Document | null>(protoOf('iframe'), 'contentDocument', null), frame: readGetter<Element, Document | null>(protoOf('frame'), 'contentDocument', null) };
  const assignedNodes = readMethod<Element, [], Node[]>(protoOf('slot'), 'assignedNodes');
  const checkVisibility = readMethod<Element, [object], boolean>(elementProto, 'checkVisibility');
  return {
    document,
    firstChild,
    nextSibling,
    parentNode: readGetter(documentProto, 'parentNode', null),
    nodeType,
    nodeValue: readGetter(documentProto, 'nodeValue', null),
    textContent: (node) => readTextContent(node) ?? '',
    isConnected: readGetter(documentProto, 'isConnected', false),
    ownerDocument: (() => {
      const owner = readGetter<Node, Document | null>(documentProto, 'ownerDocument', null);
      return (node: Node): Document => owner(node) ?? document;
    })(),
    localName,
    hasAttributes: readMethod(elementProto, 'hasAttributes')!,
    attribute: readMethod(elementProto, 'getAttribute')!,
    query: readMethod(elementProto, 'querySelector')!,
    queryAll: readMethod(elementProto, 'querySelectorAll')!,
    boundingBox: readMethod(elementProto, 'getBoundingClientRect')!,
    shadowRoot: readGetter(elementProto, 'shadowRoot', null),
    assignedNodes: (slot) => assignedNodes?.(slot) ?? [],
    frameDocument: (frame) => {
      const name = localName(frame);
      return name === 'iframe' || name === 'frame' ? contentDocumentOf[name](frame) : null;
    },
    documentElement,
    body: (owner) => {
      const root = documentElement(owner);
      for (let node = root === null ? null : firstChild(root); node !== null; node = nextSibling(node)) {
        if (nodeType(node) === 1 && ['body', 'frameset'].includes(localName(node as Element))) return node as Element;
      }
      return null;
    },
    defaultView: readGetter(documentProto, 'defaultView', null),
    createRange: readMethod(documentProto, 'createRange')!,
    baseUri: readGetter(documentProto, 'baseURI', ''),
    url: readGetter(documentProto, 'URL', ''),
    title: readGetter(documentProto, 'title', ''),
    contentType: readGetter(documentProto, 'contentType', ''),
    isDisplayed: checkVisibility === null ? null : (element) => checkVisibility(element, { visibilityProperty: true }),
  };
}
