/**
 * Reads nodes through the getters of the document's own prototypes. A page may shadow any property of a document or a form
 * (`<form name="body">`, `<input name="firstChild">`), but not these; and they work on nodes of other frames as well.
 */
export type DomReader = {
  readonly document: Document;
  readonly firstChild: (node: Node) => Node | null;
  readonly nextSibling: (node: Node) => Node | null;
  readonly parentNode: (node: Node) => Node | null;
  readonly previousElement: (element: Element) => Element | null;
  readonly nextElement: (element: Element) => Element | null;
  readonly isElement: (node: Node) => node is Element;
  /** As `Node.nodeType`: asked once where a node may be an element or a text. */
  readonly nodeType: (node: Node) => number;
  /** Text and CDATA alike. */
  readonly isText: (node: Node) => node is Text;
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
  /** The element itself or the nearest around it that matches, or null. */
  readonly closest: (element: Element, selector: string) => Element | null;
  readonly boundingBox: (element: Element) => DOMRect;
  /** The open shadow root, or null. */
  readonly shadowRoot: (element: Element) => ShadowRoot | null;
  /** What a slot shows, or an empty list when it shows its own children. */
  readonly assignedNodes: (slot: Element) => readonly Node[];
  /** The document in a frame, or null when it is of another origin or the element is no frame. */
  readonly frameDocument: (frame: Element) => Document | null;
  /** The root element; null while the document is empty, whatever the types of the DOM say. */
  readonly documentElement: (document: Document) => Element | null;
  /** The body or frameset, or null. */
  readonly body: (document: Document) => Element | null;
  readonly defaultView: (document: Document) => (Window & typeof globalThis) | null;
  /** The element seen at a point of the window, in CSS pixels. */
  readonly elementAt: (document: Document, x: number, y: number) => Element | null;
  /** What has the keyboard's focus; a frame where it is inside one. */
  readonly activeElement: (document: Document) => Element | null;
  /** The element that scrolls with the window. */
  readonly scroller: (document: Document) => Element | null;
  /** The place in the text under a point of the window, in CSS pixels; also within the given shadow roots, where the browser can. */
  readonly caretAt: (document: Document, x: number, y: number, shadowRoots: readonly ShadowRoot[]) => { readonly node: Node; readonly offset: number } | null;
  /** A new element that stands nowhere yet. `namespace`: SVG and the like. */
  readonly createElement: (document: Document, name: string, namespace?: string) => Element;
  /** An empty document without a window. */
  readonly createDocument: () => Document;
  readonly createRange: (document: Document) => Range;
  /** The element around a node in what is seen: its parent or, at the top of a shadow tree, the host. */
  readonly parentElement: (node: Node) => Element | null;
  /** The document, shadow root or detached fragment in which the node stands. */
  readonly rootOf: (node: Node) => Document | ShadowRoot;
  readonly styleSheets: (root: Document | ShadowRoot) => readonly CSSStyleSheet[];
  readonly setStyleSheets: (root: Document | ShadowRoot, sheets: readonly CSSStyleSheet[]) => void;
  readonly baseUri: (node: Node) => string;
  readonly url: (document: Document) => string;
  readonly title: (document: Document) => string;
  /** Whether the element is displayed, by the browser's own style; null where there is no layout (jsdom). */
  readonly isDisplayed: ((element: Element) => boolean) | null;
};

/** An element that may hold a document. */
type Frame = Element & { readonly contentDocument?: Document | null };

/** So many elements without a box of their own may stand in one another; beyond, they count as shown, so that time stays linear. */
const mostWithoutBox = 20;

/** Where a prototype or one of its own prototypes defines `name`. */
function findDescriptor(start: object | null, name: string): PropertyDescriptor | undefined {
  for (let proto = start; proto !== null; proto = readPrototype(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readPrototype(of: object): object | null {
  const proto: unknown = Object.getPrototypeOf(of);
  return typeof proto === 'object' ? proto : null;
}

/** The getter `name` of a prototype; one that gives `missing` where this document has none. */
function findGetter<S, K extends keyof S>(proto: object | null, name: K & string, missing: S[K]): (this: S) => S[K] {
  // oxlint-disable-next-line typescript/unbound-method -- that is the point: it is bound at each call
  return findDescriptor(proto, name)?.get ?? (() => missing);
}

/** The same as a function of its object. What is asked of every node is written out below instead, so that the browser sees one function at each place and can put it there. */
function readGetter<S, K extends keyof S>(proto: object | null, name: K & string, missing: S[K]): (self: S) => S[K] {
  const get = findGetter<S, K>(proto, name, missing);
  return (self) => get.call(self);
}

/** The method `name` of a prototype, or null where this browser has none. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the callers state the type of what the compiler cannot see
function findMethod<S, A extends unknown[], R>(proto: object | null, name: string): ((this: S, ...args: A) => R) | null {
  const method: unknown = findDescriptor(proto, name)?.value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return typeof method === 'function' ? (method as (this: S, ...args: A) => R) : null;
}

/** The same as a function of its object, which makes a list of what it is asked with; so what is asked of every element is written out below as well. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as above
function readMethod<S, A extends unknown[], R>(proto: object | null, name: string): ((self: S, ...args: A) => R) | null {
  const method = findMethod<S, A, R>(proto, name);
  return method === null ? null : (self, ...args) => method.apply(self, args);
}

/** One reader for each document: what the browser learns of its functions by running them is then not lost with the next reading. */
const opened = new WeakMap<Document, DomReader>();

/** A reader for the nodes of `document` and of the frames of its origin; the same each time. */
export function openDom(document: Document): DomReader {
  let reader = opened.get(document);
  if (reader === undefined) opened.set(document, (reader = createReader(document)));
  return reader;
}

/** Chromium asks for an object with each question; it is always the same. */
const visibility = { visibilityProperty: true } as const;

function createReader(document: Document): DomReader {
  // An object's own properties come first in a look-up and may be the page's named elements: begin at its prototype.
  const documentProto = readPrototype(document);
  const createElement = readMethod<Document, [string], Element>(documentProto, 'createElement')!;
  const createElementNS = readMethod<Document, [string, string], Element>(documentProto, 'createElementNS')!;
  const caretPosition = readMethod<Document, [number, number, { readonly shadowRoots: readonly ShadowRoot[] }], CaretPosition | null>(documentProto, 'caretPositionFromPoint');
  const caretRange = readMethod<Document, [number, number], Range | null>(documentProto, 'caretRangeFromPoint');
  const elementProto = readPrototype(createElement(document, 'div'));
  const getFirstChild = findGetter<Node, 'firstChild'>(documentProto, 'firstChild', null);
  const getNextSibling = findGetter<Node, 'nextSibling'>(documentProto, 'nextSibling', null);
  const getNodeType = findGetter<Node, 'nodeType'>(documentProto, 'nodeType', 0);
  const getNodeValue = findGetter<Node, 'nodeValue'>(documentProto, 'nodeValue', null);
  const getParentNode = findGetter<Node, 'parentNode'>(documentProto, 'parentNode', null);
  const getOwnerDocument = findGetter<Node, 'ownerDocument'>(documentProto, 'ownerDocument', null);
  const getLocalName = findGetter<Element, 'localName'>(elementProto, 'localName', '');
  const getShadowRoot = findGetter<Element, 'shadowRoot'>(elementProto, 'shadowRoot', null);
  const firstChild = (node: Node): Node | null => getFirstChild.call(node);
  const nextSibling = (node: Node): Node | null => getNextSibling.call(node);
  const isElement = (node: Node): node is Element => getNodeType.call(node) === 1;
  const localName = (element: Element): string => getLocalName.call(element);
  const textContent = readGetter<Node, 'textContent'>(documentProto, 'textContent', null);
  const documentElement = readGetter<{ readonly documentElement: Element | null }, 'documentElement'>(documentProto, 'documentElement', null);
  const implementation = readGetter<{ readonly implementation: DOMImplementation | null }, 'implementation'>(documentProto, 'implementation', null);
  const hasAttributes = findMethod<Element, [], boolean>(elementProto, 'hasAttributes')!;
  const getAttribute = findMethod<Element, [string], string | null>(elementProto, 'getAttribute')!;
  const getBoundingBox = findMethod<Element, [], DOMRect>(elementProto, 'getBoundingClientRect')!;
  const checkVisibility = findMethod<Element, [CheckVisibilityOptions], boolean>(elementProto, 'checkVisibility');
  const rootOf = readMethod<Node, [], Document | ShadowRoot>(documentProto, 'getRootNode')!;
  const defaultView = readGetter<Document, 'defaultView'>(documentProto, 'defaultView', null);
  const readParentElement = (node: Node): Element | null => {
    const parent = getParentNode.call(node);
    if (parent !== null && isElement(parent)) return parent;
    const root = rootOf(node);
    return 'host' in root ? root.host : null;
  };
  return {
    document,
    firstChild,
    nextSibling,
    parentNode: (node) => getParentNode.call(node),
    previousElement: readGetter<Element, 'previousElementSibling'>(elementProto, 'previousElementSibling', null),
    nextElement: readGetter<Element, 'nextElementSibling'>(elementProto, 'nextElementSibling', null),
    isElement,
    nodeType: (node) => getNodeType.call(node),
    isText: (node): node is Text => {
      const type = getNodeType.call(node);
      return type === 3 || type === 4;
    },
    nodeValue: (node) => getNodeValue.call(node),
    textContent: (node) => textContent(node) ?? '',
    isConnected: readGetter<Node, 'isConnected'>(documentProto, 'isConnected', false),
    ownerDocument: (node) => getOwnerDocument.call(node) ?? document,
    localName,
    hasAttributes: (element) => hasAttributes.call(element),
    attribute: (element, name) => getAttribute.call(element, name),
    query: readMethod<Element, [string], Element | null>(elementProto, 'querySelector')!,
    queryAll: readMethod<Element, [string], ArrayLike<Element>>(elementProto, 'querySelectorAll')!,
    closest: readMethod<Element, [string], Element | null>(elementProto, 'closest')!,
    boundingBox: (element) => getBoundingBox.call(element),
    shadowRoot: (element) => getShadowRoot.call(element),
    // Slots and frames are few: what reads them is looked up at each, so that a page without any need not wait for it.
    assignedNodes: (slot) => readMethod<Element, [], readonly Node[]>(readPrototype(slot), 'assignedNodes')?.(slot) ?? [],
    frameDocument: (frame) => (['iframe', 'frame'].includes(localName(frame)) ? (readGetter<Frame, 'contentDocument'>(readPrototype(frame), 'contentDocument', null)(frame) ?? null) : null),
    documentElement,
    body: (owner) => {
      const root: Element | null = documentElement(owner);
      for (let node = root === null ? null : firstChild(root); node !== null; node = nextSibling(node)) {
        if (isElement(node) && ['body', 'frameset'].includes(localName(node))) return node;
      }
      return null;
    },
    defaultView,
    elementAt: readMethod<Document, [number, number], Element | null>(documentProto, 'elementFromPoint') ?? (() => null),
    activeElement: readGetter<Document, 'activeElement'>(documentProto, 'activeElement', null),
    scroller: readGetter<Document, 'scrollingElement'>(documentProto, 'scrollingElement', null),
    caretAt: (owner, x, y, shadowRoots) => {
      const position = caretPosition?.(owner, x, y, { shadowRoots });
      if (position !== undefined) return position === null ? null : { node: position.offsetNode, offset: position.offset };
      // Chromium before 128.
      const range = caretRange?.(owner, x, y) ?? null;
      return range === null ? null : { node: range.startContainer, offset: range.startOffset };
    },
    createElement: (owner, name, namespace) => (namespace === undefined ? createElement(owner, name) : createElementNS(owner, namespace, name)),
    createDocument: () => implementation(document)!.createHTMLDocument(''),
    createRange: readMethod<Document, [], Range>(documentProto, 'createRange')!,
    parentElement: readParentElement,
    rootOf,
    styleSheets: (root) => [...(readGetter<DocumentOrShadowRoot, 'adoptedStyleSheets'>(readPrototype(root), 'adoptedStyleSheets', [])(root) ?? [])],
    setStyleSheets: (root, sheets) => {
      // oxlint-disable-next-line typescript/unbound-method -- bound in the same line
      findDescriptor(readPrototype(root), 'adoptedStyleSheets')?.set?.call(root, sheets);
    },
    baseUri: readGetter<Node, 'baseURI'>(documentProto, 'baseURI', ''),
    url: readGetter<Document, 'URL'>(documentProto, 'URL', ''),
    title: readGetter<Document, 'title'>(documentProto, 'title', ''),
    isDisplayed:
      checkVisibility === null
        ? null
        : (element) => {
            // An element with `display: contents` (every slot) has no box of its own and counts as not visible: its parent decides.
            let around: Element | null = element;
            for (let up = 0; around !== null && up < mostWithoutBox; up += 1) {
              if (checkVisibility.call(around, visibility)) return true;
              if (defaultView(document)?.getComputedStyle(around).display !== 'contents') return false;
              around = readParentElement(around);
            }
            return true;
          },
  };
}
